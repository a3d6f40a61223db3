package io.lianluo.registry.roster.file;

import io.lianluo.documents.table.Cell;
import io.lianluo.documents.table.Rows;
import io.lianluo.registry.roster.line.RosterLine;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes roster lines of rows of cells. */
final class RosterLines implements Rows {

    private final Consumer<RosterLine> then;
    private final boolean whole;
    private @Nullable Header header;

    /** @param whole whether each row has a cell for each column */
    RosterLines(Consumer<RosterLine> then, boolean whole) {
        this.then = then;
        this.whole = whole;
    }

    @Override
    public int names(List<Cell> names) {
        header = Header.of(names);
        return header.columns();
    }

    @Override
    public void row(long number, List<Cell> cells) {
        RosterLine line = Objects.requireNonNull(header).line(number, cells, whole);
        if (line != null) {
            then.accept(line);
        }
    }
}
