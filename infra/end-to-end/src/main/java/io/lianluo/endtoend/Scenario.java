package io.lianluo.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The main job, played by public interfaces alone: regimes and calendars are published, a roster comes in, seats are filled, what is
 * owed opens, some of it is handed in, the rest is found, people are told, streaks are counted, a replacement is proposed.
 *
 * <p>Playing it again on the same data changes nothing.
 */
public final class Scenario {

    static final String ASSOCIATION = "auto-trade-association";
    static final String COMMISSIONED_ITEM = "commissioned-item";
    static final int UNITS_PER_REGIME = 6;

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** A miss counts only if the notice left half of it, so it takes as long as people need to be told in twice. */
    private static final Duration TIME_TO_ACT = Duration.ofSeconds(30);

    private final Platform platform;
    private final Path repository;
    private final Progress progress;
    private final Api operator;
    private final Api secretariat;

    /**
     * @param platform   where it runs
     * @param repository the folder that holds the regimes' and calendars' files
     * @param progress   who is told
     */
    public Scenario(Platform platform, Path repository, Progress progress) {
        this.platform = platform;
        this.repository = repository;
        this.progress = progress;
        this.operator = Api.operator(platform);
        this.secretariat = operator.as("secretariat:" + ASSOCIATION);
    }

    /**
     * Plays it to the end on data that nobody has worked on yet; otherwise it would undo what people did, or stumble over it. What it
     * cannot play it says, and leaves everything running.
     *
     * @return whether it was played to the end
     */
    public boolean playWhereNobodyWorkedYet() {
        int regimes = operator.get(platform.registry(), "/programmes").get("items").size();
        if (regimes > 0) {
            progress.say("%d regimes stand from last time; the main job is played on fresh data only (infra/up --fresh)".formatted(regimes));
            return false;
        }
        try {
            play();
            return true;
        } catch (IllegalStateException | UncheckedIOException broken) {
            progress.say("the main job ends here: %s; what comes after it is not played, and everything stays up".formatted(broken.getMessage()));
            return false;
        }
    }

    /** Plays it to the end. */
    void play() {
        progress.title("The main job");
        progress.step("publish working calendars", () -> publish("registry-service/calendars", "/calendars"));
        progress.step("publish regimes", () -> publish("registry-service/programmes", "/programmes"));
        progress.step("import the sample roster", this::importRoster);
        progress.step("seats are filled", this::seatsAreFilled);
        progress.step("obligations open, present and past", this::obligationsAreOpen);
        progress.step("what the regimes' meetings need is planned", this::meetingsArePlanned);
        List<Member> members = members();
        Member diligent = members.get(0);
        Member once = members.get(1);
        Member silent = members.get(2);
        List<JsonNode> asked = obligations("duty=" + COMMISSIONED_ITEM);
        if (asked.isEmpty()) {
            progress.step("the secretariat asks three members for two items", () -> ask(members, "1", TIME_TO_ACT) + ask(members, "2", TIME_TO_ACT.plusSeconds(1)));
            progress.step("one hands in both, another one of them", () -> handIn(diligent) + handIn(once) + handIn(diligent));
            progress.step("all are told while half of the time is left", () -> toldInTime(silent));
            progress.step("the due times pass; what is missing is found", () -> missing(once, 1) + missing(silent, 2));
        }
        progress.step("those concerned are told, by mail and inbox", () -> told(silent));
        progress.step("two in a row: a replacement is drafted, and the office issues it", () -> proposed(silent));
        progress.step("the unit's head and the liaison are told of the proposal", () -> toldOfProposal(silent));
    }

    /** A filled seat of the association. */
    record Member(String seatId, String unitId, String personId, String liaisonId) { }

    /** Three members of the association with a liaison, in the order of their seats' ids. */
    List<Member> members() {
        return secretariat.list(platform.registry(), "/seats?programme=" + ASSOCIATION + "&vacant=false").stream()
                .map(seat -> new Member(text(seat, "id"), text(seat, "unitId"), seat.get("holder").get("personId").asString(),
                        seat.get("holder").get("liaisonId").asString()))
                .limit(3).toList();
    }

