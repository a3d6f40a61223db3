package io.lianluo.registry.seat.web;

import io.lianluo.access.Caller;
import io.lianluo.access.me.KeptOfPerson;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.seat.appointment.Suspension;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The seats that somebody holds or held, with suspensions and hearings. */
@Component
class MyAppointments implements KeptOfPerson {

    private final Seats seats;

    MyAppointments(Seats seats) {
        this.seats = seats;
    }

    @Override
    public String kind() {
        return "appointments";
    }

    @Override
    public List<Kept> of(UUID personId, Caller caller, List<String> after, int limit, Locale language) {
        return seats.list(SeatFilter.everHeldBy(personId), after.isEmpty() ? null : after.getFirst(), limit).stream().map(seat -> Kept.of(seat.id(),
                new OfSeat(seat.liaisons().stream().filter(liaison -> liaison.personId().equals(personId)).map(liaison -> Appointment.of(seat, liaison)).toList()))).toList();
    }

    /**
     * The appointments to one seat.
     *
     * @param appointments the earliest first
     */
    record OfSeat(List<Appointment> appointments) { }

    /**
     * An appointment in full.
     *
     * @param appointment which seat, from when until when, and how it began and ended
     * @param suspensions the times in which they were suspended, and why
     * @param hearings    the hearings before sanctions
     */
    record Appointment(LiaisonView appointment, List<Suspended> suspensions, List<HearingView> hearings) {

        static Appointment of(Seat seat, Liaison liaison) {
            return new Appointment(LiaisonView.of(seat, liaison, null), liaison.suspensions().stream().map(Suspended::of).toList(),
                    liaison.hearings().stream().map(hearing -> HearingView.of(liaison.liaisonId(), hearing)).toList());
        }
    }

    /**
     * A time in which they were suspended.
     *
     * @param since    first day
     * @param until    last day; null while it lasts
     * @param reason   why
     * @param decision the authority's decision; null for a suspension that is no sanction
     */
    record Suspended(LocalDate since, @Nullable LocalDate until, String reason, @Nullable String decision) {

        static Suspended of(Suspension suspension) {
            return new Suspended(suspension.since(), suspension.until(), suspension.reason(), suspension.decision());
        }
    }
}
