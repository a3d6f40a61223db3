package io.lianluo.registry.acting;

import io.lianluo.access.Forbidden;
import io.lianluo.domain.LocalizedText;
import io.lianluo.domain.Word;
import io.lianluo.registry.programme.appointment.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who wants to do something for a seat.
 *
 * @param subject    subject of the token
 * @param capacities in which capacities they can, as roster and offices stand now
 * @param nearer     the office that acts in a capacity in the place of theirs, which is above it
 * @param inPlaceOf  the person for whom they stand in, of the capacities that they have by delegation alone (COM-7)
 */
public record Acting(String subject, Set<Actor> capacities, Map<Actor, LocalizedText> nearer, Map<Actor, UUID> inPlaceOf) {

    public Acting {
        capacities = Set.copyOf(capacities);
        nearer = Map.copyOf(nearer);
        inPlaceOf = Map.copyOf(inPlaceOf);
    }

    /** Somebody who acts in these capacities, without an office above another, and for themselves. */
    public Acting(String subject, Set<Actor> capacities) {
        this(subject, capacities, Map.of(), Map.of());
    }

    /**
     * Returns the office as it enters what people of the unit did on paper: it signs in their capacities.
     *
     * @throws Forbidden if they are of no office that may
     */
    public Acting enteringOnPaper() {
        if (!capacities.contains(Actor.SECRETARIAT)) {
            throw new Forbidden("not-entitled", List.of(Word.of(Actor.SECRETARIAT)));
        }
        return new Acting(subject, EnumSet.of(Actor.UNIT, Actor.UNIT_HEAD, Actor.LEGAL_REPRESENTATIVE, Actor.LIAISON));
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
     * @throws Forbidden if they have none of them; who has an office above the one that acts is told which one that is
     */
    public Signature sign(Collection<Actor> any, Instant at) {
        return any.stream().filter(capacities::contains).findFirst().map(as -> new Signature(at, subject, as, inPlaceOf.get(as)))
                .orElseThrow(() -> any.stream().map(nearer::get).filter(Objects::nonNull).findFirst()
                        .map(office -> new Forbidden("nearer-office-acts", office))
                        .orElseGet(() -> new Forbidden("not-entitled", any.stream().map(Word::of).toList())));
    }
}
