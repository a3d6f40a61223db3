package io.lianluo.registry.roster.effect;

import io.lianluo.registry.roster.effect.RosterEffect.Kind;
import java.util.List;
import java.util.Map;

/**
 * An outlook says in numbers what taking in a file would do.
 *
 * @param unchanged how many lines would change nothing
 * @param counts    how often each thing would happen
 * @param ends      how many seats would close and people would leave their office; to be confirmed where it is more than {@link #FREE}
 * @param estimates what would be owed, and how many would be told, by programme
 */
public record RosterOutlook(long unchanged, Map<Kind, Long> counts, int ends, List<RosterEstimate> estimates) {

    /** The number of things that may end without consent. */
    public static final int FREE = 5;

    public RosterOutlook {
        counts = Map.copyOf(counts);
        estimates = List.copyOf(estimates);
    }

    /** Tells whether the import must be confirmed. */
    public boolean needsConsent() {
        return ends > FREE;
    }
}
