package io.lianluo.registry.roster;

import io.lianluo.registry.roster.effect.RosterEffect;
import io.lianluo.registry.roster.effect.RosterOutlook;
import java.util.List;

/**
 * A preview says what taking in a file would do; nothing of it is done.
 *
 * @param report  what the import would report
 * @param outlook the same and more in numbers
 * @param effects what would happen line by line, at most {@link #LISTED} of each kind
 */
public record RosterPreview(RosterReport report, RosterOutlook outlook, List<RosterEffect> effects) {

    /** The number of effects of each kind that are listed; all are counted. */
    public static final int LISTED = 1_000;

    public RosterPreview {
        effects = List.copyOf(effects);
    }
}
