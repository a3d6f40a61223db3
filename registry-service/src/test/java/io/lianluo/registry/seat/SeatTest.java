package io.lianluo.registry.seat;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.seat.appointment.Candidate;
import io.lianluo.registry.seat.appointment.Ending;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.seat.vacancy.Vacancy;
import io.lianluo.workingtime.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SeatTest {

    private static final LocalDate OPENED = LocalDate.parse("2026-07-01");
    private static final LocalDate LATER = LocalDate.parse("2026-09-12");
    private static final Act ACT = new Act(Instant.parse("2026-10-01T02:00:00Z"), LocalDate.parse("2026-10-01"), "secretariat");

    private final Seat seat = Seat.open(new SeatKey("auto-trade-association", "member", id("unit"), 1), OPENED, ACT);

    @Test
    @Tag("JCH-13")
    void aNewSeatIsVacantAndShowsIt() {
        assertThat(seat.isVacant()).isTrue();
        assertThat(seat.vacantSince()).isEqualTo(OPENED);
        assertThat(seat.holder()).isEmpty();
        assertThat(seat.raised()).containsExactly(new SeatEvent.Opened());
    }

    @Test
    void nothingIsOwedFromBeforeItCameOnRecord() {
        assertThat(seat.owedFrom()).isEqualTo(ACT.on());
        assertThat(seat.recordedAt()).isEqualTo(ACT.at());
    }

    @Test
    void aSeatThatOpensLaterOwesNothingBefore() {
        LocalDate ahead = ACT.on().plusDays(20);
        assertThat(Seat.open(new SeatKey("auto-trade-association", "member", id("unit"), 1), ahead, ACT).owedFrom()).isEqualTo(ahead);
    }

    @Test
    void aBackfillAsksForWhatWasDueBeforeButNeverFromBeforeItsFirstDayNorForLess() {
        seat.backfill(LATER);
        assertThat(seat.owedFrom()).isEqualTo(LATER);
        assertThat(seat.recordedAt()).as("as it was").isEqualTo(ACT.at());
        assertThat(seat.raised()).last().isEqualTo(new SeatEvent.Backfilled(LATER));
        int raised = seat.raised().size();
        seat.backfill(LATER);
        seat.backfill(LATER.plusDays(3));
        assertThat(seat.raised()).hasSize(raised);

        seat.backfill(OPENED.minusYears(1));
        assertThat(seat.owedFrom()).isEqualTo(OPENED);
    }

    @Test
    void aSeatThatIsAskedForAgainOwesNothingFromTheTimeBetween() {
        seat.backfill(OPENED);
        seat.close(LATER, ACT);
        Act again = new Act(Instant.parse("2026-11-29T02:00:00Z"), LocalDate.parse("2026-11-29"), "secretariat");
        seat.reopen(LATER.plusDays(1), again);
        assertThat(seat.owedFrom()).isEqualTo(again.on());
        assertThat(seat.recordedAt()).isEqualTo(again.at());
    }

    @Test
    void thePlaceDecidesTheId() {
        assertThat(new SeatKey("p", "r", id("u"), 1).id()).isEqualTo(new SeatKey("p", "r", id("u"), 1).id()).isNotEqualTo(new SeatKey("p", "r", id("u"), 2).id());
    }

    @Test
    void appointingFillsIt() {
        appoint(id("li"), "李", LATER);
        assertThat(seat.holder()).get().satisfies(holder -> {
            assertThat(holder.personId()).isEqualTo(id("li"));
            assertThat(holder.rosterName()).isEqualTo("李");
            assertThat(holder.since()).isEqualTo(LATER);
        });
        assertThat(seat.isVacant()).isFalse();
        assertThat(seat.raised()).last().isEqualTo(new SeatEvent.Filled(seat.holder().orElseThrow()));
    }

    @Test
    @Tag("SCH-8")
    void anErasedNameGoesFromEveryAppointmentAndNothingElseDoes() {
        appoint(id("li"), "李", OPENED);
        appoint(id("wang"), "王", OPENED.plusDays(1));
        appoint(id("li"), "李", OPENED.plusDays(2));
        seat.eraseName(id("li"));
        assertThat(seat.liaisons()).extracting(Liaison::personId, Liaison::rosterName, Liaison::since).containsExactly(
                tuple(id("li"), null, OPENED), tuple(id("wang"), "王", OPENED.plusDays(1)), tuple(id("li"), null, OPENED.plusDays(2)));
        assertThat(seat.raised()).last().isEqualTo(new SeatEvent.NameErased(List.of(seat.liaisons().getFirst(), seat.liaisons().getLast())));

        int raised = seat.raised().size();
        seat.eraseName(id("li"));
        seat.eraseName(id("nobody"));
        assertThat(seat.raised()).hasSize(raised);
    }

    @Test
    void appointingASuccessorEndsThePredecessorInTheSameChange() {
        appoint(id("li"), null, OPENED);
        appoint(id("wang"), null, LATER);
        assertThat(seat.liaisons()).extracting(Liaison::personId, Liaison::until, liaison -> liaison.ending() == null ? null : liaison.ending().how())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(id("li"), LATER.minusDays(1), Ending.How.SUCCEEDED),
                        org.assertj.core.groups.Tuple.tuple(id("wang"), null, null));
        assertThat(seat.raised()).last().isInstanceOf(SeatEvent.HandedOver.class);
    }

    @Test
    void whoBeganOnTheSameDayLeavesOnIt() {
        appoint(id("li"), null, OPENED);
        appoint(id("wang"), null, OPENED);
        assertThat(seat.liaisons().getFirst().until()).isEqualTo(OPENED);
    }

    @Test
    void appointingTheHolderAgainChangesNothing() {
        appoint(id("li"), null, OPENED);
        int events = seat.raised().size();
        appoint(id("li"), null, LATER);
        assertThat(seat.raised()).hasSize(events);
        assertThat(seat.liaisons()).hasSize(1);
    }

    @Test
    @Tag("JCH-13")
    void releasingLeavesItVacantFromTheDayAfter() {
        appoint(id("li"), null, OPENED);
        release(LATER, "调离");
        assertThat(seat.vacantSince()).isEqualTo(LATER.plusDays(1));
        assertThat(seat.liaisons().getFirst()).satisfies(ended -> {
            assertThat(ended.until()).isEqualTo(LATER);
            assertThat(ended.ending()).isEqualTo(new Ending(LATER, Ending.How.RELEASED, "调离", null));
        });
        assertThat(seat.raised()).last().isEqualTo(new SeatEvent.Vacated(seat.liaisons().getFirst()));
    }

    @Test
    void nobodyIsAppointedBeforeTheSeatOrTheLastHoldersEnd() {
        refused("seat-not-open-yet", () -> appoint(id("li"), null, OPENED.minusDays(1)));
        appoint(id("li"), null, LATER);
        refused("before-predecessor", () -> appoint(id("wang"), null, LATER.minusDays(1)));
        refused("before-appointment", () -> release(LATER.minusDays(1), null));
        release(LATER, null);
        refused("before-predecessor", () -> appoint(id("wang"), null, LATER));
        assertThat(seat.liaisons()).hasSize(1);
    }

    @Test
    void nobodyIsReleasedFromAVacantSeat() {
        assertThatThrownBy(() -> release(LATER, null)).isInstanceOf(Conflict.class).hasMessage("seat-vacant");
    }

    @Test
    @Tag("HOS-10")
    @Tag("SCH-10")
    void dismissalAndAdjustmentNeedADecisionOfTheAuthority() {
        appoint(id("li"), null, OPENED);
        refused("decision-required", () -> Ending.release(LATER, Ending.How.DISMISSED, "严重失职", null));
        refused("decision-required", () -> Ending.release(LATER, Ending.How.ADJUSTED, "考核不合格", " "));
        refused("release-ground", () -> Ending.release(LATER, Ending.How.SUCCEEDED, null, null));
        seat.release(Ending.release(LATER, Ending.How.DISMISSED, "严重失职", "示例发〔2026〕7号"), ACT);
        assertThat(seat.liaisons().getFirst().ending()).isEqualTo(new Ending(LATER, Ending.How.DISMISSED, "严重失职", "示例发〔2026〕7号"));
        assertThat(seat.vacantSince()).isEqualTo(LATER.plusDays(1));
    }

    @Test
    void aSuspendedLiaisonHoldsTheSeatWithoutAttendingToIt() {
        appoint(id("li"), null, OPENED);
        seat.suspend(LATER, "停职检查", ACT);
        assertThat(seat.isVacant()).isFalse();
        assertThat(seat.unattendedSince()).isEqualTo(LATER);
        seat.resume(LATER.plusDays(5));
        assertThat(seat.unattendedSince()).isNull();
        assertThat(seat.liaisons().getFirst().suspensions()).singleElement()
                .satisfies(over -> assertThat(over.until()).isEqualTo(LATER.plusDays(4)));
        refused("before-suspension", () -> seat.suspend(LATER.plusDays(4), "再次", ACT));
        seat.suspend(LATER.plusDays(6), "再次", ACT);
        release(LATER.plusDays(8), null);
        assertThat(seat.liaisons().getFirst().suspensions().getLast().until()).as("ends with the appointment").isEqualTo(LATER.plusDays(8));
    }

    @Test
    @Tag("JCH-3")
    void aCounterpartFollowsAnotherByDay() {
        seat.nameCounterpart(id("chen"), OPENED);
        seat.nameCounterpart(id("wu"), LATER);
        assertThat(seat.counterpart()).contains(new Counterpart(id("wu"), LATER, null));
        assertThat(seat.state().counterparts().getFirst().until()).isEqualTo(LATER.minusDays(1));
        int events = seat.raised().size();
        seat.nameCounterpart(id("wu"), LATER.plusDays(3));
        assertThat(seat.raised()).as("the same again").hasSize(events);
        seat.close(LATER.plusDays(9), ACT);
        assertThat(seat.counterpart()).isEmpty();
    }

    @Test
    @Tag("JCH-13")
    void theTermOfAVacancyBeginsWhenItIsKnownAndIsMissedOnce() {
        assertThat(seat.vacancy()).get().extracting(Vacancy::termFrom).isEqualTo(ACT.on());
        Deadline dueBy = Deadline.endOf(LATER, ZoneId.of("Asia/Shanghai"));
        seat.missVacancyTerm(dueBy);
        assertThat(seat.raised()).last().isEqualTo(new SeatEvent.VacancyMissed(seat.vacancy().orElseThrow(), dueBy));
        int events = seat.raised().size();
        seat.missVacancyTerm(dueBy);
        assertThat(seat.raised()).hasSize(events);
        appoint(id("li"), null, OPENED);
        release(ACT.on().plusDays(9), null);
        assertThat(seat.vacancy()).get().as("a new one").extracting(Vacancy::termFrom, Vacancy::missed).containsExactly(ACT.on().plusDays(9), null);
    }

    @Test
    @Tag("ANH-10")
    void itCountsHowOftenItWentToSomebodyElse() {
        appoint(id("li"), null, OPENED);
        assertThat(seat.changes()).as("the first is no change").isEmpty();
        appoint(id("wang"), null, LATER);
        release(LATER, null);
        appoint(id("wang"), null, LATER.plusDays(2));
        assertThat(seat.changes()).as("the same again is no change").containsExactly(LATER);
        appoint(id("zhao"), null, LATER.plusDays(3));
        assertThat(seat.changes()).as("the last first").containsExactly(LATER.plusDays(3), LATER);
    }

    @Test
    void closingReleasesTheLiaisonAndRefusesOthers() {
        appoint(id("li"), null, OPENED);
        seat.close(LATER, ACT);
        assertThat(seat.closedOn()).isEqualTo(LATER);
        assertThat(seat.isVacant()).isFalse();
        assertThat(seat.holder()).isEmpty();
        assertThat(seat.raised()).last().isEqualTo(new SeatEvent.Closed(seat.liaisons().getFirst()));
        assertThatThrownBy(() -> appoint(id("wang"), null, LATER.plusDays(1))).isInstanceOf(Conflict.class).hasMessage("seat-closed");
    }

    @Test
    void aClosedSeatOpensAgainVacantAndAfterItsEnd() {
        seat.close(LATER, ACT);
        seat.reopen(OPENED, ACT);
        assertThat(seat.openedOn()).isEqualTo(LATER.plusDays(1));
        assertThat(seat.isVacant()).isTrue();
        appoint(id("wang"), null, LATER.plusDays(1));
        assertThat(seat.holder()).isPresent();
    }

    @Test
    void closingAndReopeningTwiceChangesNothingMore() {
        seat.close(LATER, ACT);
        seat.close(LATER.plusDays(1), ACT);
        assertThat(seat.closedOn()).isEqualTo(LATER);
        seat.reopen(LATER.plusDays(2), ACT);
        int events = seat.raised().size();
        seat.reopen(LATER.plusDays(5), ACT);
        assertThat(seat.raised()).hasSize(events);
    }

    private void appoint(UUID personId, String rosterName, LocalDate since) {
        seat.appoint(new Candidate(personId, rosterName), since, List.of(), ACT);
    }

    private void release(LocalDate lastDay, String reason) {
        seat.release(Ending.release(lastDay, Ending.How.RELEASED, reason, null), ACT);
    }

    private static void refused(String rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidInput.class,
                faulty -> assertThat(faulty.faults()).singleElement().satisfies(fault -> assertThat(fault.rule()).isEqualTo(rule)));
    }
}
