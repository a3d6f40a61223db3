package io.lianluo.registry.unit;

import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.acting.Act;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The history of a value of a unit, such as its name. It has one value at a time without a gap, the earliest first. It only grows at its
 * end. A new value for the day on which the last value began replaces that value, because then it was entered wrongly.
 *
 * @param <V>     what has a history
 * @param periods at least one; the last one lasts
 */
public record History<V>(List<Period<V>> periods) {

    /**
     * One value and its days.
     *
     * @param <V>   what has a history
     * @param from  first day
     * @param until last day; null while it lasts
     * @param value what was true; null when there was nothing, such as a parent at the top of the tree
     * @param act   by whom and when it was put on record; null where that was not kept
     */
    public record Period<V>(LocalDate from, @Nullable LocalDate until, @Nullable V value, @Nullable Act act) {

        /** A period of which it was not kept who put it on record. */
        public Period(LocalDate from, @Nullable LocalDate until, @Nullable V value) {
            this(from, until, value, null);
        }

        /** Tells whether it has a day of that span; null means without end. */
        boolean overlaps(LocalDate first, @Nullable LocalDate last) {
            return (until == null || !until.isBefore(first)) && (last == null || !from.isAfter(last));
        }
    }

    public History {
        periods = List.copyOf(periods);
        for (int i = 0; i < periods.size(); i++) {
            LocalDate until = periods.get(i).until();
            boolean fits = i == periods.size() - 1 ? until == null
                    : until != null && !until.isBefore(periods.get(i).from()) && periods.get(i + 1).from().equals(until.plusDays(1));
            if (!fits) {
                throw new IllegalArgumentException("a history has no gap, and its last period lasts: " + periods);
            }
        }
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("a history begins with something");
        }
    }

    /** A history of one value. */
    static <V> History<V> beginning(LocalDate from, @Nullable V value, @Nullable Act act) {
        return new History<>(List.of(new Period<>(from, null, value, act)));
    }

    /** The latest value. */
    public @Nullable V latest() {
        return periods.getLast().value();
    }

    /** First day on which what is true now was true. */
    public LocalDate since() {
        return periods.getLast().from();
    }

    /** The value on a day; null also for a day before the first one. */
    public @Nullable V on(LocalDate day) {
        return periods.stream().filter(period -> period.overlaps(day, day)).findFirst().map(period -> period.value()).orElse(null);
    }

    /**
     * The history with something else true from a day on.
     *
     * @param act by whom and when that is put on record; null where nobody says
     * @throws InvalidInput if what is true now began after that day
     */
    History<V> with(LocalDate from, @Nullable V value, @Nullable Act act) {
        if (from.isBefore(since())) {
            throw new InvalidInput("from", "before-last-change", since());
        }
        if (Objects.equals(value, latest())) {
            return this;
        }
        List<Period<V>> all = new ArrayList<>(periods);
        Period<V> last = all.removeLast();
        if (from.isAfter(last.from())) {
            all.add(new Period<>(last.from(), from.minusDays(1), last.value(), last.act()));
        } else if (!all.isEmpty() && Objects.equals(all.getLast().value(), value)) {
            Period<V> again = all.removeLast();
            all.add(new Period<>(again.from(), null, value, again.act()));
            return new History<>(all);
        }
        all.add(new Period<>(from, null, value, act));
        return new History<>(all);
    }

    /** The history with what is true now put right, from the day on which it began. */
    History<V> corrected(@Nullable V value, @Nullable Act act) {
        return with(since(), value, act);
    }
}