    private String publish(String folder, String path) {
        try (Stream<Path> files = Files.list(repository.resolve(folder))) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
            for (Path file : sorted) {
                operator.upload(platform.registry(), path, "application/yaml", Files.readString(file));
            }
            return sorted.size() + " files";
        } catch (IOException e) {
            throw new UncheckedIOException("the files of " + folder + " cannot be read", e);
        }
    }

    private String importRoster() {
        JsonNode report = operator.upload(platform.registry(), "/roster-imports", "text/csv", SampleRoster.csv(UNITS_PER_REGIME));
        if (!report.get("rejected").isEmpty()) {
            throw new IllegalStateException("lines of the sample roster were rejected: " + report.get("rejected"));
        }
        return "%s units, %s persons".formatted(report.get("units").asString(), report.get("persons").asString());
    }

    private String seatsAreFilled() {
        Waiting.until("every regime has a liaison", PATIENCE, () -> summary(platform.registry()).values().stream()
                .filter(regime -> regime.path("liaisons").asInt() > 0).count() == 12);
        int liaisons = sum(platform.registry(), "liaisons");
        int vacancies = sum(platform.registry(), "vacancies");
        return "%d filled, %d vacant".formatted(liaisons, vacancies);
    }

    private String obligationsAreOpen() {
        settled("obligations are open", () -> sum(platform.reporting(), "open") + sum(platform.reporting(), "overdue"));
        return "%d open, %d overdue".formatted(sum(platform.reporting(), "open"), sum(platform.reporting(), "overdue"));
    }

    private String meetingsArePlanned() {
        settled("meetings are planned", () -> sum(platform.meeting(), "planned"));
        return "%d planned, %d missed".formatted(sum(platform.meeting(), "planned"), sum(platform.meeting(), "missed"));
    }

    private String ask(List<Member> members, String which, Duration timeToAct) {
        secretariat.post(platform.reporting(), "/obligations", Map.of("programme", ASSOCIATION, "duty", COMMISSIONED_ITEM,
                "seats", members.stream().map(Member::seatId).toList(),
                "title", Map.of("zh", "约稿" + which, "en", "Commissioned item " + which),
                "dueAt", Instant.now().plus(timeToAct).toString()), "Idempotency-Key", "scenario-" + which);
        return "";
    }

    private String handIn(Member member) {
        JsonNode open = obligations("seat=" + member.seatId() + "&duty=" + COMMISSIONED_ITEM + "&status=OPEN").getFirst();
        operator.as(member.personId()).post(platform.reporting(), "/obligations/" + text(open, "id") + "/report",
                Map.of("text", "示例稿件：本单位动态。"), "Idempotency-Key", "hand-in-" + text(open, "id"));
        return "";
    }

    private String missing(Member member, int times) {
        Waiting.until("an item of seat " + member.seatId() + " is missing", PATIENCE, () ->
                obligations("seat=" + member.seatId() + "&duty=" + COMMISSIONED_ITEM + "&status=MISSING").size() >= times);
        return "";
    }

    private String toldInTime(Member member) {
        Waiting.until("person " + member.personId() + " is asked for both items", PATIENCE, () -> served("REPORT_REQUESTED", member.personId()) >= 2);
        return "";
    }

    private String told(Member member) {
        Waiting.until("the notices of person " + member.personId() + " are served", PATIENCE, () ->
                served("REPORT_OVERDUE", member.personId()) >= 2);
        return "%d notices served so far".formatted(sum(platform.notification(), "served"));
    }

    private String proposed(Member member) {
        Waiting.until("a replacement is drafted for seat " + member.seatId(), PATIENCE, () -> !proposals(member).isEmpty());
        String proposal = "/proposals/" + text(proposals(member).getFirst(), "id");
        Waiting.until("the proposal is issued", PATIENCE, () -> issued(proposal));
        return "";
    }

    /** Returns false where a fact that came meanwhile changed the proposal; the office then reads it again. */
    private boolean issued(String proposal) {
        Api.Answer answer = secretariat.tryPost(platform.assessment(), proposal + "/issue", Map.of(), "If-Match",
                secretariat.tryGet(platform.assessment(), proposal).etag());
        return answer.status() != 412 && answer.granted() != null;
    }

    private List<JsonNode> proposals(Member member) {
        return secretariat.list(platform.assessment(), "/proposals?programme=%s&seat=%s".formatted(ASSOCIATION, member.seatId()));
    }

    private String toldOfProposal(Member member) {
        Waiting.until("the liaison is told of the proposal", PATIENCE, () -> served("REPLACEMENT_PROPOSED", member.personId()) > 0);
        return "";
    }

    private long served(String kind, String person) {
        return secretariat.list(platform.notification(), "/notices?programme=%s&kind=%s&person=%s&status=SERVED"
                .formatted(ASSOCIATION, kind, person)).size();
    }

    private List<JsonNode> obligations(String filter) {
        return secretariat.list(platform.reporting(), "/obligations?programme=" + ASSOCIATION + "&" + filter);
    }

    private Map<String, JsonNode> summary(URI service) {
        return Summary.of(operator, service);
    }

    private int sum(URI service, String field) {
        return summary(service).values().stream().mapToInt(regime -> regime.path(field).asInt()).sum();
    }

    /** Waits until a number that events make grow is above zero and stands still. */
    private static void settled(String what, java.util.function.IntSupplier number) {
        int[] last = {-1, 0};
        Waiting.until(what, PATIENCE, () -> {
            int now = number.getAsInt();
            last[1] = now == last[0] && now > 0 ? last[1] + 1 : 0;
            last[0] = now;
            return last[1] >= 10;
        });
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }
}
