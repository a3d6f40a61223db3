package io.lianluo.assessment;

import static io.lianluo.assessment.Others.noonOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.events.meeting.v1.AttendanceOutcome;
import io.lianluo.events.notification.v1.NoticeKind;
import io.lianluo.events.registry.v1.DelegationArea;
import io.lianluo.testing.LianluoTest;
import io.lianluo.testing.TestApi;
import io.lianluo.testing.TestApi.Answer;
import io.lianluo.testing.TestClock;
import io.lianluo.testing.TestCounty;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/**
 * Tries everything that can be done with ledgers and proposals in every capacity: on those of the liaison of the mill, of the shop in another part
 * of the tree, and of a unit of another programme. Each column tells by a sign for seeing the ledger, seeing a draft, issuing it, and seeing what was issued:
 * {@code +} may, {@code -} may not, {@code .} there is no such thing for them. What somebody may see is in their lists, and nothing else is.
 */
@LianluoTest
@SpringBootTest(classes = AssessmentApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "logging.structured.format.console=")
@Import(EveryCapacityIT.Time.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryCapacityIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-09-30");
    private static final String[] RULES = {"streak(\"commissioned-item\", MISSING) >= 1", "streak(\"regular-meeting\", UNEXCUSED) >= 1"};

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        TestClock clock() {
            return new TestClock(TestClock.at(TODAY + "T09:00"));
        }
    }

    private final String programme = "county-" + UUID.randomUUID();
    private final String another = "another-" + UUID.randomUUID();
    private final TestCounty county = new TestCounty(TODAY, programme, another, "member", DelegationArea.APPOINTMENTS);

    @LocalServerPort
    private int port;

    private Proposed mills;
    private Proposed shops;
    private Proposed foreign;

    /** The proposals about a liaison: one that is a draft, and one that an office issued. */
    private record Proposed(UUID seat, String liaison, String draft, String issued) { }

    /** Each liaison missed a report, of which the proposal is issued, and a meeting, of which it is a draft. */
    @BeforeAll
    void aCounty() {
        county.tell("assessment");
        new Others(programme).publish(1, RULES);
        new Others(another).publish(1, RULES);
        fails("mill", programme, "liaison");
        fails("shop", programme, "suspended liaison");
        fails("elsewhere", another, "liaison elsewhere");
        TestTopics.awaitHandled("assessment");
        mills = proposed("mill", "liaison", as("secretariat of the township"));
        shops = proposed("shop", "suspended liaison", as("secretariat"));
        foreign = proposed("elsewhere", "liaison elsewhere", new TestApi(port, TestTokens.secretariat(another)));
    }

    private void fails(String unit, String code, String liaison) {
        Others others = new Others(code, Map.of("seat", county.id("seat of " + unit), "unit", county.id(unit), "liaison li", county.id("appointment of " + liaison),
                "li", county.id(liaison)));
        others.missed("item of " + unit, "li", "2026-09-20");
        others.told(NoticeKind.REPORT_REQUESTED, "item of " + unit, "li", noonOf("2026-09-01"));
        others.attendance("meeting of " + unit, "li", "2026-09-25", AttendanceOutcome.UNEXCUSED, 1);
        others.told(NoticeKind.MEETING_CALLED, "meeting of " + unit, "li", noonOf("2026-09-17"));
    }

    private Proposed proposed(String unit, String liaison, TestApi office) {
        List<JsonNode> drafts = office.get("/proposals?status=DRAFT&seat=" + county.id("seat of " + unit)).body().path("items").valueStream().toList();
        assertThat(drafts).as("drafts about the liaison of the %s", unit).hasSize(2);
        String issued = drafts.getFirst().path("id").asString();
        assertThat(office.post("/proposals/" + issued + "/issue", "", "If-Match", "*").status()).isEqualTo(200);
        return new Proposed(county.id("seat of " + unit), county.id("appointment of " + liaison).toString(), drafts.getLast().path("id").asString(), issued);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            liaison                                     | +.-+ | ..-. | ..-.
            earlier liaison                             | ..-. | ..-. | ..-.
            suspended liaison                           | ..-. | +.-+ | ..-.
            liaison elsewhere                           | ..-. | ..-. | +.-+
            head                                        | +.-+ | ..-. | ..-.
            legal representative                        | +.-+ | ..-. | ..-.
            head of the township                        | +.-+ | ..-. | ..-.
            head of the shop                            | ..-. | +.-+ | ..-.
            counterpart                                 | ..-. | ..-. | ..-.
            delegate                                    | +.-+ | ..-. | ..-.
            delegate in other matters                   | ..-. | ..-. | ..-.
            delegate from tomorrow                      | ..-. | ..-. | ..-.
            delegate until yesterday                    | ..-. | ..-. | ..-.
            suspended delegate                          | ..-. | ..-. | ..-.
            secretariat                                 | ++-+ | ++++ | ....
            leader                                      | ++++ | ++++ | ....
            auditor                                     | ++-+ | ++-+ | ..-.
            secretariat of the township                 | ++++ | .... | ....
            secretariat of the township from tomorrow   | ..-. | ..-. | ..-.
            secretariat of the township until yesterday | ..-. | ..-. | ..-.
            auditor of the township                     | ++-+ | ..-. | ..-.
            secretariat of the neighbour                | .... | .... | ....
            stranger                                    | ..-. | ..-. | ..-.
            operator                                    | +.-+ | +.-+ | +.-+
            system                                      | +.-+ | +.-+ | +.-+
            """)
    void seesAndActsAsTheRosterSays(String who, String own, String other, String elsewhere) {
        assertThat(List.of(tried(who, mills), tried(who, shops), tried(who, foreign))).containsExactly(own, other, elsewhere);
    }

    /** Of what changes something, somebody who may is refused for a version that nobody has. */
    private String tried(String who, Proposed proposed) {
        TestApi api = as(who);
        Answer ledgers = api.get("/ledgers/" + proposed.seat());
        String ledger = ledgers.body().at("/current/liaisonId").asString("").equals(proposed.liaison()) ? "+" : ".";
        String draft = sign(api.get("/proposals/" + proposed.draft()));
        String issue = sign(api.post("/proposals/" + proposed.draft() + "/issue", "", "If-Match", "\"99\""));
        String issued = sign(api.get("/proposals/" + proposed.issued()));
        assertThat(listed(api, "/ledgers?seat=" + proposed.seat(), "liaisonId").contains(proposed.liaison())).as("%s: ledgers of the list", who).isEqualTo(ledger.equals("+"));
        List<String> proposals = listed(api, "/proposals?seat=" + proposed.seat(), "id");
        assertThat(proposals.contains(proposed.draft())).as("%s: drafts of the list", who).isEqualTo(draft.equals("+"));
        assertThat(proposals.contains(proposed.issued())).as("%s: proposals of the list", who).isEqualTo(issued.equals("+"));
        return ledger + draft + issue + issued;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            liaison                                     | -
            head                                        | -
            delegate                                    | -
            secretariat                                 | the whole: 2 ledgers, 2 drafts, 2 proposals
            leader                                      | the whole: 2 ledgers, 2 drafts, 2 proposals
            auditor                                     | the whole: 2 ledgers, 2 drafts, 2 proposals
            secretariat of the township                 | a part: 1 ledgers, 1 drafts, 1 proposals
            auditor of the township                     | a part: 1 ledgers, 1 drafts, 1 proposals
            secretariat of the neighbour                | a part: 0 ledgers, 0 drafts, 0 proposals
            secretariat of the township from tomorrow   | -
            secretariat of the township until yesterday | -
            """)
    @DisplayName("JCH-2: an office of a part of the tree counts what is about its units, and one of the whole tree counts all")
    void summaryIsOfThePartOfTheOffice(String who, String expected) {
        Answer answer = as(who).get("/summary");
        if (expected == null) {
            assertThat(answer.status()).isEqualTo(403);
        } else {
            assertThat(answer.body().valueStream().filter(tally -> tally.path("programme").asString().equals(programme)).map(tally -> "%s: %d ledgers, %d drafts, %d proposals"
                    .formatted(tally.path("unitId").isNull() ? "the whole" : "a part", tally.path("ledgers").asLong(), tally.path("drafts").asLong(),
                            tally.path("proposals").asLong()))).containsExactly(expected);
        }
    }

    @Test
    void aLedgerIsShownWithTheNamesOfItsUnitAndProgramme() {
        JsonNode ledger = as("liaison").get("/ledgers").body().path("items").path(0);
        assertThat(ledger.path("unitName").asString()).isEqualTo("示例·mill");
        assertThat(ledger.at("/programmeTitle/zh").asString()).isEqualTo(programme);
    }

    @Test
    void anEarlierLiaisonSeesTheirOwnLedgerAndNotTheSuccessors() {
        JsonNode seen = as("earlier liaison").get("/ledgers/" + mills.seat()).body();
        assertThat(seen.path("current").isNull()).isTrue();
        assertThat(seen.path("past").valueStream().map(ledger -> ledger.path("personId").asString())).containsExactly(county.id("earlier liaison").toString());
    }

    @Test
    @DisplayName("Only the nearest offices find the draft among what waits for them; each person finds the capacities in which they may act")
    void whatWaitsIsForThoseWhoActAndCapacitiesAreThoseOfToday() {
        assertThat(waiting("secretariat of the township")).containsExactly(mills.draft());
        assertThat(waiting("secretariat")).containsExactly(shops.draft());
        assertThat(waiting("leader")).containsExactlyInAnyOrder(mills.draft(), shops.draft());
        assertThat(List.of("liaison", "head", "delegate", "auditor", "operator")).allSatisfy(who -> assertThat(waiting(who)).as(who).isEmpty());
        assertThat(capacities("liaison")).containsExactly("LIAISON");
        assertThat(as("suspended liaison").get("/me").body().path("capacities").path(0).path("suspended").asBoolean()).isTrue();
        assertThat(capacities("delegate")).containsExactly("DELEGATE");
        assertThat(List.of("earlier liaison", "delegate in other matters", "delegate until yesterday", "secretariat of the township until yesterday", "stranger"))
                .allSatisfy(who -> assertThat(capacities(who)).as(who).isEmpty());
    }

    private List<String> waiting(String who) {
        return as(who).get("/me").body().path("waiting").valueStream().map(item -> item.path("id").asString()).toList();
    }

    private List<String> capacities(String who) {
        return as(who).get("/me").body().path("capacities").valueStream().map(held -> held.path("capacity").asString()).toList();
    }

    private static List<String> listed(TestApi api, String path, String field) {
        return api.get(path).body().path("items").valueStream().map(item -> item.path(field).asString("")).toList();
    }

    private TestApi as(String who) {
        return new TestApi(port, county.caller(who));
    }

    private static String sign(Answer answer) {
        return switch (answer.status()) {
            case 200, 412 -> "+";
            case 403 -> "-";
            case 404 -> ".";
            default -> "[" + answer.status() + " " + answer.problem() + "]";
        };
    }
}
