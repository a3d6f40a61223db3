package io.lianluo.documents.table;

import io.lianluo.domain.InvalidInput;
import java.util.List;

/** Tells the names of a table's columns from its rows. */
final class HeardTable {

    private final TableKind kind;
    private final Rows rows;
    private boolean begun;
    private int columns;

    HeardTable(TableKind kind, Rows rows) {
        this.kind = kind;
        this.rows = rows;
    }

    /** Tells whether the names of the columns came. */
    boolean hasBegun() {
        return begun;
    }

    /** The number of columns that have names. */
    int columns() {
        return columns;
    }

    void row(long number, List<Cell> cells) {
        if (begun) {
            rows.row(number, cells);
        } else if (!Cell.areBlank(cells)) {
            columns = rows.names(cells);
            begun = true;
        }
    }

    /** @throws InvalidInput if there were no names */
    void end() {
        if (!begun) {
            throw kind.refusal(TableFault.EMPTY);
        }
    }
}
