package io.lianluo.registry.seat.web;

import io.lianluo.registry.seat.Appointment;
import io.lianluo.registry.seat.Seat;
import java.time.LocalDate;
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
 * @param status    APPOINTED while it lasts, RELEASED after
 * @param since     first day
 * @param until     last day; null while it lasts
 * @param ended     RELEASED or SUCCEEDED; null while it lasts
 * @param reason    why it ended, if anything was said
 */
record LiaisonView(String id, String personId, @Nullable String name, String programme, String seatId, String unitId, Status status,
                   LocalDate since, @Nullable LocalDate until, Appointment.@Nullable End ended, @Nullable String reason) {

    /** Whether an appointment lasts. */
    enum Status { APPOINTED, RELEASED }

    static LiaisonView of(Seat seat, Appointment appointment, @Nullable String name) {
        return new LiaisonView(appointment.liaisonId(), appointment.personId(), name, seat.key().programme(), seat.id(), seat.key().unitId(),
                statusOf(appointment), appointment.since(), appointment.until(), appointment.ended(), appointment.reason());
    }

    static Status statusOf(Appointment appointment) {
        return appointment.lasts() ? Status.APPOINTED : Status.RELEASED;
    }
}
