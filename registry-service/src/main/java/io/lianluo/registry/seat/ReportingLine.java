package io.lianluo.registry.seat;

import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the seat to which each seat reports: the nearest above it in the tree, of the rule that the programme names (SCH-1). */
final class ReportingLine {

    /** No tree is deeper. */
    private static final int DEEPEST = 1_000;

    private final Units units;

    ReportingLine(Units units) {
        this.units = units;
    }

    /** Returns the id of the seat to which the unit's seats of that rule report; null where they report to none. A unit with several has them report to its first. */
    @Nullable UUID above(Unit unit, SeatRule rule, ProgrammeDefinition says) {
        if (rule.reportsTo() == null) {
            return null;
        }
        Optional<Unit> above = parent(unit);
        for (int depth = 0; above.isPresent() && depth < DEEPEST; depth++) {
            SeatKey key = new SeatKey(says.code(), rule.reportsTo(), above.get().id(), 1);
            if (AskedSeats.of(above.get(), says).containsKey(key)) {
                return key.id();
            }
            above = parent(above.get());
        }
        return null;
    }

    /** Tells whether a programme has seats that report to others. */
    static boolean isIn(ProgrammeDefinition says) {
        return says.seats().stream().anyMatch(rule -> rule.reportsTo() != null);
    }

    /** Returns all units below one, the nearer ones first. */
    List<Unit> below(Unit unit) {
        List<Unit> all = new ArrayList<>();
        List<Unit> row = units.below(List.of(unit.id()));
        for (int depth = 0; !row.isEmpty() && depth < DEEPEST; depth++) {
            all.addAll(row);
            row = units.below(row.stream().map(Unit::id).toList());
        }
        return all;
    }

    private Optional<Unit> parent(Unit unit) {
        return Optional.ofNullable(unit.parentId()).flatMap(units::find);
    }
}
