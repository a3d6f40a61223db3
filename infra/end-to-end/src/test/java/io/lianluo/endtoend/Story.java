package io.lianluo.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * One liaison's way through all five contexts, by public interfaces alone: appointed, asked twice, silent twice, told, absent from a
 * meeting, proposed for replacement, succeeded. What happens between the steps is up to whoever plays it.
 */
final class Story {

    static final String PROGRAMME = "auto-trade-association";

    /** The moments at which the story can be disturbed: each comes after the step of that name has begun to take effect. */
    enum Moment { ROSTER_CAME_IN, ITEM_ASKED, ITEM_MISSING, MEETING_CALLED, PROPOSAL_MADE }

    /** Disturbs, or not. */
    interface Disturbance {
        void at(Moment moment);
    }

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Seconds to act: a miss counts only if the notice was served with half of them left. */
    private static final long TIME_TO_ACT = 30;
    /** From yesterday the successor answers for all that falls due in the story; from today it would depend on the hour. */
    private static final LocalDate YESTERDAY = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);
    private static final String ROSTER = """
            type,unit,unit_name,unit_kind,parent,credit_code,programmes,programme,name,id_number,mobile,email,language,since
            unit,tza-1,示例会员单位一,member-unit,,,auto-trade-association,,示例·甲,%s,13800000001,head@sample.example,zh,2026-07-01
            liaison,tza-1,,,,,,auto-trade-association,示例·乙,%s,13800000002,liaison@sample.example,en,2026-07-01
            unit,tza-2,示例会员单位二,member-unit,,,auto-trade-association,,示例·丙,%s,13800000003,other@sample.example,zh,2026-07-01
            """.formatted(SampleRoster.idNumber(1), SampleRoster.idNumber(2), SampleRoster.idNumber(3));

    private final Platform platform;
    private final Path repository;
    private final long outageSeconds;
    private final Api operator;
    private final Api secretariat;

    /**
     * A story on that platform.
     *
     * @param outage how long a service may be away: what is due sooner would be over before people can be told, and then nobody is
     */
    Story(Platform platform, Path repository, Duration outage) {
        this.platform = platform;
        this.repository = repository;
        this.outageSeconds = outage.toSeconds();
        this.operator = Api.operator(platform);
        this.secretariat = operator.as("secretariat:" + PROGRAMME);
    }

    /** Plays it to its end. */
    void play(Disturbance disturbance) {
        publish("registry-service/calendars/cn-2026.yaml", "/calendars");
        publish("registry-service/programmes/" + PROGRAMME + ".yaml", "/programmes");
        JsonNode report = operator.upload(platform.registry(), "/roster-imports", "text/csv", ROSTER);
        if (!report.get("rejected").isEmpty()) {
            throw new IllegalStateException(report.toString());
        }
        disturbance.at(Moment.ROSTER_CAME_IN);
        Waiting.until("the seat is filled", PATIENCE, () -> seats(false).size() == 1 && seats(true).size() == 1);

        ask("first", Math.max(TIME_TO_ACT, outageSeconds));
        told("REPORT_REQUESTED", liaison(), 1);
        disturbance.at(Moment.ITEM_ASKED);
        missing(1);
        disturbance.at(Moment.ITEM_MISSING);
        told("REPORT_OVERDUE", liaison(), 1);

        ask("second", TIME_TO_ACT + outageSeconds);
        told("REPORT_REQUESTED", liaison(), 2);
        meeting(disturbance);

        missing(2);
        told("REPORT_OVERDUE", liaison(), 2);
        Waiting.until("a replacement is drafted", PATIENCE, () -> proposals().size() == 1);
        issue("/proposals/" + text(proposals().getFirst(), "id"));
        disturbance.at(Moment.PROPOSAL_MADE);
        told("REPLACEMENT_PROPOSED", liaison(), 1);
        told("REPLACEMENT_PROPOSED", head(), 1);
        archived();
        succeed();
    }

    /** Nobody is told of a draft before the office issues it. */
    private void issue(String proposal) {
        if (served("REPLACEMENT_PROPOSED", liaison()) > 0) {
            throw new IllegalStateException("somebody was told of a draft");
        }
        secretariat.post(platform.assessment(), proposal + "/issue", Map.of(), "If-Match",
                secretariat.tryGet(platform.assessment(), proposal).etag());
    }

    private void meeting(Disturbance disturbance) {
        Waiting.until("the year's meeting is planned", PATIENCE, () -> !meetings("PLANNED").isEmpty());
        String meeting = text(meetings("PLANNED").getFirst(), "id");
        Instant begins = Instant.now().plusSeconds(outageSeconds);
        secretariat.post(platform.meeting(), "/meetings/" + meeting + "/call", Map.of("startsAt", begins.toString(), "place", "示例会议室",
                "mode", "IN_PERSON", "shortNoticeReason", "示例：临时召开"), "If-Match",
                secretariat.tryGet(platform.meeting(), "/meetings/" + meeting).etag());
        disturbance.at(Moment.MEETING_CALLED);
        told("MEETING_CALLED", liaison(), 1);
        Waiting.until("it begins", PATIENCE, () -> Instant.now().isAfter(begins));
        secretariat.post(platform.meeting(), "/meetings/" + meeting + "/hold", Map.of());
        secretariat.put(platform.meeting(), "/meetings/" + meeting + "/attendance",
                Map.of("entries", List.of(Map.of("seatId", seat(), "outcome", "UNEXCUSED"))));
    }

    /** The registry tells of the liaison what the others told. */
    private void archived() {
        String archive = "/liaisons/" + text(seats(false).getFirst().get("holder"), "liaisonId") + "/archive";
        Waiting.until("all of it is in the liaison's archive", PATIENCE, () -> operator.list(platform.registry(), archive).stream()
                .map(entry -> text(entry, "kind")).toList()
                .equals(List.of("REPLACEMENT_PROPOSED", "REPORT_MISSING", "ABSENT", "REPORT_MISSING", "APPOINTED")));
    }

    private void succeed() {
        JsonNode seat = operator.get(platform.registry(), "/seats/" + seat());
        secretariat.post(platform.registry(), "/seats/" + text(seat, "id") + "/appointments", Map.of("since", YESTERDAY.toString(),
                "person", Map.of("name", "示例·丁", "idNumber", SampleRoster.idNumber(4), "mobile", "13800000004",
                        "email", "successor@sample.example", "language", "zh")), "If-Match", operator.tryGet(platform.registry(), "/seats/" + seat()).etag());
        Waiting.until("the successor is told", PATIENCE, () -> served("APPOINTED", liaison()) == 1);
    }

    // What the story reads

    String seat() {
        return text(seats(false).getFirst(), "id");
    }

    private String liaison() {
        return seats(false).getFirst().get("holder").get("personId").asString();
    }

    private String head() {
        return text(operator.get(platform.registry(), "/units/" + text(seats(false).getFirst(), "unitId")), "headId");
    }

    private List<JsonNode> seats(boolean vacant) {
        return operator.list(platform.registry(), "/seats?programme=%s&vacant=%s".formatted(PROGRAMME, vacant));
    }

    private List<JsonNode> meetings(String status) {
        return operator.list(platform.meeting(), "/meetings?programme=%s&status=%s".formatted(PROGRAMME, status));
    }

    private List<JsonNode> proposals() {
        return secretariat.list(platform.assessment(), "/proposals?programme=%s&seat=%s".formatted(PROGRAMME, seat()));
    }

    private long served(String kind, String person) {
        return operator.list(platform.notification(), "/notices?programme=%s&kind=%s&person=%s&status=SERVED".formatted(PROGRAMME, kind, person)).size();
    }

    // What the story does

    private void publish(String file, String path) {
        try {
            operator.upload(platform.registry(), path, "application/yaml", Files.readString(repository.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reporting refuses until it knows the programme and the seat, which come by two topics; what it refuses changes nothing. */
    private void ask(String title, long seconds) {
        Waiting.until("reporting takes the item", PATIENCE, () -> secretariat.tryPost(platform.reporting(), "/obligations", Map.of("programme", PROGRAMME,
                "duty", "commissioned-item", "seats", List.of(seat()), "title", Map.of("zh", title, "en", title),
                "dueAt", Instant.now().plusSeconds(seconds).toString()), "Idempotency-Key", UUID.randomUUID().toString()).status() == 201);
    }

    private void missing(int times) {
        Waiting.until("an asked item is missing", PATIENCE, () -> operator.list(platform.reporting(),
                "/obligations?programme=%s&seat=%s&duty=commissioned-item&status=MISSING".formatted(PROGRAMME, seat())).size() == times);
    }

    private void told(String kind, String person, int times) {
        Waiting.until(kind + " is served to " + person, PATIENCE, () -> served(kind, person) == times);
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }
}
