package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.testing.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two people act at once on one seat: one wins, and the other is told what was done, when and in which office, and not by whom or to whom. */
@Tag("MOD-1")
class AtOnceIT extends RegistryTest {

    private static final TestTokens SECRETARIAT = TestTokens.secretariat(ASSOCIATION);
    private static final TestTokens COLLEAGUE = TestTokens.person(UUID.nameUUIDFromBytes(new byte[] {7})).office("secretariat:" + ASSOCIATION);
    private static final String ETAG_OF = "\"%d\"";
    private static int units;

    private String seat;
    private String seen;

    @BeforeEach
    void aSeatThatBothSawHeld() {
        publish(ASSOCIATION);
        String unit = post(SECRETARIAT, "/units", Map.of("code", "O-" + ++units, "name", "示例会员", "kind", "member-unit",
                "programmes", List.of(ASSOCIATION), "foundedOn", "2026-07-01")).text("id");
        seat = get(SECRETARIAT, "/seats?unit=" + unit).body().get("items").get(0).get("id").asString();
        assertThat(appoint("示例·甲", 1, get(SECRETARIAT, "/seats/" + seat).etag()).status()).isEqualTo(201);
        seen = get(SECRETARIAT, "/seats/" + seat).etag();
    }

    @RepeatedTest(5)
    void ofTwoWhoAppointOneWinsAndTheOtherIsToldSo() {
        List<Answer> answers = atOnce(() -> appoint("示例·乙", 2, seen), () -> appoint(COLLEAGUE, "示例·丙", 3, seen));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 412);
        Answer won = answers.getFirst().status() == 201 ? answers.getFirst() : answers.getLast();
        Answer lost = answers.getFirst().status() == 201 ? answers.getLast() : answers.getFirst();
        toldOf("seat-handed-over", lost);
        assertThat(holder()).isEqualTo(won.text("id"));
    }

    @RepeatedTest(5)
    void ofOneWhoAppointsAndOneWhoReleasesOneWinsAndTheOtherIsToldWhichItWas() {
        List<Answer> answers = atOnce(() -> appoint("示例·乙", 2, seen), () -> release(COLLEAGUE, seen));
        if (answers.getFirst().status() == 201) {
            toldOf("seat-handed-over", answers.getLast());
            assertThat(holder()).isEqualTo(answers.getFirst().text("id"));
        } else {
            assertThat(answers.getLast().status()).isEqualTo(200);
            toldOf("seat-vacated", answers.getFirst());
            assertThat(holder()).isEmpty();
        }
    }

    @Test
    void whoeverReleasesAfterAnAppointmentIsToldOfIt() {
        appoint("示例·乙", 2, seen);
        Answer late = release(COLLEAGUE, seen);
        toldOf("seat-handed-over", late);
        assertThat(late.text("detail")).endsWith("其间已有：2026-09-10 10:00 由秘书处任命继任联络员。");
        Answer english = post(COLLEAGUE, "/seats/" + seat + "/release", Map.of(), "If-Match", seen, "Accept-Language", "en");
        assertThat(english.text("detail")).endsWith("Meanwhile: a successor was appointed at 2026-09-10 10:00 by the secretariat.");
    }

    @Test
    void whoeverAppointsAfterAReleaseIsToldOfItAndOfWhatElseWasDone() {
        appoint("示例·乙", 2, seen);
        release(SECRETARIAT, get(SECRETARIAT, "/seats/" + seat).etag());
        Answer late = appoint(COLLEAGUE, "示例·丙", 3, seen);
        toldOf(List.of("seat-handed-over", "seat-vacated"), late);
        assertThat(late.text("detail")).endsWith("任命继任联络员、2026-09-10 10:00 由秘书处解除联络员任职。");
    }

    @Test
    void whoeverSendsAnActOfTheirOwnAgainIsToldThatItIsDone() {
        release(SECRETARIAT, seen);
        Answer again = release(SECRETARIAT, seen);
        toldOf("seat-vacated", again);
        assertThat(again.text("title")).isEqualTo("内容已由您本人更改");
        assertThat(again.text("detail")).endsWith("其间已有：2026-09-10 10:00 由您本人解除联络员任职。");
        assertThat(again.body().at("/since/0/own").asBoolean()).isTrue();
        assertThat(again.text("current")).isEqualTo(get(SECRETARIAT, "/seats/" + seat).etag());
        Answer other = release(COLLEAGUE, seen);
        assertThat(other.text("title")).isEqualTo("内容已被他人更改");
        assertThat(other.body().at("/since/0/own").asBoolean()).isFalse();
    }

    @Test
    void whoeverMayNotSeeTheSeatIsToldNothing() {
        release(SECRETARIAT, seen);
        Answer stranger = post(TestTokens.secretariat("school"), "/seats/" + seat + "/release", Map.of(), "If-Match", seen);
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.body().has("since")).isFalse();
    }

    private void toldOf(String act, Answer lost) {
        toldOf(List.of(act), lost);
    }

    private void toldOf(List<String> acts, Answer lost) {
        assertThat(lost.status()).isEqualTo(412);
        assertThat(lost.problem()).isEqualTo("precondition-failed");
        JsonNode since = lost.body().get("since");
        assertThat(since.findValuesAsString("act")).isEqualTo(acts);
        assertThat(since.findValuesAsString("at")).containsOnly("2026-09-10T02:00:00Z");
        assertThat(since.findValuesAsString("office")).containsOnly("secretariat");
        assertThat(ETAG_OF.formatted(since.get(acts.size() - 1).get("version").asLong())).isEqualTo(get(SECRETARIAT, "/seats/" + seat).etag());
        assertThat(lost.body().toString()).doesNotContain("示例");
    }

    /** Both requests at once, and their answers in the order of the requests. */
    @SafeVarargs
    private static List<Answer> atOnce(Supplier<Answer>... requests) {
        CyclicBarrier together = new CyclicBarrier(requests.length);
        return Stream.of(requests).map(request -> CompletableFuture.supplyAsync(() -> {
            try {
                together.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return request.get();
        }, command -> Thread.ofVirtual().start(command))).toList().stream().map(CompletableFuture::join).toList();
    }

    private Answer appoint(String name, int number, String etag) {
        return appoint(SECRETARIAT, name, number, etag);
    }

    private Answer appoint(TestTokens clerk, String name, int number, String etag) {
        return post(clerk, "/seats/" + seat + "/appointments", Map.of("person", Map.of("name", name, "mobile", "138000%02d%03d".formatted(number, units)), "reason", "TAKEN_OVER"),
                "If-Match", etag);
    }

    private Answer release(TestTokens clerk, String etag) {
        return post(clerk, "/seats/" + seat + "/release", Map.of(), "If-Match", etag);
    }

    /** The liaison who holds the seat now; empty while it is vacant. */
    private String holder() {
        return get(SECRETARIAT, "/seats/" + seat).body().at("/holder/liaisonId").asString("");
    }
}
