package io.lianluo.registry.roster;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * These rights say what an import may touch, and how.
 *
 * @param programmes codes of the programmes whose units and seats it may touch; null for all
 * @param assumed    programme of the lines that name none; null when each must name one
 * @param backfill   whether seats also owe what fell due between the day that their line names and the day on which they came on record
 */
public record RosterRights(@Nullable Set<String> programmes, @Nullable String assumed, boolean backfill) {

    boolean covers(String programme) {
        return programmes == null || programmes.contains(programme);
    }
}
