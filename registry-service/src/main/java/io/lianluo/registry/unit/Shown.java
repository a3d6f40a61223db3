package io.lianluo.registry.unit;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that somebody may see by role or office.
 *
 * @param programmes everything of these programmes; null for everything there is
 * @param parts      what these programmes have about these units
 */
public record Shown(@Nullable Set<String> programmes, Map<String, Set<UUID>> parts) {

    /** Everything of these programmes; of all for null. */
    public static Shown ofProgrammes(@Nullable Set<String> programmes) {
        return new Shown(programmes, Map.of());
    }

    /** Tells whether nothing is seen so. */
    public boolean isNothing() {
        return programmes != null && programmes.isEmpty() && parts.isEmpty();
    }

    /** Tells whether what a programme has about a unit is seen; about the whole tree for null. */
    public boolean covers(String programme, @Nullable UUID unitId) {
        return programmes == null || programmes.contains(programme) || unitId != null && parts.getOrDefault(programme, Set.of()).contains(unitId);
    }
}
