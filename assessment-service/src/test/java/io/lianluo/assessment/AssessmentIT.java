package io.lianluo.assessment;

import static io.lianluo.assessment.Others.noonOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.events.assessment.v1.Evidence;
import io.lianluo.events.assessment.v1.EvidenceKind;
import io.lianluo.events.assessment.v1.ReplacementProposed;
import io.lianluo.events.assessment.v1.ReplacementWithdrawn;
import io.lianluo.events.meeting.v1.AttendanceOutcome;
import io.lianluo.events.notification.v1.NoticeKind;
import io.lianluo.events.reporting.v1.ObligationStatus;
import io.lianluo.events.registry.v1.ProposalAnswer;
import io.lianluo.testing.LianluoTest;
import io.lianluo.testing.TestApi;
import io.lianluo.testing.TestApi.Answer;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The whole service: what others say comes in by their topics, ledgers are read over HTTP, proposals are told on the topics. */
@LianluoTest
@SpringBootTest(classes = AssessmentApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "logging.structured.format.console=")
class AssessmentIT {

    private static final String TWO_IN_A_ROW = "streak(\"commissioned-item\", MISSING) >= 2 || streak(\"regular-meeting\", UNEXCUSED) >= 2";

    @LocalServerPort
    private int port;

    @Test
    @Tag("TZA-3")
    void two_missed_items_are_proposed_with_their_proofs_and_withdrawn_when_one_is_excused() {
        Others others = new Others("assoc-a");
        UUID second = others.missed("item-2", "li", "2026-04-10");
        UUID toldOfSecond = others.told(NoticeKind.REPORT_REQUESTED, "item-2", "li", noonOf("2026-03-26"));
        UUID first = others.missed("item-1", "li", "2026-03-10");
        UUID toldOfFirst = others.told(NoticeKind.REPORT_REQUESTED, "item-1", "li", noonOf("2026-02-20"));
        others.unit("head", 1);
        others.seat("li", 1);
        others.liaison("li", null, 1);
        others.publish(TWO_IN_A_ROW, 1);

        TestApi secretariat = as(TestTokens.secretariat("assoc-a"));
        JsonNode draft = patiently().until(() -> secretariat.get("/proposals?programme=assoc-a&status=DRAFT").body().path("items"), items -> !items.isEmpty()).path(0);
        String issue = "/proposals/" + draft.path("id").asString() + "/issue";
        assertThat(proposed("assoc-a")).as("nobody is told of a draft").isEmpty();
        for (TestTokens caller : List.of(TestTokens.person(others.id("li")), TestTokens.person(others.id("head")), TestTokens.operator(),
                TestTokens.system("reader", "assessment.read"), TestTokens.secretariat("assoc-b"))) {
            assertThat(as(caller).get("/proposals").body().path("items")).as(caller.subject()).noneMatch(item -> item.path("id").equals(draft.path("id")));
            assertThat(as(caller).get("/proposals/" + draft.path("id").asString()).status()).as(caller.subject()).isEqualTo(404);
        }
        assertThat(secretariat.get("/summary").body().path(0).path("drafts").asInt()).isEqualTo(1);
        assertThat(secretariat.get("/summary").body().path(0).path("proposals").asInt()).isZero();

        assertThat(as(TestTokens.person(others.id("head"))).post(issue, "", "If-Match", "*").status()).isEqualTo(403);
        assertThat(as(TestTokens.secretariat("assoc-b")).post(issue, "", "If-Match", "*").status()).isEqualTo(404);
        assertThat(secretariat.post(issue, "").problem()).isEqualTo("precondition-required");
        assertThat(secretariat.post(issue, "", "If-Match", "\"0\"").problem()).isEqualTo("precondition-failed");
        Answer issued = secretariat.post(issue, "", "If-Match", secretariat.get("/proposals/" + draft.path("id").asString()).etag());
        assertThat(issued.body().path("status").asString()).isEqualTo("OPEN");
        assertThat(secretariat.post(issue, "", "If-Match", issued.etag()).status()).as("issuing it again changes nothing").isEqualTo(200);

        ReplacementProposed proposed = patiently().until(() -> proposed("assoc-a"), all -> !all.isEmpty()).getFirst();
        assertThat(proposed("assoc-a")).hasSize(1);
        assertThat(proposed.getDraftedAt()).isBeforeOrEqualTo(proposed.getProposedAt());
        assertThat(proposed.getEvidence()).extracting(Evidence::getSubjectId).containsExactly(others.id("item-1"), others.id("item-2"));
        assertThat(proposed.getEvidence()).extracting(Evidence::getEventId).containsExactly(first, second);
        assertThat(proposed.getEvidence()).extracting(Evidence::getNoticeId).containsExactly(toldOfFirst, toldOfSecond);
        assertThat(proposed.getEvidence()).extracting(Evidence::getKind).containsOnly(EvidenceKind.MISSING_REPORT);
        assertThat(proposed.getPersonId()).isEqualTo(others.id("li"));
        assertThat(proposed.getReason().getZh()).isEqualTo("连续未报送");

        Answer ledger = as(TestTokens.person(others.id("li"))).get("/ledgers/" + others.id("seat"));
        JsonNode current = ledger.body().path("current");
        assertThat(current.path("counted").asInt()).isEqualTo(2);
        assertThat(current.path("streaks").path(0).path("length").asInt()).isEqualTo(2);
        assertThat(current.path("facts").path(0).path("why").asString()).isEqualTo("计入");
        assertThat(as(TestTokens.person(others.id("head"))).get("/proposals?seat=" + others.id("seat")).body().path("items")).hasSize(1);
        assertThat(as(TestTokens.person(others.id("stranger"))).get("/ledgers/" + others.id("seat")).status()).isEqualTo(404);
        assertThat(as(TestTokens.person(others.id("stranger"))).get("/proposals").body().path("items")).isEmpty();
        assertThat(as(TestTokens.secretariat("assoc-b")).get("/proposals/" + proposed.getProposalId()).status()).isEqualTo(404);
        assertThat(as(TestTokens.secretariat("assoc-a")).get("/summary").body().path(0).path("proposals").asInt()).isEqualTo(1);

        others.obligation("item-1", "li", "2026-03-10", ObligationStatus.EXCUSED, 3);

        ReplacementWithdrawn withdrawn = patiently().until(() -> withdrawn("assoc-a"), all -> !all.isEmpty()).getFirst();
        assertThat(withdrawn.getProposalId()).isEqualTo(proposed.getProposalId());
        assertThat(withdrawn.getReason().getEn()).contains("excused");
        JsonNode lapsed = as(TestTokens.secretariat("assoc-a")).get("/proposals/" + proposed.getProposalId()).body();
        assertThat(lapsed.path("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(lapsed.path("endedBecause").path("zh").asString()).isNotBlank();
        assertThat(secretariat.post(issue, "", "If-Match", "*").problem()).isEqualTo("proposal-not-a-draft");
        assertThat(as(TestTokens.secretariat("assoc-a")).get("/summary").body().path(0).path("proposals").asInt()).isZero();
    }

    @Test
    @Tag("TZA-3")
    @Tag("ANH-9")
    void an_answer_of_the_unit_closes_the_proposal_where_it_was_raised() {
        Others others = new Others("assoc-answer");
        others.missed("item-1", "li", "2026-03-10");
        others.told(NoticeKind.REPORT_REQUESTED, "item-1", "li", noonOf("2026-02-20"));
        others.missed("item-2", "li", "2026-04-10");
        others.told(NoticeKind.REPORT_REQUESTED, "item-2", "li", noonOf("2026-03-26"));
        others.unit("head", 1);
        others.seat("li", 1);
        others.liaison("li", null, 1);
        others.publish(TWO_IN_A_ROW, 1);
        TestApi secretariat = as(TestTokens.secretariat("assoc-answer"));
        TestApi head = as(TestTokens.person(others.id("head")));
        JsonNode toIssue = patiently().until(() -> secretariat.get("/me").body().path("waiting"), items -> !items.isEmpty()).path(0);
        assertThat(toIssue.path("kind").asString()).isEqualTo("PROPOSAL_TO_ISSUE");
        assertThat(head.get("/me").body().path("waiting")).as("a draft is the office's own matter").isEmpty();
        String id = toIssue.path("id").asString();
        assertThat(secretariat.post(toIssue.at("/act/href").asString().substring("/api/v1".length()), "", "If-Match", "*").status()).isEqualTo(200);
        assertThat(head.get("/me").body().path("waiting")).as("the registry takes the answer, and says that it waits").isEmpty();
        assertThat(head.get("/proposals/" + id).body().path("status").asString()).isEqualTo("OPEN");
        others.delegation("deputy", "head", LocalDate.now().minusDays(1), LocalDate.now().plusDays(1), 1);
        TestApi deputy = as(TestTokens.person(others.id("deputy")));
        patiently().untilAsserted(() -> assertThat(deputy.get("/proposals/" + id).status()).as("COM-7: in the head's place").isEqualTo(200));

        Instant issuedAt = Instant.parse(secretariat.get("/proposals/" + id).body().path("issuedAt").asString());
        others.answered(UUID.fromString(id), "li", ProposalAnswer.NAMES_ANOTHER, issuedAt.minusSeconds(60), 1);
        others.answered(UUID.fromString(id), "li", ProposalAnswer.DECLINES, issuedAt, 2);
        JsonNode answered = patiently().until(() -> secretariat.get("/proposals/" + id).body(), body -> body.path("status").asString().equals("ANSWERED"));
        assertThat(answered.path("answer").asString()).as("an answer to an earlier round counts no more").isEqualTo("DECLINES");
        others.answered(UUID.fromString(id), "li", ProposalAnswer.DECLINES, issuedAt, 2);
        others.delegation("deputy", "head", LocalDate.now().minusDays(1), LocalDate.now().minusDays(1), 2);
        assertThat(secretariat.get("/summary").body().path(0).path("answered").asInt()).isEqualTo(1);
        patiently().until(() -> deputy.get("/proposals/" + id).status(), status -> status == 404);

        others.obligation("item-1", "li", "2026-03-10", ObligationStatus.EXCUSED, 3);
        JsonNode withdrawn = patiently().until(() -> secretariat.get("/proposals/" + id).body(), body -> body.path("status").asString().equals("WITHDRAWN"));
        assertThat(withdrawn.path("answer").asString()).as("the answer stays on record").isEqualTo("DECLINES");
    }

    @Test
    @Tag("TZA-3")
    void what_comes_twice_or_too_late_changes_nothing_and_proposes_nothing_twice() {
        Others others = new Others("assoc-c");
        for (int round = 0; round < 2; round++) {
            others.publish(TWO_IN_A_ROW, 2);
            others.publish("streak(\"commissioned-item\", MISSING) >= 1", 1);
            others.unit("head", 2);
            others.unit("head-old", 1);
            others.seat("li", 2);
            others.seat(null, 1);
            others.liaison("li", null, 2);
            others.liaison("li", LocalDate.of(2025, 2, 1), 1);
            others.attendance("meeting-1", "li", "2026-03-20", AttendanceOutcome.UNEXCUSED, 5);
            others.attendance("meeting-1", "li", "2026-03-20", AttendanceOutcome.ATTENDED, 3);
            others.attendance("meeting-2", "li", "2026-09-20", AttendanceOutcome.UNEXCUSED, 5);
            others.told(NoticeKind.MEETING_CALLED, "meeting-1", "li", noonOf("2026-03-12"));
            others.told(NoticeKind.MEETING_CALLED, "meeting-2", "li", noonOf("2026-09-12"));
            others.missed("item-1", "li", "2026-02-10");
            others.obligation("item-1", "li", "2026-02-10", ObligationStatus.OPEN, 1);
            others.told(NoticeKind.REPORT_REQUESTED, "item-1", "li", noonOf("2026-01-26"));
        }

        TestApi secretariat = as(TestTokens.secretariat("assoc-c"));
        patiently().untilAsserted(() -> {
            assertThat(secretariat.get("/ledgers/" + others.id("seat")).body().path("current").path("counted").asInt()).isEqualTo(3);
            assertThat(secretariat.get("/proposals?programme=assoc-c").body().path("items")).hasSize(1);
        });
        others.missed("item-0", "li", "2026-01-10");
        patiently().untilAsserted(() -> assertThat(secretariat.get("/ledgers/" + others.id("seat")).body().path("current").path("facts")).hasSize(4));
        assertThat(secretariat.get("/proposals?programme=assoc-c").body().path("items")).as("the duplicates before that were heard by then").hasSize(1);
        assertThat(proposed("assoc-c")).as("nobody issued it").isEmpty();
        assertThat(withdrawn("assoc-c")).isEmpty();
        assertThat(secretariat.get("/ledgers/" + others.id("seat")).body().path("vacant").asBoolean(true)).isFalse();
        assertThat(as(TestTokens.person(others.id("head-old"))).get("/ledgers/" + others.id("seat")).status()).isEqualTo(404);
    }

    @Test
    void another_programme_asks_for_three_in_a_row_and_a_successor_sees_nothing_of_the_predecessor() {
        Others others = new Others("hospital-a");
        others.publish("streak(\"commissioned-item\", MISSING) >= 3", 1);
        others.unit("head", 1);
        others.seat("li", 1);
        others.liaison("li", null, 1);
        for (int month = 1; month <= 2; month++) {
            others.missed("item-" + month, "li", "2026-0" + month + "-10");
            others.told(NoticeKind.REPORT_REQUESTED, "item-" + month, "li", noonOf("2026-0" + month + "-10").minusSeconds(15 * 86_400));
        }
        TestApi secretariat = as(TestTokens.secretariat("hospital-a"));
        patiently().untilAsserted(() -> assertThat(secretariat.get("/ledgers/" + others.id("seat")).body().path("current").path("counted").asInt()).isEqualTo(2));
        assertThat(secretariat.get("/proposals?programme=hospital-a").body().path("items")).isEmpty();
        others.missed("item-3", "li", "2026-03-10");
        others.told(NoticeKind.REPORT_REQUESTED, "item-3", "li", noonOf("2026-02-23"));
        patiently().until(() -> secretariat.get("/proposals?programme=hospital-a&status=DRAFT").body().path("items"), items -> items.size() == 1);

        others.liaison("li", LocalDate.of(2026, 3, 31), 2);
        others.liaison("chen", null, 1);
        others.seat("chen", 2);

        patiently().untilAsserted(() -> {
            JsonNode seat = secretariat.get("/ledgers/" + others.id("seat")).body();
            assertThat(seat.path("current").path("personId").asString()).isEqualTo(others.id("chen").toString());
            assertThat(seat.path("current").path("facts")).isEmpty();
            assertThat(seat.path("past").path(0).path("closed").asBoolean(false)).isTrue();
            assertThat(secretariat.get("/proposals?programme=hospital-a&status=CLOSED").body().path("items")).hasSize(1);
        });
        assertThat(as(TestTokens.person(others.id("chen"))).get("/ledgers/" + others.id("seat")).body().path("past")).isEmpty();
        assertThat(withdrawn("hospital-a")).isEmpty();
    }

    @Test
    void bad_questions_are_refused() {
        TestApi secretariat = as(TestTokens.secretariat("assoc-a"));
        assertThat(secretariat.get("/ledgers/not-a-uuid").status()).isEqualTo(404);
        assertThat(secretariat.get("/proposals?status=PERHAPS").status()).isEqualTo(400);
        assertThat(secretariat.get("/proposals?cursor=nonsense").flaw()).isEqualTo("cursor: cursor");
        assertThat(secretariat.get("/ledgers?limit=0").flaw()).isEqualTo("limit: between");
        assertThat(secretariat.get("/ledgers/" + UUID.randomUUID()).problem()).isEqualTo("not-found");
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60));
    }

    private TestApi as(TestTokens caller) {
        return new TestApi(port, caller);
    }

    private static List<ReplacementProposed> proposed(String programme) {
        return TestTopics.values(ReplacementProposed.class).stream().filter(event -> event.getProgramme().equals(programme)).toList();
    }

    private static List<ReplacementWithdrawn> withdrawn(String programme) {
        return TestTopics.values(ReplacementWithdrawn.class).stream().filter(event -> event.getProgramme().equals(programme)).toList();
    }
}
