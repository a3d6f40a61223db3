package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.events.assessment.v1.ReplacementProposed;
import io.lianluo.events.assessment.v1.ReplacementWithdrawn;
import io.lianluo.events.common.v1.LocalizedText;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests that each registered unit declares one liaison, and names another when it is advised to or when its liaison was dismissed. */
class RegistrationIT extends RegistryTest {

    private static final String REGIME = "registration-anhui";
    private static final TestTokens SECRETARIAT = TestTokens.secretariat(REGIME);
    private static final Duration A_FEW_SWEEPS = Duration.ofSeconds(30);
    private static int units;

    @BeforeEach
    void theRegimeIsPublished() {
        upload(OPERATOR, "/calendars", "application/yaml", file("calendars/cn-2026.yaml"));
        publish(REGIME);
    }

    @Test
    @Tag("ANH-1")
    void whateverIsRegisteredHasExactlyOneSeatAndASoleTraderNeedNotFillIt() {
        Stream.of("enterprise", "cooperative", "other-organisation").forEach(kind -> {
            JsonNode only = seatOf(found(kind));
            assertThat(only.get("seat").asString()).isEqualTo("registration");
            assertThat(only.at("/vacancyTerm/dueBy").asString()).as("a vacancy has its term").isNotBlank();
        });
        JsonNode trader = seatOf(found("sole-trader-online"));
        assertThat(trader.get("seat").asString()).isEqualTo("sole-trader");
        assertThat(trader.get("vacancyTerm").isNull()).as("may stay vacant").isTrue();
        assertThat(get(SECRETARIAT, "/seats?unit=" + found("sole-trader-offline")).body().get("items")).isEmpty();
    }

    @Test
    @Tag("ANH-1")
    void aSecondLiaisonSucceedsTheFirstAndNeverStandsBesideThem() {
        String unit = found("enterprise");
        String seat = seatOf(unit).get("id").asString();
        assertThat(appoint(seat, "13800003001", etag(seat)).status()).isEqualTo(201);
        Answer second = appoint(seat, "13800003002", etag(seat));
        assertThat(second.status()).isEqualTo(201);
        assertThat(get(SECRETARIAT, "/liaisons?status=APPOINTED&unit=" + unit).body().get("items").findValuesAsString("id"))
                .containsExactly(second.text("id"));
    }

