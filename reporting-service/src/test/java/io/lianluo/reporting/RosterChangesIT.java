package io.lianluo.reporting;

import static io.lianluo.reporting.Given.YEAR_2026;
import static io.lianluo.reporting.RegistrySays.calendar;
import static io.lianluo.reporting.RegistrySays.dailyExchange;
import static io.lianluo.reporting.RegistrySays.liaison;
import static io.lianluo.reporting.RegistrySays.programme;
import static io.lianluo.reporting.RegistrySays.seat;
import static io.lianluo.reporting.RegistrySays.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.events.registry.v1.LiaisonChange;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.LiaisonStatus;
import io.lianluo.events.registry.v1.Suspension;
import io.lianluo.events.registry.v1.UnitChange;
import io.lianluo.events.registry.v1.UnitChanged;
import io.lianluo.testing.TestApi;
import io.lianluo.testing.TestApi.Answer;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A liaison is suspended or transferred, a unit goes up in another or is dissolved: who acts, and who is blamed, follows at once. */
class RosterChangesIT extends ReportingTest {

    private static final String NOTHING = "{\"nil\": true}";

    private UUID lin;
    private UUID linsAppointment;
    private UUID head;
    private UUID ward;
    private UUID seat;
    private String programme;

    /** Lin reports for a ward on each working day. */
    @BeforeEach
    void aWard() {
        clock.set(NOW);
        lin = UUID.randomUUID();
        linsAppointment = UUID.randomUUID();
        head = UUID.randomUUID();
        ward = UUID.randomUUID();
        seat = UUID.randomUUID();
        programme = "ward-" + UUID.randomUUID();
        TestTopics.publish(calendar(YEAR_2026));
        TestTopics.publish(programme(programme, 1, dailyExchange()));
        TestTopics.publish(unit(ward, null, head));
        TestTopics.publish(liaison(linsAppointment, lin, seat, ward, programme, "2026-09-01", null), 1);
        TestTopics.publish(seat(seat, programme, ward, "2026-09-10", null, null), 1);
        untilHandled();
        sweep();
    }

    private void untilTomorrow() {
        clock.pass(Duration.ofDays(1));
        sweep();
    }

    private LiaisonChanged lin(LiaisonStatus status, LiaisonChange change, @Nullable String suspendedUntil) {
        return LiaisonChanged.newBuilder(liaison(linsAppointment, lin, seat, ward, programme, "2026-09-01", null)).setStatus(status).setChange(change)
                .setSuspensions(List.of(new Suspension(LocalDate.parse("2026-09-10"), suspendedUntil == null ? null : LocalDate.parse(suspendedUntil)))).build();
    }

    private String obligation(String day) {
        return new TestApi(port, TestTokens.operator()).get("/obligations?limit=200&seat=" + seat).body().path("items").valueStream()
                .filter(one -> one.path("period").asString().equals(day)).map(one -> one.path("id").asString()).findFirst().orElseThrow();
    }

    private String stands(String day) {
        Answer one = new TestApi(port, TestTokens.operator()).get("/obligations/" + obligation(day));
        return one.body().path("status").asString() + (one.body().path("vacant").asBoolean() ? " of nobody" : " of " + one.body().path("personId").asString());
    }

    private Answer handsIn(UUID person, String day) {
        return new TestApi(port, TestTokens.person(person)).post("/obligations/" + obligation(day) + "/report", NOTHING);
    }

    @Test
    @Tag("HOS-10")
    void aSuspendedLiaisonActsForNobodyAndIsBlamedForNothing() {
        TestTopics.publish(lin(LiaisonStatus.SUSPENDED, LiaisonChange.SUSPENDED, null), 2);
        untilHandled();
        assertThat(handsIn(lin, "2026-09-10").status()).as("a suspended liaison").isEqualTo(404);
        assertThat(new TestApi(port, TestTokens.person(lin)).get("/obligations").body().path("items")).isEmpty();
        assertThat(handsIn(head, "2026-09-10").status()).as("the head acts for the unit").isEqualTo(200);

        untilTomorrow();
        untilTomorrow();
        assertThat(stands("2026-09-11")).isEqualTo("MISSING of nobody");

        TestTopics.publish(lin(LiaisonStatus.APPOINTED, LiaisonChange.RESUMED, "2026-09-13"), 3);
        untilHandled();
        assertThat(stands("2026-09-11")).as("it stays nobody's").isEqualTo("MISSING of nobody");
        clock.pass(Duration.ofDays(2));
        sweep();
        assertThat(handsIn(lin, "2026-09-14").status()).as("attends again").isEqualTo(200);
    }

