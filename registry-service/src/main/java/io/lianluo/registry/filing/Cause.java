package io.lianluo.registry.filing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * The change that makes a filing due.
 *
 * @param id     identity of the change, from which the filing's id is derived: a change makes each filing due once
 * @param people ids of those whom it is about: who came, who went, or whose data are others
 * @param at     when it happened, from which the term runs
 */
public record Cause(String id, Set<UUID> people, Instant at) {

    public Cause {
        people = Set.copyOf(people);
    }
}
