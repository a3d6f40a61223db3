package io.lianluo.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The tree that units form today, and the people who lead them: their heads and their legal representatives. */
public interface UnitTree {

    /** The unit of that id. */
    Optional<Unit> unit(UUID id);

    /** Ids of the units that the person leads, as head or as legal representative. */
    Collection<UUID> ledBy(UUID personId);

    /** Ids of the units that stand directly below one of these. */
    Collection<UUID> below(Collection<UUID> unitIds);

    /** Ids of the units that the person leads, and of all units below them. */
    default Set<UUID> unitsUnder(UUID personId) {
        return atAndBelow(ledBy(personId));
    }

    /** These ids, and those of all units below them. */
    default Set<UUID> atAndBelow(Collection<UUID> unitIds) {
        Set<UUID> found = new LinkedHashSet<>();
        Collection<UUID> level = unitIds;
        while (!level.isEmpty() && found.addAll(level)) {
            level = below(level);
        }
        return found;
    }

    /** Returns that id and those of all units above it, the nearest first. */
    default List<UUID> upwards(UUID unitId) {
        Set<UUID> found = new LinkedHashSet<>();
        Optional<UUID> next = Optional.of(unitId);
        while (next.isPresent() && found.add(next.get())) {
            next = unit(next.get()).flatMap(unit -> Optional.ofNullable(unit.parentId()));
        }
        return new ArrayList<>(found);
    }

    /** The nearest unit that is or stands above both; empty if there is none. */
    default Optional<UUID> common(UUID one, UUID other) {
        List<UUID> above = upwards(one);
        return upwards(other).stream().filter(above::contains).findFirst();
    }

    /** Tells whether the person leads the unit. */
    default boolean leads(UUID personId, UUID unitId) {
        return unit(unitId).filter(unit -> unit.isLedBy(personId)).isPresent();
    }

    /** Tells whether the person leads the unit or one above it. */
    default boolean leadsAtOrAbove(UUID personId, UUID unitId) {
        return upwards(unitId).stream().anyMatch(unit -> leads(personId, unit));
    }
}
