package io.lianluo.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The tree that units form today, and the people who head them. */
public interface UnitTree {

    /** The unit of that id. */
    Optional<Unit> unit(UUID id);

    /** Ids of the units that the person heads. */
    Collection<UUID> headedBy(UUID personId);

    /** Ids of the units that stand directly below one of these. */
    Collection<UUID> below(Collection<UUID> unitIds);

    /** Ids of the units that the person heads, and of all units below them. */
    default Set<UUID> unitsUnder(UUID personId) {
        Set<UUID> found = new LinkedHashSet<>();
        Collection<UUID> level = headedBy(personId);
        while (!level.isEmpty() && found.addAll(level)) {
            level = below(level);
        }
        return found;
    }

    /** Tells whether the person heads the unit. */
    default boolean heads(UUID personId, UUID unitId) {
        return unit(unitId).filter(unit -> personId.equals(unit.headId())).isPresent();
    }

    /** Tells whether the person heads the unit or one above it. */
    default boolean headsAtOrAbove(UUID personId, UUID unitId) {
        Set<UUID> visited = new HashSet<>();
        Optional<Unit> next = unit(unitId);
        while (next.isPresent() && visited.add(next.get().id())) {
            if (personId.equals(next.get().headId())) {
                return true;
            }
            next = Optional.ofNullable(next.get().parentId()).flatMap(this::unit);
        }
        return false;
    }
}
