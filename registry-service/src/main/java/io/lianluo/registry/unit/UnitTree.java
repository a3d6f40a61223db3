package io.lianluo.registry.unit;

import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.unit.History.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tree that units form, on each day another. */
public final class UnitTree {

    /** Deeper than any organisation. */
    private static final int DEEPEST = 50;

    private final Function<UUID, Optional<Unit>> units;

    /** A tree of units found by their id. */
    public UnitTree(Function<UUID, Optional<Unit>> units) {
        this.units = units;
    }

    /** The units above one that exist on a day, its parent first. */
    public List<Unit> above(Unit unit, LocalDate day) {
        List<Unit> above = new ArrayList<>();
        Optional<Unit> next = parent(unit, day);
        while (next.isPresent() && above.size() < DEEPEST) {
            above.add(next.get());
            next = parent(next.get(), day);
        }
        return above;
    }

    private Optional<Unit> parent(Unit unit, LocalDate day) {
        return Optional.ofNullable(unit.parents().on(day)).flatMap(units).filter(parent -> parent.existsOn(day));
    }

    /**
     * Refuses a parent under which a unit would, on some day from then on, stand below itself.
     *
     * @throws InvalidInput if it would, or the tree would be deeper than any organisation
     */
    void refuseRing(UUID unitId, UUID parentId, LocalDate from) {
        if (reaches(unitId, parentId, from, null, 0)) {
            throw new InvalidInput("parent", "unit-below-itself");
        }
    }

    /** Tells whether somebody was so fast that the unit stands below itself on some day from then on. */
    boolean isRing(Unit unit, LocalDate from) {
        UUID parent = unit.parents().latest();
        return parent != null && reaches(unit.id(), parent, from, null, 0);
    }

    /** Tells whether the way up from a unit comes to the one sought on some day of a span; a way without end counts as one that does. */
    private boolean reaches(UUID sought, UUID from, LocalDate first, @Nullable LocalDate last, int depth) {
        if (from.equals(sought) || depth == DEEPEST) {
            return true;
        }
        List<Period<UUID>> parents = units.apply(from).map(unit -> unit.parents().periods()).orElse(List.of());
        return parents.stream().filter(period -> period.value() != null && period.overlaps(first, last))
                .anyMatch(period -> reaches(sought, period.value(), later(first, period.from()), earlier(last, period.until()), depth + 1));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
