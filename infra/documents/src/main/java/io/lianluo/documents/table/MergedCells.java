package io.lianluo.documents.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** Cells that are merged with others: only the first of them says something, and the others look as if they said it too. */
final class MergedCells {

    private final List<CellRangeAddress> ahead;
    private final List<CellRangeAddress> here = new ArrayList<>();
    private int next;

    MergedCells(List<CellRangeAddress> all) {
        this.ahead = all.stream().sorted(Comparator.comparingInt(CellRangeAddress::getFirstRow)).toList();
    }

    /**
     * Makes faults of the cells of a row that are covered by another; rows come in their order. In a blank row nothing looks filled.
     *
     * @param number  number of the row, from 1
     * @param columns how many columns have a name
     */
    void mark(long number, List<Cell> cells, int columns) {
        long row = number - 1;
        while (next < ahead.size() && ahead.get(next).getFirstRow() <= row) {
            here.add(ahead.get(next++));
        }
        here.removeIf(range -> range.getLastRow() < row);
        if (here.isEmpty() || Cell.areBlank(cells)) {
            return;
        }
        for (CellRangeAddress range : here) {
            for (int column = range.getFirstColumn(); column <= range.getLastColumn() && column < columns; column++) {
                if (row != range.getFirstRow() || column != range.getFirstColumn()) {
                    while (cells.size() <= column) {
                        cells.add(Cell.BLANK);
                    }
                    cells.set(column, Cell.faulty("cell-is-merged"));
                }
            }
        }
    }
}
