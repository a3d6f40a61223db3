package io.lianluo.registry.seat.appointment;

import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.seat.appointment.RosterEntry.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Those who held a seat, one after the other, as is known today, and how that became known. No two appointments share a day, except
 * where a successor began on the predecessor's first.
 */
public final class Succession {

    private final List<Liaison> liaisons;
    private Chronicle chronicle;

    /** The appointments of a seat, the first first, and how they became known. */
    public Succession(List<Liaison> liaisons, Chronicle chronicle) {
        this.liaisons = new ArrayList<>(liaisons);
        this.chronicle = chronicle;
    }

    /** The appointment that lasts. */
    public Optional<Liaison> holder() {
        return last().filter(Liaison::lasts);
    }

    /** The appointment that began last, whether it lasts or not. */
    public Optional<Liaison> last() {
        return liaisons.isEmpty() ? Optional.empty() : Optional.of(liaisons.getLast());
    }

    /** Adds the appointment of a successor. */
    public void begin(Liaison liaison, Act act) {
        liaisons.add(liaison);
        record(Kind.BEGAN, liaison, act, null);
    }

    /** Ends the last appointment, and returns it as it is then. */
    public Liaison endLast(Ending ending, Act act) {
        Liaison ended = changeLast(last -> last.ending(ending));
        record(Kind.ENDED, ended, act, ending.reason());
        return ended;
    }

    /** Changes something about the last appointment that is not its days. */
    public Liaison changeLast(UnaryOperator<Liaison> change) {
        Liaison changed = change.apply(liaisons.getLast());
        liaisons.set(liaisons.size() - 1, changed);
        return changed;
    }

    /**
     * Takes a person's name out of the roster, and what was said about them; no day changes, so nothing is put on record.
     *
     * @return their appointments, as they are left; none if there was nothing to take
     */
    public List<Liaison> erase(UUID personId) {
        List<Liaison> before = List.copyOf(liaisons);
        Chronicle known = chronicle;
        liaisons.replaceAll(liaison -> liaison.personId().equals(personId) ? liaison.erased() : liaison);
        chronicle = chronicle.erasing(personId);
        return before.equals(liaisons) && known.equals(chronicle) ? List.of()
                : liaisons.stream().filter(liaison -> liaison.personId().equals(personId)).toList();
    }

    /**
     * Puts the days of an appointment right.
     *
     * @return the appointment as it is known now; empty if that was known already
     * @throws InvalidInput if there is no such appointment, it would end before it begins, or it would share a day with another
     */
    public Optional<Liaison> correct(UUID liaisonId, @Nullable LocalDate first, @Nullable LocalDate last, String reason, Act act) {
        int place = IntStream.range(0, liaisons.size()).filter(i -> liaisons.get(i).liaisonId().equals(liaisonId)).findFirst()
                .orElseThrow(() -> new InvalidInput("liaisonId", "liaison-unknown"));
        Liaison wrong = liaisons.get(place);
        if (last != null && wrong.lasts()) {
            throw new InvalidInput("until", "appointment-lasts");
        }
        Liaison right = wrong.correctedTo(first == null ? wrong.since() : first, last);
        if (right.equals(wrong)) {
            return Optional.empty();
        }
        if (right.until() != null && right.until().isBefore(right.since())) {
            throw new InvalidInput("until", "before-appointment", right.since());
        }
        if (!right.since().equals(wrong.since()) && place > 0) {
            refuseBefore(liaisons.get(place - 1).until(), right.since());
        }
        if (last != null && !last.equals(wrong.until()) && place + 1 < liaisons.size()) {
            refuseAfter(liaisons.get(place + 1).since(), last);
        }
        liaisons.set(place, right);
        record(Kind.CORRECTED, right, act, reason);
        return Optional.of(right);
    }

    /**
     * Puts the day right on which somebody followed another.
     *
     * @return the predecessor and the successor as they are known now; empty if that was known already
     * @throws InvalidInput if there is no such appointment, it did not follow another in one change, or one of the two would end before it begins
     */
    public Optional<List<Liaison>> correctHandover(UUID liaisonId, LocalDate day, String reason, Act act) {
        int place = IntStream.range(0, liaisons.size()).filter(i -> liaisons.get(i).liaisonId().equals(liaisonId)).findFirst()
                .orElseThrow(() -> new InvalidInput("liaisonId", "liaison-unknown"));
        if (place == 0 || !liaisons.get(place - 1).succeeded()) {
            throw new InvalidInput("handover", "not-handed-over");
        }
        Liaison former = liaisons.get(place - 1);
        Liaison successor = liaisons.get(place);
        if (successor.since().equals(day)) {
            return Optional.empty();
        }
        if (day.isBefore(former.since())) {
            throw new InvalidInput("since", "before-predecessor", former.since());
        }
        if (successor.until() != null && day.isAfter(successor.until())) {
            throw new InvalidInput("since", "after-own-end", successor.until());
        }
        Liaison left = former.correctedTo(former.since(), Days.latest(former.since(), day.minusDays(1)));
        Liaison followed = successor.correctedTo(day, null);
        liaisons.set(place - 1, left);
        liaisons.set(place, followed);
        record(Kind.CORRECTED, left, act, reason);
        record(Kind.CORRECTED, followed, act, reason);
        return Optional.of(List.of(left, followed));
    }

    /**
     * Adds an appointment of the past that was missing.
     *
     * @throws InvalidInput if somebody held the seat on one of its days
     */
    public void insert(Liaison missing, String reason, Act act) {
        int place = (int) liaisons.stream().filter(other -> other.since().isBefore(missing.since())).count();
        if (place > 0) {
            refuseBefore(liaisons.get(place - 1).until(), missing.since());
        }
        if (place < liaisons.size()) {
            refuseAfter(liaisons.get(place).since(), missing.until());
        }
        liaisons.add(place, missing);
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

    private void record(Kind kind, Liaison liaison, Act act, @Nullable String reason) {
        chronicle = chronicle.with(RosterEntry.of(kind, liaison, act, reason));
    }

    /** The days on which the seat went to somebody else, the last first. */
    public List<LocalDate> changes() {
        return IntStream.range(1, liaisons.size()).filter(i -> !liaisons.get(i).personId().equals(liaisons.get(i - 1).personId()))
                .mapToObj(i -> liaisons.get(i).since()).toList().reversed();
    }

    /** The appointment that ended in the change in which another began; empty if the seat was vacant then. */
    public Optional<Liaison> succeededBy(UUID liaisonId) {
        return IntStream.range(1, liaisons.size()).filter(i -> liaisons.get(i).liaisonId().equals(liaisonId))
                .mapToObj(i -> liaisons.get(i - 1)).filter(Liaison::succeeded).findFirst();
    }

    /** The liaison before another, as was known when that one was appointed; empty if that was the first, or was only added later. */
    public Optional<Liaison> predecessorOf(UUID liaisonId) {
        Set<UUID> known = chronicle.knownWhenBegan(liaisonId);
        return liaisons.stream().takeWhile(other -> !other.liaisonId().equals(liaisonId)).filter(other -> known.contains(other.liaisonId()))
                .reduce((first, second) -> second);
    }

    /** All appointments, the first first. */
    public List<Liaison> liaisons() {
        return List.copyOf(liaisons);
    }

    /** The chronicle of how they became known. */
    public Chronicle chronicle() {
        return chronicle;
    }
}
