package io.lianluo.registry.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change of a unit's own data, which the unit may have to declare. It is kept with the unit, so that it is certain that it was saved.
 *
 * @param sequence the sequence under which others hear of it
 * @param people   ids of the people who came or went by it
 * @param day      the day from which it holds; null for one that was kept before days were
 * @param parts    the parts that are others since
 */
public record DataChange(long sequence, Set<UUID> people, @Nullable LocalDate day, @Nullable Set<UnitPart> parts) {

    /** Older ones have been followed up long ago. */
    private static final int LATEST = 32;

    public DataChange {
        people = Set.copyOf(people);
        parts = parts == null ? Set.of() : Set.copyOf(parts);
    }

    /** Adds one to others. What is saved together is one change from its first day on, and the first that is told stands for all. */
    static List<DataChange> with(List<DataChange> earlier, long saved, DataChange next) {
        if (!earlier.isEmpty() && earlier.getLast().sequence > saved) {
            return Stream.concat(earlier.stream().limit(earlier.size() - 1), Stream.of(earlier.getLast().and(next))).toList();
        }
        return Stream.concat(earlier.stream().skip(Math.max(0, earlier.size() + 1 - LATEST)), Stream.of(next)).toList();
    }

    private DataChange and(DataChange next) {
        LocalDate first = Stream.of(this, next).map(DataChange::day).flatMap(Stream::ofNullable).min(LocalDate::compareTo).orElse(null);
        return new DataChange(sequence, union(people, next.people), first, union(parts, next.parts));
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        return Stream.of(one, other).flatMap(Set::stream).collect(Collectors.toSet());
    }
}
