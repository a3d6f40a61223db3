package io.lianluo.registry.unit.web;

import io.lianluo.registry.unit.History;
import io.lianluo.registry.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows the history of a unit, with the days.
 *
 * @param foundedOn            first day of its existence for the platform
 * @param dissolvedOn          last day of its existence; null while it exists
 * @param mergedInto           id of the unit that it became a part of
 * @param names                its names, the first first
 * @param parents              ids of its parents
 * @param heads                person ids of its heads
 * @param legalRepresentatives person ids of its legal representatives
 */
record UnitHistoryView(LocalDate foundedOn, @Nullable LocalDate dissolvedOn, @Nullable String mergedInto, List<Period> names, List<Period> parents,
                       List<Period> heads, List<Period> legalRepresentatives) {

    /**
     * One value and its days.
     *
     * @param from  first day
     * @param until last day; null while it lasts
     * @param value what was true; null for nothing
     */
    record Period(LocalDate from, @Nullable LocalDate until, @Nullable String value) { }

    static UnitHistoryView of(Unit unit) {
        return new UnitHistoryView(unit.foundedOn(), unit.dissolvedOn().orElse(null), unit.mergedInto().orElse(null), periods(unit.names()),
                periods(unit.parents()), periods(unit.heads()), periods(unit.legalRepresentatives()));
    }

    private static List<Period> periods(History history) {
        return history.periods().stream().map(period -> new Period(period.from(), period.until(), period.value())).toList();
    }
}
