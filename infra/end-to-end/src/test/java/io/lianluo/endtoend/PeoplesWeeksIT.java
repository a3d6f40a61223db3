package io.lianluo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.endtoend.Api.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The weeks of a legal representative, of a clerk at the counter, of a head who is away and of liaisons. Each begins with what waits for them, and no id
 * is looked up elsewhere.
 */
@Order(3)
class PeoplesWeeksIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String ANHUI = "registration-anhui";
    private static final String COMPANY = "company";
    private static final String ROSTER = """
            type,unit,unit_name,unit_kind,parent,programmes,programme,name,mobile,email,since,office
            unit,pw-works,示例建材厂,enterprise,,registration-anhui,,,,,2026-07-01,
            unit,pw-sales,示例销售部,company-department,,company,,示例·销售部长,13900008001,sales@sample.example,2026-07-01,
            officer,,,,,,registration-anhui,示例·窗口经办人,13900008002,window@sample.example,TODAY,secretariat
            officer,,,,,,company,示例·办公室文员,13900008003,office@sample.example,TODAY,secretariat
            officer,,,,,,company,示例·总经理,13900008004,manager@sample.example,TODAY,leader
            """.replace("TODAY", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());

    private static Running running;
    private static Platform platform;
    private static Api operator;

    @BeforeAll
    static void anEnterpriseAndADepartmentWithoutLiaisons() throws IOException {
        running = Running.leftOrNew();
        platform = running.platform();
        operator = Api.operator(platform);
        for (String file : List.of("calendars/cn-2026.yaml", "programmes/" + ANHUI + ".yaml", "programmes/" + COMPANY + ".yaml")) {
            operator.upload(platform.registry(), "/" + file.substring(0, file.indexOf('/')), "application/yaml",
                    Files.readString(Running.REPOSITORY.resolve("registry-service").resolve(file)));
        }
        assertThat(operator.upload(platform.registry(), "/roster-imports", "text/csv", ROSTER).get("rejected")).isEmpty();
        represented("pw-works", "示例·法定代表人", "13900008005");
    }

    @AfterAll
    static void leave() {
        if (running != null) {
            running.leave();
        }
    }

    @Test
    @Tag("ANH-2")
    @Tag("ANH-6")
    void theLegalRepresentativeNamesTheLiaisonWhomTheCounterConfirmsAndAsks() {
        Somebody representative = somebody(operator.list(platform.registry(), "/units?q=pw-works").getFirst().get("legalRepresentativeId").asString());
        Somebody clerk = officer(ANHUI, "SECRETARIAT");

        // Monday: the legal representative finds the vacant seat of the own enterprise and names somebody.
        assertThat(representative.capacities(platform.registry())).singleElement().asString().contains("示例建材厂");
        nominates(representative, "示例·报送员", "13900008011", List.of("knows-enterprise", "knows-law", "uses-computer"), "letter-of-appointment");

        // Tuesday: the clerk finds it by name, looks at it and confirms.
        JsonNode decide = clerk.waits(platform.registry(), "STEP_TO_TAKE");
        assertThat(decide.get("unit").asString()).isEqualTo("示例建材厂");
        JsonNode appointed = clerk.does(platform.registry(), decide, "/nominations", Map.of("step", "DECIDE", "outcome", "PASSED")).granted();
        assertThat(appointed.get("status").asString()).isEqualTo("APPOINTED");
        Somebody liaison = somebody(appointed.at("/candidate/personId").asString());

        // Wednesday: the clerk asks for a verification; the enterprise finds it by itself.
        Waiting.until("reporting knows the seat and its liaison", PATIENCE, () -> clerk.api().tryPost(platform.reporting(), "/obligations",
                Map.of("programme", ANHUI, "duty", "verification", "seats", List.of(decide.get("seatId").asString()), "dueAt", "2027-03-01T08:00:00Z")).status() == 201);
        JsonNode owed = liaison.willWait(platform.reporting(), "REPORT_TO_HAND_IN");
        assertThat(owed.get("unit").asString()).isEqualTo("示例建材厂");
        assertThat(representative.willWait(platform.reporting(), "REPORT_TO_HAND_IN").get("id")).isEqualTo(owed.get("id"));

        // Thursday: the liaison asks to be excused, and the clerk finds no ground for it.
        String obligation = Somebody.path("/obligations", owed);
        liaison.api().post(platform.reporting(), obligation + "/excuse-request", Map.of("reason", "本周出差"), "If-Match",
                liaison.api().tryGet(platform.reporting(), obligation).etag());
        JsonNode asked = clerk.willWait(platform.reporting(), "EXCUSE_TO_DECIDE");
        assertThat(asked.get("id")).isEqualTo(owed.get("id"));
        clerk.api().post(platform.reporting(), obligation + "/excuse-refusal", Map.of("reason", "期限尚早，可以按期报送"), "If-Match",
                clerk.api().tryGet(platform.reporting(), obligation).etag());
        assertThat(clerk.isDone(platform.reporting(), "EXCUSE_TO_DECIDE")).isTrue();

        // Friday: the liaison answers what was asked; nothing waits for the enterprise any more.
        liaison.does(platform.reporting(), owed, "/obligations", Map.of("text", "登记事项与实际一致")).granted();
        assertThat(liaison.isDone(platform.reporting(), "REPORT_TO_HAND_IN")).isTrue();
        assertThat(representative.isDone(platform.reporting(), "REPORT_TO_HAND_IN")).isTrue();
        assertThat(representative.isDone(platform.registry(), "NOMINATION_TO_OPEN")).isTrue();
    }

    @Test
    @Tag("COM-7")
    @Tag("COM-9")
    void theHeadIsAwayAndTheLiaisonStandsInForTheDays() {
        Somebody head = somebody(operator.list(platform.registry(), "/units?q=pw-sales").getFirst().get("headId").asString());
        Somebody clerk = officer(COMPANY, "SECRETARIAT");
        Somebody manager = officer(COMPANY, "LEADER");

        // Monday: the head recommends, the office vets, the manager decides, the office makes it known.
        nominates(head, "示例·内勤", "13900008021", List.of("communicates", "experience", "responsible"), null);
        clerk.does(platform.registry(), clerk.waits(platform.registry(), "STEP_TO_TAKE"), "/nominations", Map.of("step", "VET", "outcome", "PASSED")).granted();
        JsonNode appointed = manager.does(platform.registry(), manager.waits(platform.registry(), "STEP_TO_TAKE"), "/nominations",
                Map.of("step", "DECIDE", "outcome", "PASSED")).granted();
        Somebody liaison = somebody(appointed.at("/candidate/personId").asString());
        String seat = "/seats/" + appointed.get("seatId").asString();

        // Tuesday: the head goes away and lets the liaison stand in, for reports and meetings alone.
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        head.api().post(platform.registry(), seat + "/delegations", Map.of("areas", List.of("REPORTS", "MEETINGS"), "scope", "签收文件，参加例会",
                "until", today.plusDays(5).toString()), "If-Match", head.api().tryGet(platform.registry(), seat).etag());
        Waiting.until("reporting and meeting know who stands in", PATIENCE, () -> List.of(platform.reporting(), platform.meeting()).stream()
                .allMatch(service -> liaison.capacities(service).stream().anyMatch(said -> said.contains("head"))));

        // Wednesday: the office calls a training; the liaison finds the invitation, and cannot come.
        Waiting.until("meeting knows the seat", PATIENCE, () -> clerk.api().tryPost(platform.meeting(), "/meetings", Map.of("programme", COMPANY,
                "title", Map.of("zh", "示例岗位培训", "en", "Induction"), "seats", List.of(appointed.get("seatId").asString()))).status() == 201);
        JsonNode planned = clerk.api().list(platform.meeting(), "/meetings?programme=" + COMPANY).stream()
                .filter(meeting -> meeting.at("/title/zh").asString().equals("示例岗位培训")).findFirst().orElseThrow();
        String meeting = "/meetings/" + planned.get("id").asString();
        clerk.api().post(platform.meeting(), meeting + "/call", Map.of("startsAt", Instant.now().plus(Duration.ofDays(20)).toString(), "place", "三号会议室",
                "mode", "IN_PERSON"), "If-Match", clerk.api().tryGet(platform.meeting(), meeting).etag());
        JsonNode invited = liaison.willWait(platform.meeting(), "MEETING_TO_ATTEND");
        liaison.does(platform.meeting(), invited, "/meetings", Map.of("reason", "当日盘点")).granted();

        // Thursday: the head is back and takes the delegation away; from then on the liaison stands in no more.
        JsonNode given = head.api().get(platform.registry(), seat).get("delegation");
        head.api().post(platform.registry(), seat + "/delegations/" + given.get("id").asString() + "/revocation", Map.of(), "If-Match",
                head.api().tryGet(platform.registry(), seat).etag());
        Waiting.until("reporting and meeting know that it ended", PATIENCE, () -> List.of(platform.reporting(), platform.meeting()).stream()
                .noneMatch(service -> liaison.capacities(service).stream().anyMatch(said -> said.contains("head"))));

        // Friday: the liaison reads what came in the week.
        Waiting.until("the liaison was told", PATIENCE, () -> !liaison.api().list(platform.notification(), "/inbox").isEmpty());
    }

    private static void nominates(Somebody who, String name, String mobile, List<String> conditions, @Nullable String paper) {
        JsonNode vacant = who.waits(platform.registry(), "NOMINATION_TO_OPEN");
        who.api().post(platform.registry(), Somebody.href(vacant), Map.of("seatId", vacant.get("seatId").asString()));
        JsonNode recommend = who.waits(platform.registry(), "CANDIDATE_TO_RECOMMEND");
        List<Map<String, Object>> papers = paper == null ? List.of()
                : List.of(Map.of("kind", paper, "fileName", "letter.pdf", "sha256", "0123456789abcdef".repeat(4)));
        Answer recommended = who.does(platform.registry(), recommend, "/nominations", Map.of("person", Map.of("name", name, "mobile", mobile),
                "findings", conditions.stream().map(PeoplesWeeksIT::met).toList(), "papers", papers));
        recommended.granted();
        assertThat(who.isDone(platform.registry(), "CANDIDATE_TO_RECOMMEND")).isTrue();
    }

    private static Map<String, Object> met(String condition) {
        return Map.of("condition", condition, "met", true, condition.equals("experience") ? "record" : "statement", "核对无误");
    }

    private static void represented(String unit, String name, String mobile) {
        JsonNode found = operator.list(platform.registry(), "/units?q=" + unit).getFirst();
        String path = "/units/" + found.get("id").asString();
        operator.post(platform.registry(), path + "/legal-representative", Map.of("person", Map.of("name", name, "mobile", mobile), "from", "2026-07-02"),
                "If-Match", operator.tryGet(platform.registry(), path).etag());
    }

    private static Somebody somebody(String personId) {
        return new Somebody(operator.as(personId), platform);
    }

    private static Somebody officer(String programme, String kind) {
        return somebody(operator.list(platform.registry(), "/offices?programme=" + programme).stream()
                .filter(office -> office.get("kind").asString().equals(kind)).findFirst().orElseThrow().at("/officers/0/personId").asString());
    }
}
