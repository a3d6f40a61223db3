package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.events.assessment.v1.ReplacementProposed;
import io.lianluo.events.assessment.v1.ReplacementWithdrawn;
import io.lianluo.events.common.v1.LocalizedText;
import io.lianluo.events.notification.v1.Channel;
import io.lianluo.events.notification.v1.ContactUnreachable;
import io.lianluo.events.registry.v1.LiaisonChange;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.SeatChange;
import io.lianluo.events.registry.v1.SeatChanged;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import io.lianluo.testing.TestTopics.Message;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One seat: appointed, succeeded, released, and refused. */
class SeatIT extends RegistryTest {

    private static final TestTokens SECRETARIAT = TestTokens.secretariat(ASSOCIATION);
    private static int units;

    private String unit;
    private String seat;

    @BeforeEach
    void aVacantSeat() {
        publish(ASSOCIATION);
        unit = post(SECRETARIAT, "/units", Map.of("code", "M-" + ++units, "name", "示例会员", "kind", "member-unit",
                "programmes", List.of(ASSOCIATION), "foundedOn", "2026-07-01")).text("id");
        seat = get(SECRETARIAT, "/seats?unit=" + unit).body().get("items").get(0).get("id").asString();
    }

    @Test
    @Tag("TZA-1")
    void appointingASuccessorEndsThePredecessorInTheSameChange() {
        Answer first = appoint("示例·李", "13800000101", "2026-07-01", etag());
        assertThat(first.status()).isEqualTo(201);
        Answer second = appoint("示例·王", "13800000102", "2026-08-01", etag());
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.etag()).isEqualTo(etag());

