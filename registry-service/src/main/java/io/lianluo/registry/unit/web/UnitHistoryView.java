package io.lianluo.registry.unit.web;

import io.lianluo.registry.unit.History;
import io.lianluo.registry.unit.Unit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
record UnitHistoryView(LocalDate foundedOn, @Nullable LocalDate dissolvedOn, @Nullable UUID mergedInto, List<Named> names, List<Linked> parents,
                       List<Linked> heads, List<Linked> legalRepresentatives) {

    /**
     * A name and its days.
     *
     * @param from  first day
     * @param until last day; null while it lasts
     * @param value the name
     */
    @Schema(name = "UnitNamePeriod", description = "一个名称及其起止日期 · a name and its days")
    record Named(LocalDate from, @Nullable LocalDate until, @Nullable String value) { }

    /**
     * Another unit or a person, and the days of it.
     *
     * @param from  first day
     * @param until last day; null while it lasts
     * @param value id of the unit or person; null for none
     */
    @Schema(name = "UnitLinkPeriod", description = "上级单位、负责人或法定代表人及其起止日期 · a parent, head or legal representative, and the days of it")
    record Linked(LocalDate from, @Nullable LocalDate until, @Nullable UUID value) { }

    static UnitHistoryView of(Unit unit) {
        return new UnitHistoryView(unit.foundedOn(), unit.dissolvedOn().orElse(null), unit.mergedInto().orElse(null),
                unit.names().periods().stream().map(period -> new Named(period.from(), period.until(), period.value())).toList(), linked(unit.parents()),
                linked(unit.heads()), linked(unit.legalRepresentatives()));
    }

    private static List<Linked> linked(History<UUID> history) {
        return history.periods().stream().map(period -> new Linked(period.from(), period.until(), period.value())).toList();
    }
}
