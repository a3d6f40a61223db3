package io.lianluo.registry.seat.events;

import io.lianluo.access.Delegation.Area;
import io.lianluo.domain.LocalizedText;
import io.lianluo.events.registry.v1.ConditionLapse;
import io.lianluo.events.registry.v1.DelegationArea;
import io.lianluo.events.registry.v1.DelegationChange;
import io.lianluo.events.registry.v1.DelegationChanged;
import io.lianluo.events.registry.v1.Holder;
import io.lianluo.events.registry.v1.LiaisonChange;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.LiaisonStatus;
import io.lianluo.events.registry.v1.SeatChange;
import io.lianluo.events.registry.v1.SeatChanged;
import io.lianluo.events.registry.v1.Suspension;
import io.lianluo.events.registry.v1.VacancyOverdue;
import io.lianluo.registry.condition.RecordedFinding;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatEvent;
import io.lianluo.registry.seat.appointment.Ending;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.seat.delegation.Delegation;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The records that tell others what happened to a seat and to those who hold it: of one change, and so of one write. */
public final class SeatRecords {

    private SeatRecords() { }

    /** The records of an event; the seat is as it stands after the change. */
    public static List<SpecificRecord> of(SeatEvent event, Seat seat) {
        return Stream.concat(ofSeat(event, seat).stream(), delegations(event, seat)).toList();
    }

    private static List<SpecificRecord> ofSeat(SeatEvent event, Seat seat) {
        return switch (event) {
            case SeatEvent.Opened e -> List.of(seat(seat, SeatChange.OPENED));
            case SeatEvent.Filled e -> List.of(seat(seat, SeatChange.FILLED), liaison(seat, e.liaison(), LiaisonChange.APPOINTED));
            case SeatEvent.Vacated e -> List.of(seat(seat, SeatChange.VACATED), liaison(seat, e.ended(), leaving(e.ended())));
            case SeatEvent.HandedOver e -> List.of(seat(seat, SeatChange.HANDED_OVER), liaison(seat, e.ended(), LiaisonChange.SUCCEEDED),
                    liaison(seat, e.liaison(), LiaisonChange.APPOINTED));
            case SeatEvent.NameErased e -> e.liaisons().stream().map(erased -> liaison(seat, erased, LiaisonChange.NAME_ERASED)).toList();
            case SeatEvent.Closed e -> Stream.concat(Stream.of(seat(seat, SeatChange.CLOSED)),
                    Stream.ofNullable(e.ended()).map(ended -> liaison(seat, ended, LiaisonChange.RELEASED))).toList();
            case SeatEvent.Suspended e -> List.of(seat(seat, SeatChange.SUSPENDED), liaison(seat, e.liaison(), LiaisonChange.SUSPENDED));
            case SeatEvent.Resumed e -> List.of(seat(seat, SeatChange.RESUMED), liaison(seat, e.liaison(), LiaisonChange.RESUMED));
            case SeatEvent.Corrected e -> List.of(seat(seat, SeatChange.CORRECTED), liaison(seat, e.liaison(), LiaisonChange.CORRECTED));
            case SeatEvent.CounterpartNamed e -> List.of(seat(seat, SeatChange.COUNTERPART_NAMED));
            case SeatEvent.Backfilled e -> List.of(seat(seat, SeatChange.BACKFILLED));
            case SeatEvent.ReportsElsewhere e -> List.of(seat(seat, SeatChange.REPORTS_ELSEWHERE));
            case SeatEvent.VacancyMissed e -> List.of(vacancyOverdue(seat, e));
            case SeatEvent.ConditionLapse e -> List.of(conditionLapse(seat, e));
            case SeatEvent.HandoverCorrected e -> List.of(seat(seat, SeatChange.CORRECTED), liaison(seat, e.ended(), LiaisonChange.CORRECTED),
                    liaison(seat, e.liaison(), LiaisonChange.CORRECTED));
            case SeatEvent.DatedAhead e -> List.of();
            case SeatEvent.ComingRevoked e -> List.of();
            case SeatEvent.ComingLapsed e -> List.of();
            case SeatEvent.TransferBegun e -> List.of();
            case SeatEvent.TransferAbandoned e -> List.of();
            case SeatEvent.DelegationChanged e -> List.of();
            case SeatEvent.HandoverTicked e -> List.of();
            case SeatEvent.Heard e -> List.of();
            case SeatEvent.ConditionsChecked e -> List.of();
            case SeatEvent.ConditionsAsked e -> List.of();
        };
    }

