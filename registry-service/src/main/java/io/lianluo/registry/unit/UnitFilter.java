package io.lianluo.registry.unit;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which units to find; a part that is null asks for nothing.
 *
 * @param programmes units that take part in one of these programmes
 * @param parentId   units under this one, directly
 * @param kind       units of this kind
 * @param headId     units headed by this person
 */
public record UnitFilter(@Nullable Set<String> programmes, @Nullable String parentId, @Nullable String kind, @Nullable String headId) {

    /** All units of a programme. */
    public static UnitFilter ofProgramme(String programme) {
        return new UnitFilter(Set.of(programme), null, null, null);
    }
}
