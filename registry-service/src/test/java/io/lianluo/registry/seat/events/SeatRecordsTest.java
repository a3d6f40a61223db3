package io.lianluo.registry.seat.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.access.Delegation.Area;
import io.lianluo.events.registry.v1.DelegationArea;
import io.lianluo.events.registry.v1.DelegationChange;
import io.lianluo.events.registry.v1.DelegationChanged;
import io.lianluo.events.registry.v1.LiaisonChange;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.SeatChange;
import io.lianluo.events.registry.v1.SeatChanged;
import io.lianluo.events.registry.v1.Suspension;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.appointment.Candidate;
import io.lianluo.registry.seat.appointment.Ending;
import io.lianluo.registry.seat.delegation.Delegation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests what other contexts are told of appointments, so that they know who answers for what fell due on the first day. */
@Tag("TZA-3")
class SeatRecordsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MAY = LocalDate.parse("2026-05-01");
    private static final UUID LI = UUID.randomUUID();
    private static final UUID WANG = UUID.randomUUID();

    private final Seat seat = Seat.open(new SeatKey("auto-trade-association", "member", UUID.randomUUID(), 1), MAY, at("2026-05-01T01:00:00Z"));

    @Test
    void anAppointmentTellsWhenItWasPutOnRecordAndWhomItSucceeds() {
        seat.appoint(new Candidate(LI, null), MAY, List.of(), at("2026-05-02T02:00:00Z"));
        seat.appoint(new Candidate(WANG, null), LocalDate.parse("2026-06-01"), List.of(), at("2026-06-01T07:00:00Z"));
        seat.suspend(LocalDate.parse("2026-06-05"), "停职检查", at("2026-06-05T02:00:00Z"));

        LiaisonChanged first = told(LI, LiaisonChange.APPOINTED);
        assertThat(first.getRecordedAt()).isEqualTo("2026-05-02T02:00:00Z");
        assertThat(first.getSucceeds()).as("the seat was vacant").isNull();
        assertThat(told(LI, LiaisonChange.SUCCEEDED).getRecordedAt()).as("of the appointment, not of its end").isEqualTo("2026-05-02T02:00:00Z");
        for (LiaisonChange change : List.of(LiaisonChange.APPOINTED, LiaisonChange.SUSPENDED)) {
            assertThat(told(WANG, change).getRecordedAt()).isEqualTo("2026-06-01T07:00:00Z");
            assertThat(told(WANG, change).getSucceeds()).isEqualTo(first.getLiaisonId());
        }
    }

    @Test
    void whoeverTakesAVacantSeatSucceedsNobody() {
        seat.appoint(new Candidate(LI, null), MAY, List.of(), at("2026-05-02T02:00:00Z"));
        seat.release(Ending.release(LocalDate.parse("2026-05-31"), Ending.How.RELEASED, null, null), at("2026-05-31T02:00:00Z"));
        seat.appoint(new Candidate(WANG, null), LocalDate.parse("2026-06-01"), List.of(), at("2026-06-01T07:00:00Z"));

        assertThat(told(WANG, LiaisonChange.APPOINTED).getSucceeds()).isNull();
    }

    @Test
    void aCorrectionDoesNotChangeWhenTheAppointmentWasPutOnRecord() {
        seat.appoint(new Candidate(LI, null), LocalDate.parse("2026-05-10"), List.of(), at("2026-05-12T02:00:00Z"));
        seat.correct(seat.liaisons().getFirst().liaisonId(), MAY, null, "更正", at("2026-07-01T02:00:00Z"));

        assertThat(told(LI, LiaisonChange.CORRECTED).getRecordedAt()).isEqualTo("2026-05-12T02:00:00Z");
    }

    @Test
    void aSeatTellsFromWhenItOwesAndSinceWhenItIsOnRecord() {
        seat.backfill(MAY);
        assertThat(seatAfter(SeatChange.OPENED).getOwedFrom()).isEqualTo(MAY);

        Seat takenOver = Seat.open(seat.key(), MAY, at("2026-11-29T02:00:00Z"));
        takenOver.backfill(LocalDate.parse("2026-06-01"));
        SeatChanged told = (SeatChanged) SeatRecords.of(takenOver.raised().getLast(), takenOver).getFirst();
        assertThat(told.getChange()).isEqualTo(SeatChange.BACKFILLED);
        assertThat(told.getOwedFrom()).isEqualTo("2026-06-01");
        assertThat(told.getRecordedAt()).isEqualTo("2026-11-29T02:00:00Z");
    }

    @Test
    void anAppointmentTellsWhenItsLiaisonWasSuspended() {
        seat.appoint(new Candidate(LI, null), MAY, List.of(), at("2026-05-02T02:00:00Z"));
        seat.suspend(LocalDate.parse("2026-06-05"), "停职检查", at("2026-06-05T02:00:00Z"));
        assertThat(told(LI, LiaisonChange.SUSPENDED).getSuspensions())
                .containsExactly(new Suspension(LocalDate.parse("2026-06-05"), null));
        seat.resume(LocalDate.parse("2026-06-20"));
        assertThat(told(LI, LiaisonChange.RESUMED).getSuspensions())
                .containsExactly(new Suspension(LocalDate.parse("2026-06-05"), LocalDate.parse("2026-06-19")));
    }

    @Test
    @Tag("COM-7")
    void aDelegationTellsInWhosePlaceInWhatAndUntilWhen() {
        seat.appoint(new Candidate(LI, null), MAY, List.of(), at("2026-05-02T02:00:00Z"));
        delegate("2026-06-01", "2026-06-20");
        assertThat(delegations()).singleElement().returns(LI, DelegationChanged::getPersonId).returns(WANG, DelegationChanged::getInPlaceOf)
                .returns(seat.id(), DelegationChanged::getSeatId).returns(List.of(DelegationArea.APPOINTMENTS, DelegationArea.MEETINGS), DelegationChanged::getAreas)
                .returns(LocalDate.parse("2026-06-01"), DelegationChanged::getFrom).returns(LocalDate.parse("2026-06-20"), DelegationChanged::getUntil)
                .returns(false, DelegationChanged::getSuspended).returns(DelegationChange.GIVEN, DelegationChanged::getChange);

        seat.revoke(seat.liaisons().getFirst().delegations().getFirst().id(), LocalDate.parse("2026-06-01"));
        assertThat(delegations().getLast()).as("revoked on its first day, it never held").returns(DelegationChange.REVOKED, DelegationChanged::getChange)
                .returns(LocalDate.parse("2026-05-31"), DelegationChanged::getUntil);
    }

    @Test
    @Tag("COM-7")
    void aDelegationRestsWithASuspensionAndEndsWithTheAppointment() {
        seat.appoint(new Candidate(LI, null), MAY, List.of(), at("2026-05-02T02:00:00Z"));
        delegate("2026-06-01", "2026-06-20");
        seat.suspend(LocalDate.parse("2026-06-05"), "停职检查", at("2026-06-05T02:00:00Z"));
        assertThat(delegations().getLast()).returns(DelegationChange.SUSPENDED, DelegationChanged::getChange).returns(true, DelegationChanged::getSuspended);
        seat.resume(LocalDate.parse("2026-06-08"));
        assertThat(delegations().getLast()).returns(DelegationChange.RESUMED, DelegationChanged::getChange).returns(false, DelegationChanged::getSuspended);
        seat.release(Ending.release(LocalDate.parse("2026-06-10"), Ending.How.RELEASED, null, null), at("2026-06-10T02:00:00Z"));
        assertThat(delegations().getLast()).returns(DelegationChange.CORRECTED, DelegationChanged::getChange)
                .returns(LocalDate.parse("2026-06-10"), DelegationChanged::getUntil);
    }

    private void delegate(String first, String last) {
        seat.delegate(new Delegation.Scope(WANG, List.of(Area.MEETINGS, Area.APPOINTMENTS), "签收文件", LocalDate.parse(first), LocalDate.parse(last)),
                at("2026-05-30T02:00:00Z"));
    }

    /** The delegations told, each as it was after its change. */
    private List<DelegationChanged> delegations() {
        return seat.raised().stream().flatMap(event -> SeatRecords.of(event, seat).stream())
                .flatMap(told -> told instanceof DelegationChanged delegation ? Stream.of(delegation) : Stream.empty()).toList();
    }

    private SeatChanged seatAfter(SeatChange change) {
        return seat.raised().stream().flatMap(event -> SeatRecords.of(event, seat).stream())
                .flatMap(told -> told instanceof SeatChanged record ? Stream.of(record) : Stream.empty())
                .filter(told -> told.getChange() == change).findFirst().orElseThrow();
    }

    private LiaisonChanged told(UUID personId, LiaisonChange change) {
        return seat.raised().stream().flatMap(event -> SeatRecords.of(event, seat).stream())
                .flatMap(told -> told instanceof LiaisonChanged liaison ? Stream.of(liaison) : Stream.empty())
                .filter(told -> told.getPersonId().equals(personId) && told.getChange() == change).findFirst().orElseThrow();
    }

    private static Act at(String moment) {
        return Act.of(Clock.fixed(Instant.parse(moment), ZONE), ZONE, "secretariat");
    }
}