    /** The delegations that the event touches: suspension and end of an appointment are theirs, too. */
    private static Stream<SpecificRecord> delegations(SeatEvent event, Seat seat) {
        return switch (event) {
            case SeatEvent.DelegationChanged e -> Stream.of(delegation(seat, e.liaison(), e.delegation(),
                    e.delegation().revoked() == null ? DelegationChange.GIVEN : DelegationChange.REVOKED));
            case SeatEvent.Suspended e -> delegations(seat, e.liaison(), DelegationChange.SUSPENDED);
            case SeatEvent.Resumed e -> delegations(seat, e.liaison(), DelegationChange.RESUMED);
            case SeatEvent.Corrected e -> delegations(seat, e.liaison(), DelegationChange.CORRECTED);
            case SeatEvent.HandoverCorrected e -> Stream.concat(delegations(seat, e.ended(), DelegationChange.CORRECTED),
                    delegations(seat, e.liaison(), DelegationChange.CORRECTED));
            case SeatEvent.Vacated e -> delegations(seat, e.ended(), DelegationChange.CORRECTED);
            case SeatEvent.HandedOver e -> delegations(seat, e.ended(), DelegationChange.CORRECTED);
            case SeatEvent.Closed e -> e.ended() == null ? Stream.empty() : delegations(seat, e.ended(), DelegationChange.CORRECTED);
            case SeatEvent.Opened e -> Stream.empty();
            case SeatEvent.Filled e -> Stream.empty();
            case SeatEvent.NameErased e -> Stream.empty();
            case SeatEvent.CounterpartNamed e -> Stream.empty();
            case SeatEvent.Backfilled e -> Stream.empty();
            case SeatEvent.VacancyMissed e -> Stream.empty();
            case SeatEvent.TransferBegun e -> Stream.empty();
            case SeatEvent.TransferAbandoned e -> Stream.empty();
            case SeatEvent.HandoverTicked e -> Stream.empty();
            case SeatEvent.ConditionsChecked e -> Stream.empty();
            case SeatEvent.ConditionsAsked e -> Stream.empty();
            case SeatEvent.ReportsElsewhere e -> Stream.empty();
            case SeatEvent.ConditionLapse e -> Stream.empty();
            case SeatEvent.Heard e -> Stream.empty();
            case SeatEvent.DatedAhead e -> Stream.empty();
            case SeatEvent.ComingRevoked e -> Stream.empty();
            case SeatEvent.ComingLapsed e -> Stream.empty();
        };
    }

    private static Stream<SpecificRecord> delegations(Seat seat, Liaison liaison, DelegationChange change) {
        return liaison.delegations().stream().filter(delegation -> delegation.revoked() == null)
                .map(delegation -> delegation(seat, liaison, delegation, change));
    }

    private static SpecificRecord delegation(Seat seat, Liaison liaison, Delegation delegation, DelegationChange change) {
        return DelegationChanged.newBuilder().setDelegationId(delegation.id())
                .setProgramme(seat.key().programme()).setSeatId(seat.id()).setUnitId(seat.key().unitId()).setLiaisonId(liaison.liaisonId())
                .setPersonId(liaison.personId()).setInPlaceOf(delegation.inPlaceOf()).setAreas(delegation.areas().stream().map(SeatRecords::area).toList())
                .setFrom(delegation.from()).setUntil(earlier(delegation.lastDay(), liaison.until())).setSuspended(liaison.suspension().isPresent())
                .setChange(change).build();
    }

