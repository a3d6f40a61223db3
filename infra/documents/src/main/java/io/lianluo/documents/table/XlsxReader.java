package io.lianluo.documents.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Reads the sheet of a workbook that has the columns of a table; sheets that are hidden, and such as explain how to fill in, are left out. */
final class XlsxReader {

    private XlsxReader() { }

    static CheckedTable check(Path file, TableKind kind, Rows first) throws IOException {
        OfficeFile.of(file).refuseAsWorkbook(kind);
        Workbook workbook = Workbook.open(file, kind);
        try {
            PackagePart sheet = sheet(workbook);
            // Which cells are merged stands behind all rows, so that it is known when these are read again.
            List<CellRangeAddress> merged = new ArrayList<>();
            read(workbook, sheet, first, List.of(), merged);
            return new CheckedTable(null, rows -> read(workbook, sheet, rows, merged, new ArrayList<>()), workbook);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    private static PackagePart sheet(Workbook workbook) throws IOException {
        TableKind kind = workbook.kind();
        List<PackagePart> sheets = workbook.visibleSheets();
        if (sheets.isEmpty()) {
            throw kind.refusal(TableFault.EMPTY);
        } else if (sheets.size() == 1) {
            return sheets.getFirst();
        }
        List<PackagePart> found = new ArrayList<>();
        for (PackagePart sheet : sheets) {
            FirstRow first = new FirstRow();
            SheetHandler handler = new SheetHandler(workbook, first);
            workbook.parse(sheet, handler, () -> first.names != null);
            if (first.names != null && kind.isNames().test(first.names)) {
                found.add(sheet);
            }
        }
        if (found.size() > 1) {
            throw kind.refusal(TableFault.SEVERAL_SHEETS, found.size());
        }
        return found.isEmpty() ? sheets.getFirst() : found.getFirst();
    }

    private static void read(Workbook workbook, PackagePart sheet, Rows rows, List<CellRangeAddress> merged, List<CellRangeAddress> found)
            throws IOException {
        HeardTable table = new HeardTable(workbook.kind(), rows);
        MergedCells covered = new MergedCells(merged);
        SheetHandler handler = new SheetHandler(workbook, (number, cells, hidden) -> {
            if (table.hasBegun()) {
                covered.mark(number, cells, table.columns());
                if (hidden && !Cell.areBlank(cells)) {
                    cells.set(0, Cell.faulty("row-hidden"));
                }
            }
            hear(table, number, cells);
        });
        try {
            workbook.parse(sheet, handler, () -> false);
        } catch (NotTakenIn fault) {
            throw fault.why;
        }
        found.addAll(handler.merged());
        table.end();
    }

    private static void hear(HeardTable table, long number, List<Cell> cells) {
        try {
            table.row(number, cells);
        } catch (RuntimeException why) {
            throw new NotTakenIn(why);
        }
    }

    /** This exception carries what whoever hears the rows throws, so that it is not taken for a fault of the file. */
    private static final class NotTakenIn extends RuntimeException {

        private final RuntimeException why;

        NotTakenIn(RuntimeException why) {
            super(why);
            this.why = why;
        }
    }

    /** The first row in which something stands. */
    private static final class FirstRow implements SheetHandler.SheetRows {

        private @Nullable List<Cell> names;

        @Override
        public void row(long number, List<Cell> cells, boolean hidden) {
            if (names == null && !Cell.areBlank(cells)) {
                names = cells;
            }
        }
    }
}
