package io.lianluo.registry.seat.web;

import io.lianluo.registry.seat.Appointment;
import io.lianluo.registry.seat.Seat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A seat as callers see it.
 *
 * @param id          its id
 * @param programme   code of the programme that asks for it
 * @param seat        id of the programme's seat rule
 * @param unitId      the unit it belongs to
 * @param ordinal     which of the unit's seats of this rule it is
 * @param openedOn    first day from which its duties count
 * @param closedOn    last day on which its duties count; null while it stands
 * @param holder      who holds it; null while it is vacant or closed
 * @param vacantSince first day of the vacancy; null unless it is vacant
 * @param version     how often it changed, as in its ETag
 */
record SeatView(String id, String programme, String seat, String unitId, int ordinal, LocalDate openedOn, @Nullable LocalDate closedOn,
                @Nullable Holder holder, @Nullable LocalDate vacantSince, long version) {

    /**
     * Who holds a seat.
     *
     * @param liaisonId identity of the appointment
     * @param personId  the person
     * @param since     first day
     */
    record Holder(String liaisonId, String personId, LocalDate since) {

        static Holder of(Appointment appointment) {
            return new Holder(appointment.liaisonId(), appointment.personId(), appointment.since());
        }
    }

    static SeatView of(Seat seat) {
        return new SeatView(seat.id(), seat.key().programme(), seat.key().rule(), seat.key().unitId(), seat.key().ordinal(), seat.openedOn(),
                seat.closedOn(), seat.holder().map(Holder::of).orElse(null), seat.vacantSince(), seat.version());
    }
}