    @Test
    @Tag("JCH-13")
    void whoeverIsTransferredActsForTheNewSeatAloneAndAnswersForWhatFellDueBefore() {
        untilTomorrow();
        assertThat(stands("2026-09-10")).isEqualTo("MISSING of " + lin);
        UUID other = UUID.randomUUID();
        UUID othersSeat = UUID.randomUUID();
        TestTopics.publish(unit(other, null, null));
        TestTopics.publish(LiaisonChanged.newBuilder(liaison(linsAppointment, lin, seat, ward, programme, "2026-09-01", "2026-09-10"))
                .setChange(LiaisonChange.TRANSFERRED).build(), 2);
        TestTopics.publish(liaison(UUID.randomUUID(), lin, othersSeat, other, programme, "2026-09-11", null));
        TestTopics.publish(seat(othersSeat, programme, other, "2026-09-11", null, null));
        untilHandled();
        sweep();
        assertThat(stands("2026-09-11")).isEqualTo("OPEN of nobody");
        assertThat(handsIn(lin, "2026-09-11").status()).isEqualTo(404);
        assertThat(handsIn(lin, "2026-09-10").problem()).as("answers for it, and holds the seat no more").isEqualTo("not-yours-to-hand-in");
        assertThat(new TestApi(port, TestTokens.person(lin)).post("/obligations/" + obligation("2026-09-10") + "/excuse-request", "{\"reason\": \"示例\"}").status())
                .as("may still ask to be excused").isEqualTo(200);
        assertThat(new TestApi(port, TestTokens.person(lin)).get("/obligations?seat=" + othersSeat).body().path("items")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DISSOLVED, unit liaison seat", "MERGED, unit liaison seat", "MERGED, seat liaison unit", "MERGED, liaison seat unit"})
    @DisplayName("JCH-13: of a unit that was dissolved or went up in another, what falls due after its seat closed is owed no more, and verdicts before it stay")
    void ofAUnitThatIsNoMoreNothingIsOwed(UnitChange change, String order) {
        untilTomorrow();
        UUID receiver = UUID.randomUUID();
        UUID receivingHead = UUID.randomUUID();
        TestTopics.publish(unit(receiver, null, receivingHead));
        UnitChanged ended = UnitChanged.newBuilder(unit(ward, null, head)).setDissolvedOn(LocalDate.parse("2026-09-10"))
                .setMergedInto(change == UnitChange.MERGED ? receiver : null).setChange(change).build();
        Map<String, Runnable> ends = Map.of("unit", () -> TestTopics.publish(ended, 2),
                "liaison", () -> TestTopics.publish(liaison(linsAppointment, lin, seat, ward, programme, "2026-09-01", "2026-09-10"), 2),
                "seat", () -> TestTopics.publish(seat(seat, programme, ward, "2026-09-10", "2026-09-10", null), 2));
        for (String next : order.split(" ")) {
            ends.get(next).run();
            untilHandled();
            sweep();
        }
        ends.values().forEach(Runnable::run);
        TestTopics.publish(unit(ward, null, head), 1);
        TestTopics.publish(liaison(linsAppointment, lin, seat, ward, programme, "2026-09-01", null), 1);
        TestTopics.publish(seat(seat, programme, ward, "2026-09-10", null, null), 1);
        untilHandled();
        sweep();
        assertThat(handsIn(receivingHead, "2026-09-10").status()).as("what the ward owed is not of the unit in which it went up").isEqualTo(404);
        assertThat(stands("2026-09-10")).isEqualTo("MISSING of " + lin);
        assertThat(stands("2026-09-11")).startsWith("CANCELLED");
        assertThat(handsIn(head, "2026-09-11").problem()).isEqualTo("obligation-closed");
        untilTomorrow();
        assertThat(new TestApi(port, TestTokens.operator()).get("/obligations?seat=" + seat + "&status=OPEN").body().path("items")).as("nothing opens any more").isEmpty();
    }
}
