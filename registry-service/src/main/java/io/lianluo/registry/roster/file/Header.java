package io.lianluo.registry.roster.file;

import io.lianluo.registry.roster.Column;
import io.lianluo.registry.roster.RosterLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The line of column names, by which all others are read. */
final class Header {

    private static final Set<Column> REQUIRED = Set.of(Column.TYPE, Column.UNIT);

    private final List<Column> columns;

    private Header(List<Column> columns) {
        this.columns = columns;
    }

    /** @throws RosterFileException if a name is unknown, stands twice, or one is missing without which no line means anything */
    static Header of(List<String> names) {
        List<Column> columns = new ArrayList<>();
        for (String name : withoutBlanksAtTheEnd(names)) {
            // Where a file lacks the line of names, this is somebody's data.
            columns.add(Column.named(name).orElseThrow(() -> new RosterFileException("roster-column-unknown", columns.size() + 1)));
        }
        Set<Column> seen = new HashSet<>();
        columns.stream().filter(column -> !seen.add(column)).findFirst().ifPresent(twice -> {
            throw new RosterFileException("roster-column-twice", twice.english());
        });
        REQUIRED.stream().filter(column -> !seen.contains(column)).sorted().findFirst().ifPresent(missing -> {
            throw new RosterFileException("roster-column-missing", missing.english());
        });
        return new Header(columns);
    }

    /** Spreadsheets leave blank columns at the right. */
    private static List<String> withoutBlanksAtTheEnd(List<String> names) {
        int end = names.size();
        while (end > 0 && names.get(end - 1).isBlank()) {
            end--;
        }
        return names.subList(0, end);
    }

    /** The line of these cells; null when all are blank. */
    @Nullable RosterLine line(long number, List<String> cells) {
        Map<Column, String> byColumn = new EnumMap<>(Column.class);
        for (int i = 0; i < columns.size() && i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            if (!cell.isEmpty()) {
                byColumn.put(columns.get(i), cell);
            }
        }
        return byColumn.isEmpty() ? null : new RosterLine(number, byColumn);
    }
}
