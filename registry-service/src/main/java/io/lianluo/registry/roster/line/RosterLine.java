package io.lianluo.registry.roster.line;

import io.lianluo.domain.Fault;
import io.lianluo.registry.check.Told;
import java.util.List;
import java.util.Map;

/**
 * A line of a roster file.
 *
 * @param number which line of the file, from 1; the line of column names counts
 * @param cells  what stands in its columns; what is blank is absent
 * @param faults why it cannot come in as it stands in the file, column by column; empty for one that can be read
 */
public record RosterLine(long number, Map<Column, String> cells, List<Fault> faults) {

    public RosterLine {
        cells = Map.copyOf(cells);
        faults = List.copyOf(faults);
    }

    /** A line that can be read. */
    public RosterLine(long number, Map<Column, String> cells) {
        this(number, cells, List.of());
    }

    /** The text in a column; empty when it is blank. */
    public String get(Column column) {
        return CleanCell.text(cells.getOrDefault(column, ""));
    }

    /** Tells what the line says by a column: nothing when it is blank, and by {@value Clearing#SIGN} that there is none. */
    public Told<String> told(Column column) {
        String cell = get(column);
        if (cell.isEmpty()) {
            return Told.nothing();
        }
        return Clearing.isSign(cell) ? Told.none() : Told.of(cell);
    }

    /** Nothing of it, so that personal data does not end in a log. */
    @Override
    public String toString() {
        return "RosterLine[" + number + "]";
    }
}
