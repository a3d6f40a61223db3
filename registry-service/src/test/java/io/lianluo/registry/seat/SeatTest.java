package io.lianluo.registry.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianluo.registry.check.FaultyInputException;
import io.lianluo.registry.seat.Appointment.End;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SeatTest {

    private static final LocalDate OPENED = LocalDate.parse("2026-07-01");
    private static final LocalDate LATER = LocalDate.parse("2026-09-12");

    private final Seat seat = Seat.open(new SeatKey("auto-trade-association", "member", "unit", 1), OPENED);

    @Test
    @Tag("JCH-13")
    void aNewSeatIsVacantAndShowsIt() {
        assertThat(seat.isVacant()).isTrue();
        assertThat(seat.vacantSince()).isEqualTo(OPENED);
        assertThat(seat.holder()).isEmpty();
        assertThat(seat.raised()).containsExactly(new SeatEvent.Opened());
    }

    @Test
    void thePlaceDecidesTheId() {
        assertThat(new SeatKey("p", "r", "u", 1).id()).isEqualTo(new SeatKey("p", "r", "u", 1).id()).isNotEqualTo(new SeatKey("p", "r", "u", 2).id());
    }

    @Test
    void appointingFillsIt() {
        seat.appoint("li", "李", LATER);
        assertThat(seat.holder()).get().satisfies(holder -> {
            assertThat(holder.personId()).isEqualTo("li");
            assertThat(holder.rosterName()).isEqualTo("李");
            assertThat(holder.since()).isEqualTo(LATER);
        });
        assertThat(seat.isVacant()).isFalse();
        assertThat(seat.raised()).last().isEqualTo(new SeatEvent.Filled(seat.holder().orElseThrow()));
    }

    @Test
    void appointingASuccessorEndsThePredecessorInTheSameChange() {
        seat.appoint("li", null, OPENED);
        seat.appoint("wang", null, LATER);
        assertThat(seat.appointments()).extracting(Appointment::personId, Appointment::until, Appointment::ended)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("li", LATER.minusDays(1), End.SUCCEEDED),
                        org.assertj.core.groups.Tuple.tuple("wang", null, null));
        assertThat(seat.raised()).last().isInstanceOf(SeatEvent.HandedOver.class);
    }

    @Test
    void whoBeganOnTheSameDayLeavesOnIt() {
        seat.appoint("li", null, OPENED);
        seat.appoint("wang", null, OPENED);
        assertThat(seat.appointments().getFirst().until()).isEqualTo(OPENED);
    }

    @Test
    void appointingTheHolderAgainChangesNothing() {
        seat.appoint("li", null, OPENED);
        int events = seat.raised().size();
        seat.appoint("li", null, LATER);
        assertThat(seat.raised()).hasSize(events);
        assertThat(seat.appointments()).hasSize(1);
    }

    @Test
    @Tag("JCH-13")
    void releasingLeavesItVacantFromTheDayAfter() {
        seat.appoint("li", null, OPENED);
        seat.release(LATER, "调离");
        assertThat(seat.vacantSince()).isEqualTo(LATER.plusDays(1));
        assertThat(seat.appointments().getFirst()).satisfies(ended -> {
            assertThat(ended.until()).isEqualTo(LATER);
            assertThat(ended.ended()).isEqualTo(End.RELEASED);
            assertThat(ended.reason()).isEqualTo("调离");
        });
        assertThat(seat.raised()).last().isEqualTo(new SeatEvent.Vacated(seat.appointments().getFirst()));
    }

    @Test
    void nobodyIsAppointedBeforeTheSeatOrTheLastHoldersEnd() {
        refused("seat-not-open-yet", () -> seat.appoint("li", null, OPENED.minusDays(1)));
        seat.appoint("li", null, LATER);
        refused("before-predecessor", () -> seat.appoint("wang", null, LATER.minusDays(1)));
        refused("before-appointment", () -> seat.release(LATER.minusDays(1), null));
        seat.release(LATER, null);
        refused("before-predecessor", () -> seat.appoint("wang", null, LATER));
        assertThat(seat.appointments()).hasSize(1);
    }

    @Test
    void nobodyIsReleasedFromAVacantSeat() {
        assertThatThrownBy(() -> seat.release(LATER, null)).isInstanceOf(SeatVacantException.class);
    }

    @Test
    void closingReleasesTheLiaisonAndRefusesOthers() {
        seat.appoint("li", null, OPENED);
        seat.close(LATER);
        assertThat(seat.closedOn()).isEqualTo(LATER);
        assertThat(seat.isVacant()).isFalse();
        assertThat(seat.holder()).isEmpty();
        assertThat(seat.raised()).last().isEqualTo(new SeatEvent.Closed(seat.appointments().getFirst()));
        assertThatThrownBy(() -> seat.appoint("wang", null, LATER.plusDays(1))).isInstanceOf(SeatClosedException.class);
    }

    @Test
    void aClosedSeatOpensAgainVacantAndAfterItsEnd() {
        seat.close(LATER);
        seat.reopen(OPENED);
        assertThat(seat.openedOn()).isEqualTo(LATER.plusDays(1));
        assertThat(seat.isVacant()).isTrue();
        seat.appoint("wang", null, LATER.plusDays(1));
        assertThat(seat.holder()).isPresent();
    }

    @Test
    void closingAndReopeningTwiceChangesNothingMore() {
        seat.close(LATER);
        seat.close(LATER.plusDays(1));
        assertThat(seat.closedOn()).isEqualTo(LATER);
        seat.reopen(LATER.plusDays(2));
        int events = seat.raised().size();
        seat.reopen(LATER.plusDays(5));
        assertThat(seat.raised()).hasSize(events);
    }

    private static void refused(String rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(FaultyInputException.class,
                faulty -> assertThat(faulty.faults()).singleElement().satisfies(fault -> assertThat(fault.rule()).isEqualTo(rule)));
    }
}
