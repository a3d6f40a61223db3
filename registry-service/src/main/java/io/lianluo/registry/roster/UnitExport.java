package io.lianluo.registry.roster;

import io.lianluo.registry.roster.line.Column;
import io.lianluo.registry.roster.line.RosterLine;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitFilter;
import io.lianluo.registry.unit.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes units as the lines of a roster that an import takes back unchanged: a unit stands before those below it. Heads and legal
 * representatives are left out, because a file knows no masks; an import leaves them as they are.
 */
public final class UnitExport {

    /** The columns that its lines have. */
    public static final List<Column> COLUMNS = List.of(Column.TYPE, Column.UNIT, Column.UNIT_NAME, Column.UNIT_KIND, Column.PARENT, Column.CREDIT_CODE,
            Column.REGISTRATION_NUMBER, Column.REGISTRATION_KIND, Column.ADDRESS, Column.CATEGORIES, Column.PROGRAMMES, Column.SINCE);

    private static final int BATCH = 200;

    private final Units units;
    private final Map<UUID, String> codes = new HashMap<>();
    /** Units that came before their parent, by its id. */
    private final Map<UUID, List<Unit>> waiting = new HashMap<>();
    private final Consumer<RosterLine> then;
    private long number = 1;

    private UnitExport(Units units, Consumer<RosterLine> then) {
        this.units = units;
        this.then = then;
    }

    /** Hands on a line for each unit that the filter finds. */
    public static void write(Units units, UnitFilter filter, Consumer<RosterLine> then) {
        UnitExport export = new UnitExport(units, then);
        List<Unit> batch = units.list(filter, null, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(export::take);
            batch = units.list(filter, batch.getLast().code(), BATCH);
        }
        export.takeOrphans();
    }

    private void take(Unit unit) {
        UUID parent = unit.parentId();
        if (parent == null || codes.containsKey(parent)) {
            line(unit);
        } else {
            waiting.computeIfAbsent(parent, id -> new ArrayList<>()).add(unit);
        }
    }

    /** Units whose parent is not among those found, and what stands below them. */
    private void takeOrphans() {
        Set<UUID> found = waiting.values().stream().flatMap(List::stream).map(Unit::id).collect(Collectors.toSet());
        List<UUID> elsewhere = waiting.keySet().stream().filter(parent -> !found.contains(parent)).sorted(Comparator.comparing(UUID::toString)).toList();
        for (UUID parent : elsewhere) {
            units.find(parent).ifPresent(above -> codes.put(parent, above.code()));
            waiting.remove(parent).forEach(this::line);
        }
    }

    private void line(Unit unit) {
        codes.put(unit.id(), unit.code());
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.TYPE, "unit");
        cells.put(Column.UNIT, unit.code());
        cells.put(Column.UNIT_NAME, unit.name());
        cells.put(Column.UNIT_KIND, unit.kind());
        put(cells, Column.PARENT, unit.parentId() == null ? null : codes.get(unit.parentId()));
        put(cells, Column.CREDIT_CODE, unit.creditCode());
        put(cells, Column.REGISTRATION_NUMBER, unit.registration().number());
        put(cells, Column.REGISTRATION_KIND, unit.registration().kind());
        put(cells, Column.ADDRESS, unit.registration().address());
        put(cells, Column.CATEGORIES, String.join(";", unit.categories()));
        put(cells, Column.PROGRAMMES, String.join(";", unit.programmes()));
        cells.put(Column.SINCE, unit.foundedOn().toString());
        then.accept(new RosterLine(++number, cells));
        List<Unit> below = waiting.remove(unit.id());
        if (below != null) {
            below.forEach(this::line);
        }
    }

    private static void put(Map<Column, String> cells, Column column, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            cells.put(column, text);
        }
    }
}