    @Test
    @Tag("ANH-1")
    void ofTwoAppointmentsAtOnceOneWinsAndTheOtherIsToldWhy() throws InterruptedException {
        String unit = found("enterprise");
        String seat = seatOf(unit).get("id").asString();
        String etag = etag(seat);
        CountDownLatch together = new CountDownLatch(1);
        List<CompletableFuture<Answer>> both = Stream.of("13800003003", "13800003004").map(mobile -> CompletableFuture.supplyAsync(() -> {
            try {
                together.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return appoint(seat, mobile, etag);
        })).toList();
        together.countDown();
        List<Answer> answers = both.stream().map(CompletableFuture::join).sorted(Comparator.comparing(Answer::status)).toList();
        assertThat(answers).extracting(Answer::status).containsExactly(201, 412);
        assertThat(answers.getLast().problem()).isEqualTo("precondition-failed");
        assertThat(answers.getLast().text("title")).isEqualTo("内容已由您本人更改");
        assertThat(get(SECRETARIAT, "/liaisons?unit=" + unit).body().get("items").findValuesAsString("id"))
                .containsExactly(answers.getFirst().text("id"));
    }

    @Test
    @Tag("ANH-9")
    void aProposalOpensANominationWithItsTermAndNobodyIsReplacedByIt() {
        String unit = found("enterprise");
        String seat = seatOf(unit).get("id").asString();
        Answer liaison = appoint(seat, "13800003005", etag(seat));
        UUID proposal = UUID.randomUUID();
        TestTopics.publish(proposed(proposal, seat, unit, liaison), 1);
        TestTopics.publish(proposed(proposal, seat, unit, liaison), 1);
        await().untilAsserted(() -> assertThat(nominations(seat)).hasSize(1));
        JsonNode opened = nominations(seat).get(0);
        assertThat(opened.at("/occasion/kind").asString()).isEqualTo("PROPOSAL");
        assertThat(opened.at("/occasion/id").asString()).isEqualTo(proposal.toString());
        assertThat(opened.at("/opened/by").asString()).isEqualTo("registry");
        assertThat(opened.at("/next/dueAt").asString()).isNotBlank();
        JsonNode advised = get(SECRETARIAT, "/seats/" + seat).body();
        assertThat(advised.at("/proposals/0/term/dueBy").asString()).as("shown at the seat").isNotBlank();
        assertThat(advised.at("/holder/liaisonId").asString()).as("nobody is replaced").isEqualTo(liaison.text("id"));

        TestTopics.publish(withdrawn(proposal, seat, unit, liaison), 2);
        await().untilAsserted(() -> assertThat(nominations(seat).get(0).get("status").asString()).isEqualTo("WITHDRAWN"));
        TestTopics.publish(proposed(proposal, seat, unit, liaison), 1);
        TestTopics.publish(proposed(proposal, seat, unit, liaison), 3);
        await().untilAsserted(() -> assertThat(nominations(seat)).hasSize(2));
        assertThat(get(SECRETARIAT, "/seats/" + seat).body().at("/holder/liaisonId").asString()).isEqualTo(liaison.text("id"));
    }

    @Test
    @Tag("ANH-9")
    void aWithdrawalThatComesBeforeItsProposalLeavesNothingOpen() {
        String unit = found("enterprise");
        String seat = seatOf(unit).get("id").asString();
        Answer liaison = appoint(seat, "13800003006", etag(seat));
        UUID early = UUID.randomUUID();
        UUID later = UUID.randomUUID();
        TestTopics.publish(withdrawn(early, seat, unit, liaison), 2);
        TestTopics.publish(proposed(early, seat, unit, liaison), 1);
        TestTopics.publish(proposed(later, seat, unit, liaison), 1);
        await().untilAsserted(() -> assertThat(nominations(seat)).isNotEmpty());
        assertThat(nominations(seat).findValuesAsString("id")).contains(later.toString()).doesNotContain(early.toString());
    }

    @Test
    @Tag("HOS-10")
    void aDismissalByDecisionOpensANominationAndTheSeatStaysVacantUntilPeopleFillIt() {
        upload(OPERATOR, "/programmes", "application/yaml", file("programmes/" + REGIME + ".yaml").replace("programme: " + REGIME, "programme: dismissing") + """
                sanctions:
                  - {id: dismissal, title: {zh: 辞退, en: Dismissal}, hearing: 10 working days, effect: dismissed, article: 7}
                """);
        String unit = post(OPERATOR, "/units", Map.of("code", "E-" + ++units, "name", "示例企业", "kind", "enterprise", "programmes", List.of("dismissing"),
                "foundedOn", "2026-07-01")).text("id");
        String seat = get(OPERATOR, "/seats?unit=" + unit).body().at("/items/0/id").asString();
        String path = "/seats/" + seat;
        String liaison = post(OPERATOR, path + "/appointments", Map.of("person", Map.of("name", "示例·辞退", "mobile", "13800003007"), "reason", "TAKEN_OVER",
                        "since", "2026-07-01"),
                "If-Match", etag(seat)).text("id");
        assertThat(post(OPERATOR, path + "/hearings", Map.of("sanction", "dismissal", "on", "2026-07-31", "heardBy", "示例·主任", "statement", "已陈述"),
                "If-Match", etag(seat)).status()).isEqualTo(200);
        assertThat(post(OPERATOR, path + "/release", Map.of("ground", "DISMISSED", "reason", "弄虚作假", "decision", "示例发〔2026〕9号"),
                "If-Match", etag(seat)).status()).isEqualTo(200);
        await().atMost(A_FEW_SWEEPS).untilAsserted(() -> assertThat(get(OPERATOR, "/nominations?seat=" + seat).body().get("items")).hasSize(1));
        assertThat(get(OPERATOR, "/nominations?seat=" + seat).body().at("/items/0/occasion/kind").asString()).isEqualTo("DECISION");
        assertThat(get(OPERATOR, "/nominations?seat=" + seat).body().at("/items/0/occasion/id").asString()).isEqualTo(liaison);
        assertThat(get(OPERATOR, path).body().get("holder").isNull()).isTrue();
    }

    private String found(String kind) {
        return post(SECRETARIAT, "/units", Map.of("code", "E-" + ++units, "name", "示例企业", "kind", kind, "programmes", List.of(REGIME),
                "foundedOn", "2026-07-01")).text("id");
    }

    private JsonNode seatOf(String unit) {
        JsonNode seats = get(SECRETARIAT, "/seats?unit=" + unit).body().get("items");
        assertThat(seats).hasSize(1);
        return seats.get(0);
    }

    private JsonNode nominations(String seat) {
        return get(SECRETARIAT, "/nominations?seat=" + seat).body().get("items");
    }

    private Answer appoint(String seat, String mobile, String etag) {
        return post(SECRETARIAT, "/seats/" + seat + "/appointments", Map.of("person", Map.of("name", "示例·" + mobile, "mobile", mobile), "reason", "TAKEN_OVER"),
                "If-Match", etag);
    }

    private String etag(String seat) {
        return get(OPERATOR, "/seats/" + seat).etag();
    }

    private static ReplacementProposed proposed(UUID id, String seat, String unit, Answer liaison) {
        return new ReplacementProposed(id, REGIME, 1, "neglect", new LocalizedText("未履职", "neglect"), UUID.fromString(seat), UUID.fromString(unit),
                UUID.fromString(liaison.text("id")), UUID.fromString(liaison.text("personId")), List.of(), Instant.parse("2026-09-09T00:00:00Z"), null);
    }

    private static ReplacementWithdrawn withdrawn(UUID id, String seat, String unit, Answer liaison) {
        return new ReplacementWithdrawn(id, REGIME, UUID.fromString(seat), UUID.fromString(unit), UUID.fromString(liaison.text("id")),
                UUID.fromString(liaison.text("personId")), new LocalizedText("已更正", "corrected"), Instant.parse("2026-09-09T00:00:00Z"));
    }
}