        await().untilAsserted(() -> {
            Message<SeatChanged> handedOver = lastOfSeat();
            assertThat(handedOver.value().getChange()).isEqualTo(SeatChange.HANDED_OVER);
            assertThat(handedOver.value().getHolder().getLiaisonId()).hasToString(second.text("id"));
            Message<LiaisonChanged> ended = lastOfLiaison(first.text("id"));
            assertThat(ended.value().getChange()).isEqualTo(LiaisonChange.SUCCEEDED);
            assertThat(ended.value().getUntil()).isEqualTo("2026-07-31");
            LiaisonChanged appointed = lastOfLiaison(second.text("id")).value();
            assertThat(appointed.getRecordedAt()).isEqualTo("2026-09-10T02:00:00Z");
            assertThat(appointed.getSucceeds()).hasToString(first.text("id"));
            assertThat(ended.headers().get("ce_sequence")).as("one write").isEqualTo(handedOver.headers().get("ce_sequence"))
                    .isEqualTo(lastOfLiaison(second.text("id")).headers().get("ce_sequence"));
        });
    }

    @Test
    @Tag("JCH-13")
    void releasingVacatesTheSeat() {
        String liaison = appoint("示例·赵", "13800000103", "2026-07-01", etag()).text("id");
        Answer released = post(SECRETARIAT, "/seats/" + seat + "/release", Map.of("until", "2026-08-31", "reason", "调离"), "If-Match", etag());
        assertThat(released.status()).isEqualTo(200);
        assertThat(released.text("vacantSince")).isEqualTo("2026-09-01");
        await().untilAsserted(() -> {
            assertThat(lastOfSeat().value().getChange()).isEqualTo(SeatChange.VACATED);
            assertThat(lastOfLiaison(liaison).value().getChange()).isEqualTo(LiaisonChange.RELEASED);
        });
        assertThat(get(SECRETARIAT, "/liaisons?programme=%s&unit=%s&status=RELEASED".formatted(ASSOCIATION, unit)).body().get("items").get(0)
                .get("reason").asString()).isEqualTo("调离");
        Answer again = post(SECRETARIAT, "/seats/" + seat + "/release", Map.of(), "If-Match", etag());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("seat-vacant");
    }

    @Test
    void ofTwoWhoActAtOnceOneIsToldThatTheOtherWasFaster() {
        String stale = etag();
        appoint("示例·钱", "13800000104", "2026-07-01", stale);
        Answer late = appoint("示例·孙", "13800000105", "2026-07-02", stale);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.problem()).isEqualTo("precondition-failed");
        Answer without = post(SECRETARIAT, "/seats/" + seat + "/appointments", Map.of("person", Map.of("name", "示例·孙", "mobile", "13800000105")));
        assertThat(without.status()).isEqualTo(428);
        assertThat(get(SECRETARIAT, "/liaisons?unit=" + unit).body().get("items")).hasSize(1);
        assertThat(everythingStored()).doesNotContain("13800000105");
    }

    @Test
    void aWrongRequestChangesNothing() {
        String etag = etag();
        long persons = stored("persons");
        refused(Map.of("person", Map.of("name", "示例", "idNumber", "110105194912310021", "mobile", "1")), "person.idNumber: id-number", "person.mobile: mobile");
        refused(Map.of("person", Map.of("name", "示例", "mobile", "13800000106"), "since", "2026-02-30"), "since: date");
        refused(Map.of("person", Map.of("name", "示例", "mobile", "13800000106"), "since", "2026-06-30"), "since: seat-not-open-yet");
        refused(Map.of("person", Map.of("name", "示例", "mobile", "13800000106"), "since", "2026-09-11"), "since: in-the-future");
        refused(Map.of("person", Map.of("name", "示例", "mobile", "13800000106"), "sinse", "2026-07-01"), "sinse: unknown-field");
        refused(Map.of("since", "2026-07-01"), "person: person-or-id");
        refused(Map.of("personId", UUID.randomUUID()), "personId: person-unknown");
        assertThat(etag()).isEqualTo(etag);
        assertThat(stored("persons")).isEqualTo(persons);
    }

    @Test
    void theSameKeyTakesEffectOnceAndNotForAnotherBody() {
        String etag = etag();
        Map<String, Object> body = Map.of("person", Map.of("name", "示例·周", "mobile", "13800000107"), "since", "2026-07-01", "reason", "TAKEN_OVER");
        String path = "/seats/" + seat + "/appointments";
        Answer first = post(SECRETARIAT, path, body, "If-Match", etag, "Idempotency-Key", "key-" + seat);
        Answer again = post(SECRETARIAT, path, body, "If-Match", etag, "Idempotency-Key", "key-" + seat);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        Answer other = post(SECRETARIAT, path, Map.of("person", Map.of("name", "示例·吴", "mobile", "13800000108"), "reason", "TAKEN_OVER"), "If-Match", etag(),
                "Idempotency-Key", "key-" + seat);
        assertThat(other.status()).isEqualTo(422);
        assertThat(get(SECRETARIAT, "/liaisons?unit=" + unit).body().get("items")).hasSize(1);
    }

    @Test
    void onlyThoseConcernedSeeAndOnlyTheSecretariatAppoints() {
        String person = appoint("示例·郑", "13800000109", "2026-07-01", etag()).text("personId");
        TestTokens liaison = TestTokens.person(UUID.fromString(person));
        assertThat(get(liaison, "/seats/" + seat).status()).as("the holder").isEqualTo(200);
        assertThat(get(liaison, "/seats").body().get("items")).hasSize(1);
        assertThat(get(TestTokens.person(UUID.randomUUID()), "/seats/" + seat).status()).as("somebody else").isEqualTo(404);
        assertThat(get(TestTokens.secretariat("school"), "/seats/" + seat).status()).as("another secretariat").isEqualTo(404);
        assertThat(get(TestTokens.secretariat("school"), "/seats").body().get("items")).isEmpty();
        assertThat(get(TestTokens.system("hr", "registry.read"), "/seats/" + seat).status()).as("another system").isEqualTo(200);
        TestTokens auditor = TestTokens.person(UUID.randomUUID()).office("auditor:" + ASSOCIATION);
        assertThat(get(auditor, "/seats/" + seat).status()).isEqualTo(200);
        assertThat(post(auditor, "/seats/" + seat + "/release", Map.of(), "If-Match", etag()).status()).as("an auditor changes nothing").isEqualTo(403);
        assertThat(post(TestTokens.secretariat("school"), "/seats/" + seat + "/release", Map.of(), "If-Match", etag()).status()).isEqualTo(404);
    }

    @Test
    void pagesFollowEachOther() {
        for (int i = 0; i < 3; i++) {
            aVacantSeat();
        }
        List<String> all = get(OPERATOR, "/seats?programme=" + ASSOCIATION + "&limit=200").body().get("items").findValuesAsString("id");
        java.util.ArrayList<String> paged = new java.util.ArrayList<>();
        String next = "";
        while (next != null) {
            var page = get(OPERATOR, "/seats?programme=" + ASSOCIATION + "&limit=2" + (next.isEmpty() ? "" : "&cursor=" + next)).body();
            paged.addAll(page.get("items").findValuesAsString("id"));
            next = page.get("next").isNull() ? null : page.get("next").asString();
        }
        assertThat(paged).containsExactlyElementsOf(all).hasSizeGreaterThan(3);
    }

    @Test
    @Tag("TZA-3")
    void aProposalShowsAtTheSeatUntilItIsWithdrawnInWhateverOrderThisIsTold() {
        Answer liaison = appoint("示例·冯", "13800000110", "2026-07-01", etag());
        UUID standing = UUID.randomUUID();
        UUID withdrawn = UUID.randomUUID();
        TestTopics.publish(withdrawal(withdrawn, liaison), 2);
        TestTopics.publish(proposal(withdrawn, liaison));
        TestTopics.publish(withdrawal(standing, liaison), 2);
        TestTopics.publish(proposal(standing, liaison), 3);
        await().untilAsserted(() -> assertThat(get(SECRETARIAT, "/seats/" + seat).body().get("proposals").findValuesAsString("id"))
                .containsExactly(standing.toString()));
        appoint("示例·陈", "13800000111", "2026-08-01", etag());
        assertThat(get(SECRETARIAT, "/seats/" + seat).body().get("proposals")).as("the successor is not concerned").isEmpty();
    }

    @Test
    @Tag("SCH-7")
    void aFailedDeliveryShowsAtThePerson() {
        String person = appoint("示例·楚", "13800000112", "2026-07-01", etag()).text("personId");
        TestTopics.publish(new ContactUnreachable(UUID.fromString(person), Channel.EMAIL, UUID.randomUUID(), Instant.parse("2026-09-09T00:00:00Z"), null));
        await().untilAsserted(() -> assertThat(get(SECRETARIAT, "/persons/" + person).body().at("/failure/channel").asString("")).isEqualTo("EMAIL"));
    }

    private void refused(Map<String, Object> request, String... faults) {
        Map<String, Object> body = new HashMap<>(request);
        body.put("reason", "TAKEN_OVER");
        Answer refused = post(SECRETARIAT, "/seats/" + seat + "/appointments", body, "If-Match", etag());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faults()).containsExactly(faults);
    }

    private Answer appoint(String name, String mobile, String since, String ifMatch) {
        return post(SECRETARIAT, "/seats/" + seat + "/appointments", Map.of("person", Map.of("name", name, "mobile", mobile), "since", since, "reason", "TAKEN_OVER"),
                "If-Match", ifMatch);
    }

    private String etag() {
        return get(SECRETARIAT, "/seats/" + seat).etag();
    }

    private Message<SeatChanged> lastOfSeat() {
        return TestTopics.consume(SeatChanged.class).stream().filter(message -> message.key().equals(seat)).toList().getLast();
    }

    private static Message<LiaisonChanged> lastOfLiaison(String id) {
        return TestTopics.consume(LiaisonChanged.class).stream().filter(message -> message.key().equals(id)).toList().getLast();
    }

    private ReplacementProposed proposal(UUID id, Answer liaison) {
        return new ReplacementProposed(id, ASSOCIATION, 1, "two-in-a-row", new LocalizedText("两次", "twice"), UUID.fromString(seat), UUID.fromString(unit),
                UUID.fromString(liaison.text("id")), UUID.fromString(liaison.text("personId")), List.of(), Instant.parse("2026-09-09T00:00:00Z"), null);
    }

    private ReplacementWithdrawn withdrawal(UUID id, Answer liaison) {
        return new ReplacementWithdrawn(id, ASSOCIATION, UUID.fromString(seat), UUID.fromString(unit), UUID.fromString(liaison.text("id")),
                UUID.fromString(liaison.text("personId")), new LocalizedText("已更正", "corrected"), Instant.parse("2026-09-09T00:00:00Z"));
    }
}
