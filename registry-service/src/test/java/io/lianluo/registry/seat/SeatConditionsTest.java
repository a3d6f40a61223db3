package io.lianluo.registry.seat;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.condition.Finding;
import io.lianluo.registry.condition.Proof;
import io.lianluo.registry.condition.RecordedFinding;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.appointment.Condition;
import io.lianluo.registry.programme.appointment.Evidence;
import io.lianluo.registry.seat.appointment.Candidate;
import io.lianluo.registry.seat.appointment.Grounds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Findings about the conditions of a seat belong to the appointment, and wait while nobody looked. */
@Tag("MOD-8")
class SeatConditionsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-09-01");
    private static final Act ACT = new Act(Instant.parse("2026-09-10T02:00:00Z"), LocalDate.parse("2026-09-10"), "secretariat");

    private final Seat seat = Seat.open(new SeatKey("school", "class", id("unit"), 1), DAY.minusDays(30), List.of("communicates", "discreet"), ACT);

    @Test
    void aVacantSeatWaitsForNoFinding() {
        assertThat(seat.uncheckedFrom()).isEmpty();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> seat.check(List.of(met("discreet", null)))).matches(refused -> refused.rule().equals("seat-vacant"));
    }

    @Test
    @Tag("SCH-13")
    void whatNobodyLookedAtWaitsFromTheFirstDayOfTheAppointment() {
        appoint(met("communicates", null));
        assertThat(seat.uncheckedFrom()).contains(DAY);
        seat.check(List.of(met("discreet", null)));
        assertThat(seat.uncheckedFrom()).isEmpty();
        assertThat(seat.raised()).last().isEqualTo(new SeatEvent.ConditionsChecked(seat.holder().orElseThrow()));
    }

    @Test
    @Tag("INF-8")
    void aFindingThatLapsesIsToBeMadeAgainFromTheDayAfter() {
        appoint(met("communicates", DAY.plusDays(20)), met("discreet", DAY.plusDays(10)));
        assertThat(seat.uncheckedFrom()).contains(DAY.plusDays(11));
        assertThat(seat.holder().orElseThrow().grounds().about("discreet")).get().satisfies(found -> {
            assertThat(found.countsOn(DAY.plusDays(10))).isTrue();
            assertThat(found.countsOn(DAY.plusDays(11))).isFalse();
        });
        seat.check(List.of(met("discreet", null)));
        assertThat(seat.uncheckedFrom()).contains(DAY.plusDays(21));
    }

    @Test
    @Tag("MOD-8")
    @Tag("INF-8")
    void aLapseIsToldOnceAMonthBeforeAndOnceWhenItHasPassedAndReleasesNobody() {
        appoint(met("communicates", null), met("discreet", DAY.plusMonths(3)));
        LocalDate lapses = DAY.plusMonths(3).plusDays(1);
        assertThat(seat.tellsLapseFrom()).contains(lapses.minusMonths(1));
        told(lapses.minusMonths(1).minusDays(1));
        assertThat(lapses()).isEmpty();
        told(lapses.minusMonths(1));
        told(lapses.minusDays(1));
        assertThat(lapses()).containsExactly(RecordedFinding.Lapse.AHEAD);
        told(lapses);
        told(lapses.plusDays(9));
        assertThat(lapses()).containsExactly(RecordedFinding.Lapse.AHEAD, RecordedFinding.Lapse.PASSED);
        assertThat(seat.tellsLapseFrom()).isEmpty();
        assertThat(seat.uncheckedFrom()).as("vetted again").contains(lapses);
        assertThat(seat.holder()).isPresent();
        seat.check(List.of(met("discreet", lapses.plusYears(1))));
        assertThat(seat.tellsLapseFrom()).as("the new finding lapses in its turn").contains(lapses.plusYears(1).plusDays(1).minusMonths(1));
    }

    @Test
    @Tag("MOD-8")
    void aSchedulerThatWasDownTellsOnlyWhatIsStillTrue() {
        appoint(met("communicates", null), met("discreet", DAY.plusDays(40)));
        told(DAY.plusDays(60));
        told(DAY.plusDays(60));
        assertThat(lapses()).containsExactly(RecordedFinding.Lapse.PASSED);
    }

    @Test
    void whatTheProgrammeAsksNoMoreIsNotToldOf() {
        appoint(met("communicates", null), met("discreet", DAY.plusDays(40)));
        seat.ask(List.of("communicates"));
        assertThat(seat.tellsLapseFrom()).isEmpty();
        told(DAY.plusDays(60));
        assertThat(lapses()).isEmpty();
    }

    private void told(LocalDate today) {
        seat.tellLapses(today, Stream.of("communicates", "discreet")
                .map(id -> new Condition(id, new LocalizedText("条件", "condition"), Evidence.STATEMENT, List.of())).toList());
    }

    private List<RecordedFinding.Lapse> lapses() {
        return seat.raised().stream().filter(SeatEvent.ConditionLapse.class::isInstance).map(SeatEvent.ConditionLapse.class::cast).map(SeatEvent.ConditionLapse::lapse).toList();
    }

    @Test
    void nobodyIsAppointedWhoWasFoundNotToMeetACondition() {
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> appoint(unmet("discreet")))
                .satisfies(refused -> assertThat(refused.rule() + refused.args()).isEqualTo("seat-condition-not-met[[discreet]]"));
        assertThat(seat.isVacant()).isTrue();
    }

    @Test
    void aConditionThatIsFoundUnmetLaterEndsNothing() {
        appoint(met("communicates", null), met("discreet", null));
        seat.check(List.of(unmet("discreet")));
        assertThat(seat.holder()).isPresent();
        assertThat(seat.uncheckedFrom()).as("somebody looked").isEmpty();
        assertThat(seat.holder().orElseThrow().grounds().findings()).as("the later finding counts").hasSize(2)
                .extracting(found -> found.finding().met()).containsExactly(true, false);
    }

    @Test
    void aFindingBelongsToTheAppointmentAndNotToTheSuccessors() {
        appoint(met("communicates", null), met("discreet", null));
        seat.appoint(new Candidate(id("wang"), null), DAY.plusDays(5), List.of(), ACT);
        assertThat(seat.uncheckedFrom()).contains(DAY.plusDays(5));
        assertThat(seat.liaisons().getFirst().grounds().findings()).hasSize(2);
    }

    @Test
    void anotherConditionOfALaterVersionWaits() {
        appoint(met("communicates", null), met("discreet", null));
        seat.ask(List.of("communicates", "discreet", "trained"));
        assertThat(seat.uncheckedFrom()).contains(DAY);
        seat.ask(List.of("communicates"));
        assertThat(seat.uncheckedFrom()).isEmpty();
    }

    @Test
    void whatIsNotMetIsNotUnmetUntilADay() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new Finding("discreet", false, null, null, DAY))
                .satisfies(refused -> assertThat(refused.faults().getFirst().rule()).isEqualTo("valid-until-unmet"));
    }

    private void appoint(RecordedFinding... findings) {
        seat.appoint(new Candidate(id("li"), null), DAY, new Grounds(List.of(findings), null), List.of(), ACT);
    }

    private static RecordedFinding met(String condition, @Nullable LocalDate validUntil) {
        return recorded(new Finding(condition, true, new Proof(Evidence.STATEMENT, "熟悉家校工作", null), null, validUntil));
    }

    private static RecordedFinding unmet(String condition) {
        return recorded(new Finding(condition, false, null, "尚未签保密承诺", null));
    }

    private static RecordedFinding recorded(Finding finding) {
        return new RecordedFinding(finding, new Signature(ACT.at(), "secretariat", Actor.SECRETARIAT));
    }
}
