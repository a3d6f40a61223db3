package io.lianluo.registry.seat.web;

import io.lianluo.registry.advice.Reply;
import io.lianluo.registry.seat.Appointment;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.Transfer;
import io.lianluo.registry.text.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
 * @param unattended  why nobody attends to it, although somebody holds it; null otherwise
 * @param transferTo  the seat to which its holder is going; null unless that is under way
 * @param counterpart who looks after it on the authority's side; null while nobody is named
 * @param proposals   proposals to replace its holder that stand, the oldest first
 * @param version     how often it changed, as in its ETag
 */
record SeatView(String id, String programme, String seat, String unitId, int ordinal, LocalDate openedOn, @Nullable LocalDate closedOn,
                @Nullable Holder holder, @Nullable LocalDate vacantSince, @Nullable Unattended unattended,
                @Nullable String transferTo, @Nullable Named counterpart, List<Proposed> proposals, long version) {

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

    /**
     * That nobody attends to the seat.
     *
     * @param since  first day
     * @param reason why its holder is suspended
     */
    record Unattended(LocalDate since, String reason) { }

    /**
     * The counterpart.
     *
     * @param personId the person
     * @param since    first day
     */
    record Named(String personId, LocalDate since) { }

    /**
     * A proposal to replace the holder.
     *
     * @param id         the proposal
     * @param reason     why
     * @param proposedAt when
     * @param answer     what the unit answered; null while it has not
     * @param because    why it answered so, where that was said
     */
    record Proposed(String id, LocalizedText reason, Instant proposedAt, Reply.@Nullable Answer answer, @Nullable String because) { }

    static SeatView of(Seat seat, List<Proposed> proposals) {
        return new SeatView(seat.id(), seat.key().programme(), seat.key().rule(), seat.key().unitId(), seat.key().ordinal(), seat.openedOn(),
                seat.closedOn(), seat.holder().map(Holder::of).orElse(null), seat.vacantSince(), seat.holder().flatMap(Appointment::suspension).map(lasting -> new Unattended(lasting.since(), lasting.reason())).orElse(null),
                seat.transfer().map(Transfer::toSeatId).orElse(null), seat.counterpart().map(named -> new Named(named.personId(), named.since())).orElse(null), proposals, seat.version());
    }
}
