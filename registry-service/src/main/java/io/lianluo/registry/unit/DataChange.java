package io.lianluo.registry.unit;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A change of a unit's own data, which the unit may have to declare. It is kept with the unit, so that it is certain that it was saved.
 *
 * @param sequence the sequence under which others hear of it
 * @param people   ids of the people who came or went by it
 */
public record DataChange(long sequence, Set<UUID> people) {

    /** Older ones have been followed up long ago. */
    private static final int LATEST = 32;

    public DataChange {
        people = Set.copyOf(people);
    }

    /** Adds one to others. What is saved together is one change, and the first that is told stands for all. */
    static List<DataChange> with(List<DataChange> earlier, long saved, DataChange next) {
        if (!earlier.isEmpty() && earlier.getLast().sequence > saved) {
            Set<UUID> both = Stream.of(earlier.getLast(), next).flatMap(change -> change.people.stream()).collect(Collectors.toSet());
            return Stream.concat(earlier.stream().limit(earlier.size() - 1), Stream.of(new DataChange(earlier.getLast().sequence, both))).toList();
        }
        return Stream.concat(earlier.stream().skip(Math.max(0, earlier.size() + 1 - LATEST)), Stream.of(next)).toList();
    }
}
