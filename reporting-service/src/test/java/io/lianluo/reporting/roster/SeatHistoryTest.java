package io.lianluo.reporting.roster;

import static io.lianluo.reporting.Given.LIN;
import static io.lianluo.reporting.Given.PROGRAMME;
import static io.lianluo.reporting.Given.SEAT;
import static io.lianluo.reporting.Given.UNIT;
import static io.lianluo.reporting.Given.WANG;
import static io.lianluo.reporting.Given.at;
import static io.lianluo.reporting.Given.liaison;
import static io.lianluo.reporting.Given.seat;
import static io.lianluo.reporting.Given.successor;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.reporting.roster.Liaison.Span;
import io.lianluo.workingtime.Deadline;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SeatHistoryTest {

    private static final UUID ZHAO = UUID.fromString("33333333-3333-4333-8333-333333333333");

    private static Object holder(SeatHistory history, String day) {
        return history.holderOn(LocalDate.parse(day)).<Object>map(Liaison::personId).orElse("nobody");
    }

    private static Object answering(SeatHistory history, String due) {
        Deadline deadline = new Deadline(at(due), LocalDateTime.parse(due).toLocalDate(), List.of(), false);
        return history.answersFor(deadline).<Object>map(Liaison::personId).orElse("nobody");
    }

    private static Liaison until(String last, Liaison liaison) {
        return new Liaison(liaison.liaisonId(), liaison.personId(), liaison.seatId(), liaison.since(), LocalDate.parse(last), liaison.recordedAt(),
                liaison.succeeds());
    }

    @Test
    @Tag("SAF-1")
    void eachHoldsTheSeatFromTheFirstDayToTheLast() {
        SeatHistory history = new SeatHistory(seat("2026-01-01"),
                List.of(liaison(WANG, "2026-07-05", null), liaison(LIN, "2026-02-01", "2026-06-30")));

        assertThat(holder(history, "2026-01-31")).isEqualTo("nobody");
        assertThat(holder(history, "2026-02-01")).isEqualTo(LIN);
        assertThat(holder(history, "2026-06-30")).isEqualTo(LIN);
        assertThat(holder(history, "2026-07-01")).isEqualTo("nobody");
        assertThat(holder(history, "2026-07-05")).isEqualTo(WANG);
    }

    @Test
    void theLaterAppointmentHoldsWhileTheReleaseOfTheEarlierHasNotCome() {
        SeatHistory history = new SeatHistory(seat("2026-01-01"), List.of(liaison(LIN, "2026-02-01", null), liaison(WANG, "2026-07-01", null)));

        assertThat(holder(history, "2026-06-30")).isEqualTo(LIN);
        assertThat(holder(history, "2026-07-01")).isEqualTo(WANG);
    }

    @Test
    @Tag("TZA-3")
    void whoeverIsAppointedAfterSomethingWasMissedLeavesItToThePredecessor() {
        SeatHistory history = new SeatHistory(seat("2026-01-01"),
                List.of(liaison(LIN, "2026-02-01", "2026-09-09"), successor(WANG, LIN, "2026-09-10", "2026-09-10T15:00")));

        assertThat(answering(history, "2026-09-10T10:00")).isEqualTo(LIN);
        assertThat(answering(history, "2026-09-10T15:00")).as("it could still be done").isEqualTo(WANG);
        assertThat(answering(history, "2026-09-10T18:00")).isEqualTo(WANG);
        assertThat(answering(history, "2026-09-09T18:00")).isEqualTo(LIN);
        assertThat(answering(history, "2026-09-11T10:00")).isEqualTo(WANG);
    }

    @Test
    void ofSeveralAppointedOnOneDayEachAnswersFromTheMomentOn() {
        SeatHistory history = new SeatHistory(seat("2026-01-01"), List.of(successor(ZHAO, WANG, "2026-09-10", "2026-09-10T17:00"),
                liaison(LIN, "2026-02-01", "2026-09-09"), until("2026-09-10", successor(WANG, LIN, "2026-09-10", "2026-09-10T15:00"))));

        assertThat(answering(history, "2026-09-10T10:00")).isEqualTo(LIN);
        assertThat(answering(history, "2026-09-10T16:00")).isEqualTo(WANG);
        assertThat(answering(history, "2026-09-10T18:00")).isEqualTo(ZHAO);
    }

    @Test
    @Tag("JCH-13")
    void whatWasMissedWhileTheSeatWasVacantIsNobodys() {
        Liaison first = successor(WANG, LIN, "2026-09-10", "2026-09-10T15:00");
        Liaison ofAVacantSeat = new Liaison(first.liaisonId(), WANG, SEAT, first.since(), null, first.recordedAt(), null);

        assertThat(answering(new SeatHistory(seat("2026-01-01"), List.of(liaison(LIN, "2026-02-01", "2026-09-09"), ofAVacantSeat)), "2026-09-10T10:00"))
                .as("released in time").isEqualTo("nobody");
        assertThat(answering(new SeatHistory(seat("2026-01-01"), List.of(liaison(LIN, "2026-02-01", "2026-08-31"), first)), "2026-09-10T10:00"))
                .as("had left long before, as was found later").isEqualTo("nobody");
    }

    @Test
    void ofARecordThatDoesNotTellTheMomentTheDayDecides() {
        SeatHistory history = new SeatHistory(seat("2026-01-01"), List.of(liaison(LIN, "2026-02-01", "2026-09-09"), liaison(WANG, "2026-09-10", null)));

        assertThat(answering(history, "2026-09-10T10:00")).isEqualTo(WANG);
    }

    @Test
    void theSeatsOwnWordDoesNotTellTheMomentAndTheAppointmentIsWaitedFor() {
        SeatHistory history = new SeatHistory(heldBy(liaison(WANG, "2026-09-10", null)), List.of(liaison(LIN, "2026-02-01", null)));

        assertThat(answering(history, "2026-09-10T10:00")).isEqualTo(LIN);
        assertThat(answering(history, "2026-09-11T10:00")).isEqualTo(WANG);
    }

    @Test
    void theSeatsOwnWordCountsUntilTheAppointmentIsHeardOf() {
        Seat filled = heldBy(liaison(LIN, "2026-02-01", null));

        assertThat(holder(new SeatHistory(filled, List.of()), "2026-08-01")).isEqualTo(LIN);
        assertThat(holder(new SeatHistory(filled, List.of(liaison(LIN, "2026-02-01", "2026-06-30"))), "2026-08-01")).isEqualTo("nobody");
    }

    @Test
    void itIsSettledWhenTheSeatAndTheAppointmentsSayTheSame() {
        Seat vacant = seat("2026-01-01");
        Liaison lins = liaison(LIN, "2026-02-01", null);
        Liaison linsEnd = liaison(LIN, "2026-02-01", "2026-09-09");
        Liaison wangs = liaison(WANG, "2026-09-10", null);

        assertThat(new SeatHistory(vacant, List.of())).matches(SeatHistory::isSettled);
        assertThat(new SeatHistory(heldBy(lins), List.of())).as("appointment not heard of").matches(history -> !history.isSettled());
        assertThat(new SeatHistory(heldBy(lins), List.of(lins))).matches(SeatHistory::isSettled);
        assertThat(new SeatHistory(heldBy(lins), List.of(linsEnd))).as("seat does not know of the end").matches(history -> !history.isSettled());
        assertThat(new SeatHistory(heldBy(lins), List.of(linsEnd, wangs))).as("nor of the successor").matches(history -> !history.isSettled());
        assertThat(new SeatHistory(heldBy(wangs), List.of(linsEnd))).as("successor not heard of").matches(history -> !history.isSettled());
        assertThat(new SeatHistory(heldBy(wangs), List.of(linsEnd, wangs))).matches(SeatHistory::isSettled);
        assertThat(new SeatHistory(vacant, List.of(linsEnd))).matches(SeatHistory::isSettled);
    }

    @Test
    @Tag("HOS-10")
    void nobodyAnswersForWhatFallsDueDuringASuspension() {
        Liaison lins = suspended(liaison(LIN, "2026-02-01", null), new Span(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31")),
                new Span(LocalDate.parse("2026-09-10"), null));
        SeatHistory history = new SeatHistory(seat("2026-01-01"), List.of(lins));

        assertThat(answering(history, "2026-02-28T10:00")).isEqualTo(LIN);
        assertThat(answering(history, "2026-03-01T10:00")).isEqualTo("nobody");
        assertThat(answering(history, "2026-03-31T23:00")).isEqualTo("nobody");
        assertThat(answering(history, "2026-04-01T10:00")).isEqualTo(LIN);
        assertThat(answering(history, "2027-01-01T10:00")).as("as far as is known").isEqualTo("nobody");
        assertThat(holder(history, "2026-03-15")).as("holds it all the same").isEqualTo(LIN);
        assertThat(history.attendingOn(LocalDate.parse("2026-03-15"))).isEmpty();
        assertThat(history.attendingOn(LocalDate.parse("2026-04-15"))).isPresent();
    }

    @Test
    @Tag("HOS-10")
    void theSeatsOwnWordOfASuspensionIsEnough() {
        Liaison lins = liaison(LIN, "2026-02-01", null);
        SeatHistory history = new SeatHistory(heldBy(suspended(lins, new Span(LocalDate.parse("2026-09-10"), null))), List.of(lins));

        assertThat(answering(history, "2026-09-10T10:00")).isEqualTo("nobody");
        assertThat(answering(history, "2026-09-09T10:00")).isEqualTo(LIN);
    }

    @Test
    @Tag("TZA-3")
    void whoeverIsRecordedLateAnswersForNothingThatWasDueBefore() {
        SeatHistory history = new SeatHistory(seat("2026-01-01"),
                List.of(liaison(LIN, "2026-02-01", "2026-06-30"), successor(WANG, LIN, "2026-07-01", "2026-07-20T09:00")));

        assertThat(answering(history, "2026-07-01T10:00")).as("due on the first day").isEqualTo(LIN);
        assertThat(answering(history, "2026-07-15T10:00")).as("nobody was in office as far as anybody knew").isEqualTo("nobody");
        assertThat(answering(history, "2026-07-20T09:00")).isEqualTo(WANG);
    }

    private static Liaison suspended(Liaison liaison, Span... spans) {
        return new Liaison(liaison.liaisonId(), liaison.personId(), liaison.seatId(), liaison.since(), liaison.until(), liaison.recordedAt(),
                liaison.succeeds(), List.of(spans), null);
    }

    private static Seat heldBy(Liaison holder) {
        return new Seat(SEAT, PROGRAMME, "department", UNIT, LocalDate.parse("2026-01-01"), null, holder, null);
    }
}
