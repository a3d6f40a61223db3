package io.lianluo.registry.acting;

import io.lianluo.access.Forbidden;
import io.lianluo.domain.Word;
import io.lianluo.registry.programme.appointment.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Somebody who wants to do something for a seat.
 *
 * @param subject    subject of the token
 * @param capacities in which capacities they can, as roster and offices stand now
 */
public record Acting(String subject, Set<Actor> capacities) {

    public Acting {
        capacities = Set.copyOf(capacities);
    }

    /**
     * Their signature under something that only the given capacity may do.
     *
     * @throws Forbidden if they do not have it
     */
    public Signature sign(Actor needed, Instant at) {
        return sign(List.of(needed), at);
    }

    /**
     * Their signature under something that each of these capacities may do.
     *
     * @throws Forbidden if they have none of them
     */
    public Signature sign(Collection<Actor> any, Instant at) {
        return any.stream().filter(capacities::contains).findFirst().map(as -> new Signature(at, subject, as))
                .orElseThrow(() -> new Forbidden("not-entitled", any.stream().map(Word::of).toList()));
    }
}
