package io.lianluo.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The tree that units form today, and the people who head them. */
public interface UnitTree {

    /** The unit of that id. */
    Optional<Unit> unit(String id);

    /** Ids of the units that the person heads. */
    Collection<String> headedBy(String personId);

    /** Ids of the units that stand directly below one of these. */
    Collection<String> below(Collection<String> unitIds);

    /** Ids of the units that the person heads, and of all units below them. */
    default Set<String> unitsUnder(String personId) {
        Set<String> found = new LinkedHashSet<>();
        Collection<String> level = headedBy(personId);
        while (!level.isEmpty() && found.addAll(level)) {
            level = below(level);
        }
        return found;
    }

    /** Tells whether the person heads the unit. */
    default boolean heads(String personId, String unitId) {
        return unit(unitId).filter(unit -> personId.equals(unit.headId())).isPresent();
    }

    /** Tells whether the person heads the unit or one above it. */
    default boolean headsAtOrAbove(String personId, String unitId) {
        Set<String> visited = new HashSet<>();
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
