package io.lianluo.registry.seat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lianluo.eventing.Aggregate;
import io.lianluo.registry.check.FaultyInputException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The place that a programme asks a unit to fill (席位), with everybody who ever held it. One appointment lasts at a time, and
 * appointing a successor ends the predecessor's in the same change.
 */
public final class Seat extends Aggregate<SeatEvent> {

    private final SeatKey key;
    private LocalDate openedOn;
    private @Nullable LocalDate closedOn;
    private @Nullable LocalDate vacantSince;
    private final List<Appointment> appointments;

    private Seat(SeatKey key, LocalDate openedOn, @Nullable LocalDate closedOn, @Nullable LocalDate vacantSince, List<Appointment> appointments) {
        this.key = key;
        this.openedOn = openedOn;
        this.closedOn = closedOn;
        this.vacantSince = vacantSince;
        this.appointments = new ArrayList<>(appointments);
    }

    /** A seat that a programme begins to ask for; it is vacant. */
    public static Seat open(SeatKey key, LocalDate openedOn) {
        Seat seat = new Seat(key, openedOn, null, openedOn, List.of());
        seat.raise(new SeatEvent.Opened());
        return seat;
    }

    /** The seat as the store kept it. */
    public static Seat restore(SeatKey key, LocalDate openedOn, @Nullable LocalDate closedOn, @Nullable LocalDate vacantSince,
                               List<Appointment> appointments) {
        return new Seat(key, openedOn, closedOn, vacantSince, appointments);
    }

    /**
     * Appoints a person; whoever holds the seat leaves on the day before, or on the same day if they only began on it. Appointing its
     * holder changes nothing.
     *
     * @param rosterName name for the published roster; null when the roster is not public
     * @throws FaultyInputException if the day is before the seat's own first day, or before the holder's or the last holder's end
     * @throws SeatClosedException  if no programme asks for it any more
     */
    public void appoint(String personId, @Nullable String rosterName, LocalDate since) {
        refuseClosed();
        Optional<Appointment> holder = holder();
        if (holder.isPresent() && holder.get().personId().equals(personId)) {
            return;
        }
        refuseBefore(openedOn, since, "seat-not-open-yet");
        Appointment successor = Appointment.beginning(UuidCreator.getTimeOrderedEpoch().toString(), personId, rosterName, since);
        if (holder.isPresent()) {
            refuseBefore(holder.get().since(), since, "before-predecessor");
            LocalDate dayBefore = since.minusDays(1);
            LocalDate lastDay = dayBefore.isBefore(holder.get().since()) ? since : dayBefore;
            Appointment ended = end(holder.get(), lastDay, Appointment.End.SUCCEEDED, null);
            appointments.add(successor);
            raise(new SeatEvent.HandedOver(ended, successor));
        } else {
            if (vacantSince != null) {
                refuseBefore(vacantSince, since, "before-predecessor");
            }
            appointments.add(successor);
            vacantSince = null;
            raise(new SeatEvent.Filled(successor));
        }
    }

    /**
     * Releases whoever holds the seat; it is vacant from the day after.
     *
     * @throws FaultyInputException if the last day is before the first
     * @throws SeatVacantException  if nobody holds it
     */
    public void release(LocalDate lastDay, @Nullable String reason) {
        Appointment holder = holder().orElseThrow(SeatVacantException::new);
        if (lastDay.isBefore(holder.since())) {
            throw new FaultyInputException("until", "before-appointment", holder.since());
        }
        Appointment ended = end(holder, lastDay, Appointment.End.RELEASED, reason);
        vacantSince = lastDay.plusDays(1);
        raise(new SeatEvent.Vacated(ended));
    }

    /** Closes it, because no programme asks for it any more; a liaison leaves with it. */
    public void close(LocalDate lastDay) {
        if (closedOn != null) {
            return;
        }
        Appointment ended = holder().map(holder -> end(holder, latest(lastDay, holder.since()), Appointment.End.RELEASED, null)).orElse(null);
        closedOn = latest(lastDay, openedOn);
        vacantSince = null;
        raise(new SeatEvent.Closed(ended));
    }

    /** Opens it again, vacant, because a programme asks for it again. */
    public void reopen(LocalDate day) {
        if (closedOn == null) {
            return;
        }
        openedOn = latest(day, closedOn.plusDays(1));
        closedOn = null;
        vacantSince = openedOn;
        raise(new SeatEvent.Opened());
    }

    private Appointment end(Appointment holder, LocalDate lastDay, Appointment.End how, @Nullable String reason) {
        Appointment ended = holder.ending(lastDay, how, reason);
        appointments.set(appointments.size() - 1, ended);
        return ended;
    }

    private void refuseClosed() {
        if (closedOn != null) {
            throw new SeatClosedException(closedOn);
        }
    }

    private static void refuseBefore(LocalDate first, LocalDate since, String rule) {
        if (since.isBefore(first)) {
            throw new FaultyInputException("since", rule, first);
        }
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The appointment that lasts; empty while the seat is vacant or closed. */
    public Optional<Appointment> holder() {
        return appointments.isEmpty() ? Optional.empty() : Optional.of(appointments.getLast()).filter(Appointment::lasts);
    }

    /** Whether it stands and nobody holds it. */
    public boolean isVacant() {
        return vacantSince != null;
    }

    /** What it stands for. */
    public SeatKey key() {
        return key;
    }

    /** First day from which its duties count. */
    public LocalDate openedOn() {
        return openedOn;
    }

    /** Last day on which its duties count; null while it stands. */
    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    /** First day of the vacancy; null while somebody holds it, or it is closed. */
    public @Nullable LocalDate vacantSince() {
        return vacantSince;
    }

    /** Everybody who ever held it, the first first. */
    public List<Appointment> appointments() {
        return List.copyOf(appointments);
    }

    @Override
    public String id() {
        return key.id();
    }
}