    private static LocalDate earlier(LocalDate day, @Nullable LocalDate other) {
        return other == null || day.isBefore(other) ? day : other;
    }

    private static DelegationArea area(Area area) {
        return switch (area) {
            case APPOINTMENTS -> DelegationArea.APPOINTMENTS;
            case REPORTS -> DelegationArea.REPORTS;
            case MEETINGS -> DelegationArea.MEETINGS;
        };
    }

    private static SpecificRecord seat(Seat seat, SeatChange change) {
        return SeatChanged.newBuilder().setSeatId(seat.id()).setProgramme(seat.key().programme()).setSeat(seat.key().rule())
                .setUnitId(seat.key().unitId()).setOrdinal(seat.key().ordinal()).setOpenedOn(seat.openedOn())
                .setClosedOn(seat.closedOn()).setHolder(seat.holder().map(SeatRecords::holder).orElse(null))
                .setVacantSince(seat.vacantSince()).setChange(change).setUnattendedSince(seat.unattendedSince())
                .setCounterpartId(seat.counterpart().map(counterpart -> counterpart.personId()).orElse(null))
                .setOwedFrom(seat.owedFrom()).setRecordedAt(seat.recordedAt()).setReportsToSeatId(seat.reportsTo()).build();
    }

    private static SpecificRecord vacancyOverdue(Seat seat, SeatEvent.VacancyMissed missed) {
        return VacancyOverdue.newBuilder().setSeatId(seat.id()).setProgramme(seat.key().programme()).setSeat(seat.key().rule())
                .setUnitId(seat.key().unitId()).setVacantSince(missed.vacancy().since()).setDueBy(missed.dueBy().day())
                .setCalendarVersion(missed.dueBy().calendarVersion()).setAssumed(missed.dueBy().assumed()).build();
    }

    private static SpecificRecord conditionLapse(Seat seat, SeatEvent.ConditionLapse told) {
        LocalizedText text = told.condition().text();
        return ConditionLapse.newBuilder().setLiaisonId(told.liaison().liaisonId()).setPersonId(told.liaison().personId()).setProgramme(seat.key().programme())
                .setSeat(seat.key().rule()).setSeatId(seat.id()).setUnitId(seat.key().unitId()).setCondition(told.condition().id())
                .setTitle(new io.lianluo.events.common.v1.LocalizedText(text.zh(), text.en())).setValidUntil(told.validUntil())
                .setLapsed(told.lapse() == RecordedFinding.Lapse.PASSED).build();
    }

    private static LiaisonChange leaving(Liaison ended) {
        return ended.ending() != null && ended.ending().how() == Ending.How.TRANSFERRED ? LiaisonChange.TRANSFERRED : LiaisonChange.RELEASED;
    }

    private static LiaisonStatus status(Liaison appointment) {
        if (!appointment.lasts()) {
            return LiaisonStatus.RELEASED;
        }
        return appointment.suspension().isPresent() ? LiaisonStatus.SUSPENDED : LiaisonStatus.APPOINTED;
    }

    private static Holder holder(Liaison appointment) {
        return new Holder(appointment.liaisonId(), appointment.personId(), appointment.since());
    }

    private static SpecificRecord liaison(Seat seat, Liaison appointment, LiaisonChange change) {
        return LiaisonChanged.newBuilder().setLiaisonId(appointment.liaisonId())
                .setPersonId(appointment.personId()).setRosterName(appointment.rosterName())
                .setProgramme(seat.key().programme()).setSeat(seat.key().rule()).setSeatId(seat.id()).setUnitId(seat.key().unitId())
                .setStatus(status(appointment)).setSince(appointment.since())
                .setUntil(appointment.until()).setChange(change).setRecordedAt(seat.recordedAt(appointment.liaisonId()).orElse(null))
                .setSucceeds(seat.succeededBy(appointment.liaisonId()).map(predecessor -> predecessor.liaisonId()).orElse(null))
                .setSuspensions(appointment.suspensions().stream().map(span -> new Suspension(span.since(), span.until())).toList()).build();
    }
}
