package io.lianluo.registry.roster;

import io.lianluo.registry.check.Told;
import io.lianluo.registry.unit.Codes;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitData;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Remembers the units that earlier lines of a file would found or give other seats, while nothing is written, in little memory: a long
 * file has hundreds of thousands of them. Their names, heads and liaisons are forgotten.
 */
final class EarlierUnits {

    /** A shape holds what decides which seats a unit has. */
    private record Shape(String kind, List<String> programmes, LocalDate foundedOn) { }

    private final Map<UUID, Shape> byId = new HashMap<>();
    private final Map<Shape, Shape> shapes = new HashMap<>();
    private final Map<UUID, UUID> parents = new HashMap<>();

    void remember(Unit unit) {
        Shape shape = new Shape(unit.kind(), unit.programmes(), unit.foundedOn());
        byId.put(unit.id(), shapes.computeIfAbsent(shape, same -> same));
        if (unit.parentId() != null) {
            parents.put(unit.id(), unit.parentId());
        }
    }

    /** The unit above one, as earlier lines would leave it; empty where none put it below another. */
    Optional<UUID> parent(UUID unitId) {
        return Optional.ofNullable(parents.get(unitId));
    }

    /** The unit of a code as earlier lines would leave it; empty where none was about it. */
    Optional<Unit> find(String code, Optional<Unit> stored) {
        return Optional.ofNullable(byId.get(Unit.id(code))).map(shape -> {
            Unit unit = stored.map(known -> Unit.restore(known.state())).orElseGet(() -> Unit.found(told(code, Told.of(code), shape)));
            unit.update(told(code, Told.nothing(), shape), shape.foundedOn());
            return Unit.restore(unit.state());
        });
    }

    private static UnitData told(String code, Told<String> name, Shape shape) {
        return UnitData.told(code, name, Told.of(shape.kind()), Told.nothing(), Told.nothing(), Codes.all(shape.programmes()), shape.foundedOn());
    }
}
