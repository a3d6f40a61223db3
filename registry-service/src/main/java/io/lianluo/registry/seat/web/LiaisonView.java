package io.lianluo.registry.seat.web;

import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.appointment.Ending;
import io.lianluo.registry.seat.appointment.Liaison;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A liaison, that is an appointment, as callers see it.
 *
 * @param id        identity of the appointment
 * @param personId  the person
 * @param name      the person's name; null once it is erased
 * @param programme code of the programme
 * @param seatId    the seat
 * @param unitId    the unit
 * @param origin    where the person came from, seen from the unit
 * @param agency    the agency for which an outside person acts
 * @param status    APPOINTED or SUSPENDED while it lasts, RELEASED after
 * @param since     first day
 * @param direct    why the authority appointed them without a nomination; null where it said nothing
 * @param until     last day; null while it lasts
 * @param ended     on which ground it ended; null while it lasts
 * @param reason    why it ended, if anything was said
 * @param decision  number of the authority's decision by which it ended, where there was one
 */
record LiaisonView(UUID id, UUID personId, @Nullable String name, String programme, UUID seatId, UUID unitId, Origin origin,
                   @Nullable String agency, Status status,
                   LocalDate since, @Nullable DirectView direct, @Nullable LocalDate until, Ending.@Nullable How ended, @Nullable String reason, @Nullable String decision) {

    /** The states of an appointment. */
    enum Status { APPOINTED, SUSPENDED, RELEASED }

    static LiaisonView of(Seat seat, Liaison liaison, @Nullable String name) {
        Optional<Ending> ending = Optional.ofNullable(liaison.ending());
        return new LiaisonView(liaison.liaisonId(), liaison.personId(), name, seat.key().programme(), seat.id(),
                seat.key().unitId(),
                liaison.candidate().origin(), liaison.candidate().agency(), statusOf(liaison), liaison.since(), DirectView.of(liaison),
                liaison.until(), ending.map(Ending::how).orElse(null),
                ending.map(Ending::reason).orElse(null), ending.map(Ending::decision).orElse(null));
    }

    static Status statusOf(Liaison liaison) {
        if (!liaison.lasts()) {
            return Status.RELEASED;
        }
        return liaison.suspension().isPresent() ? Status.SUSPENDED : Status.APPOINTED;
    }
}
