package io.lianluo.registry.filing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The change that makes a filing due.
 *
 * @param id     identity of the change, from which the filing's id is derived: a change makes each filing due once
 * @param people ids of those whom it is about: who came, who went, or whose data are others
 * @param at     when it happens, whenever it was recorded: the moment of the record where that was the same day, else the beginning of its day
 */
public record Cause(String id, Set<UUID> people, Instant at) {

    public Cause {
        people = Set.copyOf(people);
    }

    /** Returns this with more people whom it is about. */
    Cause with(Set<UUID> others) {
        return new Cause(id, Stream.of(people, others).flatMap(Set::stream).collect(Collectors.toSet()), at);
    }
}
