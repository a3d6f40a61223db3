package io.lianluo.registry.seat.appointment;

import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.seat.appointment.RosterEntry.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Those who held a seat, one after the other, as is known today, and how that became known. No two appointments share a day, except
 * where a successor began on the predecessor's first.
 */
public final class Succession {

    private final List<Appointment> appointments;
    private Chronicle chronicle;

    /** The appointments of a seat, the first first, and how they became known. */
    public Succession(List<Appointment> appointments, Chronicle chronicle) {
        this.appointments = new ArrayList<>(appointments);
        this.chronicle = chronicle;
    }

    /** The appointment that lasts. */
    public Optional<Appointment> holder() {
        return last().filter(Appointment::lasts);
    }

    /** The appointment that began last, whether it lasts or not. */
    public Optional<Appointment> last() {
        return appointments.isEmpty() ? Optional.empty() : Optional.of(appointments.getLast());
    }

    /** Adds the appointment of a successor. */
    public void begin(Appointment appointment, Act act) {
        appointments.add(appointment);
        record(Kind.BEGAN, appointment, act, null);
    }

    /** Ends the last appointment, and returns it as it is then. */
    public Appointment endLast(Ending ending, Act act) {
        Appointment ended = changeLast(last -> last.ending(ending));
        record(Kind.ENDED, ended, act, ending.reason());
        return ended;
    }

    /** Changes something about the last appointment that is not its days. */
    public Appointment changeLast(UnaryOperator<Appointment> change) {
        Appointment changed = change.apply(appointments.getLast());
        appointments.set(appointments.size() - 1, changed);
        return changed;
    }

    /**
     * Takes a person's name out of the roster, and what was said about them; no day changes, so nothing is put on record.
     *
     * @return their appointments, as they are left; none if there was nothing to take
     */
    public List<Appointment> erase(String personId) {
        List<Appointment> before = List.copyOf(appointments);
        Chronicle known = chronicle;
        appointments.replaceAll(appointment -> appointment.personId().equals(personId) ? appointment.erased() : appointment);
        chronicle = chronicle.erasing(personId);
        return before.equals(appointments) && known.equals(chronicle) ? List.of()
                : appointments.stream().filter(appointment -> appointment.personId().equals(personId)).toList();
    }

    /**
     * Puts the days of an appointment right.
     *
     * @return the appointment as it is known now; empty if that was known already
     * @throws InvalidInput if there is no such appointment, it would end before it begins, or it would share a day with another
     */
    public Optional<Appointment> correct(String liaisonId, @Nullable LocalDate first, @Nullable LocalDate last, String reason, Act act) {
        int place = IntStream.range(0, appointments.size()).filter(i -> appointments.get(i).liaisonId().equals(liaisonId)).findFirst()
                .orElseThrow(() -> new InvalidInput("liaisonId", "liaison-unknown"));
        Appointment wrong = appointments.get(place);
        if (last != null && wrong.lasts()) {
            throw new InvalidInput("until", "appointment-lasts");
        }
        Appointment right = wrong.correctedTo(first == null ? wrong.since() : first, last);
        if (right.equals(wrong)) {
            return Optional.empty();
        }
        if (right.until() != null && right.until().isBefore(right.since())) {
            throw new InvalidInput("until", "before-appointment", right.since());
        }
        if (!right.since().equals(wrong.since()) && place > 0) {
            refuseBefore(appointments.get(place - 1).until(), right.since());
        }
        if (last != null && !last.equals(wrong.until()) && place + 1 < appointments.size()) {
            refuseAfter(appointments.get(place + 1).since(), last);
        }
        appointments.set(place, right);
        record(Kind.CORRECTED, right, act, reason);
        return Optional.of(right);
    }

    /**
     * Adds an appointment of the past that was missing.
     *
     * @throws InvalidInput if somebody held the seat on one of its days
     */
    public void insert(Appointment missing, String reason, Act act) {
        int place = (int) appointments.stream().filter(other -> other.since().isBefore(missing.since())).count();
        if (place > 0) {
            refuseBefore(appointments.get(place - 1).until(), missing.since());
        }
        if (place < appointments.size()) {
            refuseAfter(appointments.get(place).since(), missing.until());
        }
        appointments.add(place, missing);
        record(Kind.CORRECTED, missing, act, reason);
    }

    private static void refuseBefore(@Nullable LocalDate predecessorsLast, LocalDate first) {
        if (predecessorsLast == null) {
            throw new InvalidInput("since", "held-already");
        }
        if (!first.isAfter(predecessorsLast)) {
            throw new InvalidInput("since", "before-predecessor", predecessorsLast.plusDays(1));
        }
    }

    private static void refuseAfter(LocalDate successorsFirst, @Nullable LocalDate last) {
        if (last == null || !last.isBefore(successorsFirst)) {
            throw new InvalidInput("until", "after-successor", successorsFirst.minusDays(1));
        }
    }

    private void record(Kind kind, Appointment appointment, Act act, @Nullable String reason) {
        chronicle = chronicle.with(RosterEntry.of(kind, appointment, act, reason));
    }

    /** The days on which the seat went to somebody else, the last first. */
    public List<LocalDate> changes() {
        return IntStream.range(1, appointments.size()).filter(i -> !appointments.get(i).personId().equals(appointments.get(i - 1).personId()))
                .mapToObj(i -> appointments.get(i).since()).toList().reversed();
    }

    /** The appointment that ended in the change in which another began; empty if the seat was vacant then. */
    public Optional<Appointment> succeededBy(String liaisonId) {
        return IntStream.range(1, appointments.size()).filter(i -> appointments.get(i).liaisonId().equals(liaisonId))
                .mapToObj(i -> appointments.get(i - 1)).filter(Appointment::succeeded).findFirst();
    }

    /** All appointments, the first first. */
    public List<Appointment> appointments() {
        return List.copyOf(appointments);
    }

    /** How they became known. */
    public Chronicle chronicle() {
        return chronicle;
    }
}
