package io.lianluo.registry.unit;

import io.lianluo.access.UnitTree;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The tree that the units of the registry form today, as the kit of access asks about it. */
public final class PresentTree implements UnitTree {

    /** Nobody leads more. */
    private static final int MANY = 1_000;

    private final Units units;

    /** The tree of these units. */
    public PresentTree(Units units) {
        this.units = units;
    }

    @Override
    public Optional<io.lianluo.access.Unit> unit(UUID id) {
        return units.find(id).map(unit -> new io.lianluo.access.Unit(unit.id(), unit.code(), unit.name(), unit.parentId(), unit.headId(),
                unit.legalRepresentativeId(), unit.dissolvedOn().orElse(null)));
    }

    @Override
    public Collection<UUID> ledBy(UUID personId) {
        return units.list(UnitFilter.ledBy(personId), null, MANY).stream().map(Unit::id).toList();
    }

    @Override
    public Collection<UUID> below(Collection<UUID> unitIds) {
        return units.below(unitIds).stream().map(Unit::id).toList();
    }
}
