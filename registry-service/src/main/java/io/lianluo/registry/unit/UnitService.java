package io.lianluo.registry.unit;

import io.lianluo.registry.check.FaultyInputException;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonService;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Founds units and keeps them up to date. */
public class UnitService {

    /** Deeper than any organisation: a guard against a tree that bites its tail. */
    private static final int DEEPEST = 50;

    private final Units units;
    private final PersonService persons;
    private final WhenUnitChanged then;

    /** A service over all units, and what follows when one changes. */
    public UnitService(Units units, PersonService persons, WhenUnitChanged then) {
        this.units = units;
        this.persons = persons;
        this.then = then;
    }

    /**
     * Founds the unit, or brings it up to date if its code is known.
     *
     * @param head its head, kept before it; null leaves the head as it is
     * @throws FaultyInputException if its parent is unknown, or stands below it
     */
    public Placed place(UnitData data, @Nullable Person head) {
        refuseImpossibleParent(data);
        Optional<Unit> known = units.find(Unit.id(data.code()));
        Unit unit = known.orElseGet(() -> Unit.found(data));
        unit.update(data);
        if (head != null) {
            persons.keep(head);
            unit.headedBy(head.id());
        }
        boolean changed = !unit.raised().isEmpty();
        units.save(unit);
        if (unit.seatsDue()) {
            then.unitChanged(unit);
        }
        return new Placed(unit, changed);
    }

    private void refuseImpossibleParent(UnitData data) {
        if (data.parentCode() == null) {
            return;
        }
        String self = Unit.id(data.code());
        String above = Unit.id(data.parentCode());
        for (int depth = 0; above != null; depth++) {
            if (above.equals(self) || depth == DEEPEST) {
                throw new FaultyInputException("parent", "unit-below-itself");
            }
            Optional<Unit> parent = units.find(above);
            if (parent.isEmpty()) {
                throw new FaultyInputException("parent", "unit-unknown", data.parentCode());
            }
            above = parent.get().parentId();
        }
    }

    /**
     * A unit and whether this call changed it.
     *
     * @param unit    the unit
     * @param changed whether it was founded or brought up to date
     */
    public record Placed(Unit unit, boolean changed) { }
}
