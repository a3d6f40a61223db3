package io.lianluo.registry.seat.appointment;

import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.sealing.TextMapper;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A candidate for a seat.
 *
 * @param personId   the person
 * @param rosterName name as it is to stand in the published roster; null when the roster is not public
 * @param origin     where the person comes from, seen from the unit
 * @param agency     the agency for which an outside person acts; null if for none
 */
public record Candidate(UUID personId, @Nullable String rosterName, Origin origin, @Nullable String agency) {

    /** Somebody from the unit itself. */
    public Candidate(UUID personId, @Nullable String rosterName) {
        this(personId, rosterName, Origin.OWN_UNIT, null);
    }

    /** Returns what is left of an erased person. The agency goes too, because its name may be the person's own. */
    public Candidate nameless() {
        return new Candidate(personId, null, origin, null);
    }

    /** Returns the candidate with the texts written otherwise. */
    public Candidate withTexts(TextMapper as) {
        return new Candidate(personId, as.mapNullable("rosterName", rosterName), origin, as.mapNullable("agency", agency));
    }
}
