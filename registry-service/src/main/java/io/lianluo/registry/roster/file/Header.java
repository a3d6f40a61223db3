package io.lianluo.registry.roster.file;

import io.lianluo.documents.encoding.BadCharacter;
import io.lianluo.documents.table.Cell;
import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.roster.line.Column;
import io.lianluo.registry.roster.line.RosterLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The line of column names, by which all others are read. */
final class Header {

    private static final Set<Column> REQUIRED = Set.of(Column.TYPE, Column.UNIT);
    /** Consist of digits, so that a spreadsheet may keep them as a number; elsewhere a number is what a slip of the hand left. */
    private static final Set<Column> NUMBERS = EnumSet.of(Column.UNIT, Column.PARENT, Column.CREDIT_CODE, Column.REGISTRATION_NUMBER,
            Column.LEGAL_ID_NUMBER, Column.LEGAL_MOBILE, Column.ORDINAL, Column.ID_NUMBER, Column.MOBILE, Column.SINCE, Column.UNTIL);
    private static final int LONGEST_CELL = 32_767;
    /** A line that begins within a cell: a quotation mark before it was never closed. */
    private static final Pattern SWALLOWED = Pattern.compile("[\\r\\n]\\s*\"?(?:unit|liaison|officer|单位|联络员|经办人)\"?\\s*[,;\\t]");

    private final List<Column> columns;

    private Header(List<Column> columns) {
        this.columns = columns;
    }

    /** @throws InvalidInput if a name is unknown, stands twice, or one is missing without which no line means anything */
    static Header of(List<Cell> names) {
        List<Column> columns = new ArrayList<>();
        for (Cell name : withoutBlanksAtTheEnd(names)) {
            // This is somebody's data where a file lacks the line of names.
            columns.add(Column.named(name.columnName()).orElseThrow(() -> new InvalidInput("file", "roster-column-unknown", columns.size() + 1)));
        }
        Set<Column> seen = new HashSet<>();
        columns.stream().filter(column -> !seen.add(column)).findFirst().ifPresent(twice -> {
            throw new InvalidInput("file", "roster-column-twice", twice.english());
        });
        REQUIRED.stream().filter(column -> !seen.contains(column)).sorted().findFirst().ifPresent(missing -> {
            throw new InvalidInput("file", "roster-column-missing", missing.english());
        });
        return new Header(columns);
    }

    /** Tells whether these are the names of a roster's columns. */
    static boolean isOne(List<Cell> names) {
        List<Column> known = names.stream().map(name -> Column.named(name.columnName())).flatMap(Optional::stream).toList();
        return known.containsAll(REQUIRED);
    }

    /** Spreadsheets leave blank columns at the right. */
    private static List<Cell> withoutBlanksAtTheEnd(List<Cell> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return cells.subList(0, end);
    }

    /** The number of columns. */
    int columns() {
        return columns.size();
    }

    /**
     * The line of these cells; null when all are blank.
     *
     * @param whole whether a line has a cell for each column, so that one with fewer was cut; blank ones behind the last column are harmless
     */
    @Nullable RosterLine line(long number, List<Cell> all, boolean whole) {
        List<Cell> cells = withoutBlanksAtTheEnd(all);
        if (cells.isEmpty()) {
            return null;
        }
        Map<Column, String> byColumn = new EnumMap<>(Column.class);
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < columns.size() && i < cells.size(); i++) {
            Cell cell = cells.get(i);
            Column column = columns.get(i);
            Fault fault = fault(column, cell);
            String text = fault == null ? cell.meant() : "";
            if (fault != null) {
                faults.add(fault);
            } else if (!text.isEmpty()) {
                byColumn.put(column, text);
            }
        }
        if (cells.size() > columns.size()) {
            faults.add(new Fault(columns.getLast().english(), "roster-cells-surplus", List.of(cells.size(), columns.size())));
        } else if (whole && all.size() < columns.size()) {
            faults.add(new Fault(columns.get(all.size()).english(), "roster-cells-missing", List.of(all.size(), columns.size())));
        }
        return new RosterLine(number, byColumn, faults);
    }

    private static @Nullable Fault fault(Column column, Cell cell) {
        return switch (cell.kind()) {
            case FAULTY -> new Fault(column.english(), String.valueOf(cell.rule()), cell.args());
            case DAY -> column == Column.SINCE || column == Column.UNTIL ? null : new Fault(column.english(), "cell-is-a-day");
            case NUMBER -> NUMBERS.contains(column) ? null : new Fault(column.english(), "cell-is-a-number");
            case TEXT -> faultOfText(column, cell.text());
        };
    }

    private static @Nullable Fault faultOfText(Column column, String text) {
        if (text.length() > LONGEST_CELL) {
            return new Fault(column.english(), "cell-too-long", List.of(LONGEST_CELL));
        }
        boolean broken = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign < ' ' || sign > '~') {
                broken |= sign == '\n' || sign == '\r';
                int at = i;
                int codePoint = text.codePointAt(i);
                Optional<BadCharacter> bad = BadCharacter.of(codePoint);
                if (bad.isPresent()) {
                    return new Fault(column.english(), bad.get().rule(), List.of(text.codePointCount(0, at) + 1));
                }
                i += Character.charCount(codePoint) - 1;
            }
        }
        return broken && SWALLOWED.matcher(text).find() ? new Fault(column.english(), "quote-not-closed") : null;
    }
}
