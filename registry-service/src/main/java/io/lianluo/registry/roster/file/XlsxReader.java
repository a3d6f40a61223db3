package io.lianluo.registry.roster.file;

import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.roster.RosterLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Reads the sheet of a workbook that has the columns of a roster; sheets that are hidden, and such as explain how to fill in, are left out. */
final class XlsxReader {

    private XlsxReader() { }

    static CheckedRoster check(Path file) throws IOException {
        OfficeFile.of(file).refuseAsWorkbook();
        Workbook workbook = Workbook.open(file);
        try {
            PackagePart sheet = roster(workbook);
            // Which cells are merged stands behind all rows, so that it is known when these are read again.
            List<CellRangeAddress> merged = new ArrayList<>();
            LongAdder lines = new LongAdder();
            read(workbook, sheet, line -> lines.increment(), List.of(), merged);
            return new CheckedRoster(null, lines.sum(), then -> read(workbook, sheet, then, merged, new ArrayList<>()), workbook);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    private static PackagePart roster(Workbook workbook) throws IOException {
        List<PackagePart> sheets = workbook.visibleSheets();
        if (sheets.isEmpty()) {
            throw new InvalidInput("file", "roster-empty");
        } else if (sheets.size() == 1) {
            return sheets.getFirst();
        }
        List<PackagePart> rosters = new ArrayList<>();
        for (PackagePart sheet : sheets) {
            FirstRow first = new FirstRow();
            SheetHandler handler = new SheetHandler(workbook, first);
            workbook.parse(sheet, handler, () -> first.names != null);
            if (first.names != null && Header.isOne(first.names)) {
                rosters.add(sheet);
            }
        }
        if (rosters.size() > 1) {
            throw new InvalidInput("file", "roster-several-sheets", rosters.size());
        }
        return rosters.isEmpty() ? sheets.getFirst() : rosters.getFirst();
    }

    private static void read(Workbook workbook, PackagePart sheet, Consumer<RosterLine> then, List<CellRangeAddress> merged,
                             List<CellRangeAddress> found) throws IOException {
        RosterFile.Lines lines = new RosterFile.Lines(line -> takenIn(line, then), false);
        MergedCells covered = new MergedCells(merged);
        SheetHandler handler = new SheetHandler(workbook, (number, cells, hidden) -> {
            if (lines.columns() > 0) {
                covered.mark(number, cells, lines.columns());
                if (hidden && !cells.stream().allMatch(Cell::isBlank)) {
                    cells.set(0, Cell.faulty("row-hidden"));
                }
            }
            lines.row(number, cells);
        });
        try {
            workbook.parse(sheet, handler, () -> false);
        } catch (NotTakenIn fault) {
            throw fault.why;
        }
        found.addAll(handler.merged());
        lines.end();
    }

    private static void takenIn(RosterLine line, Consumer<RosterLine> then) {
        try {
            then.accept(line);
        } catch (RuntimeException why) {
            throw new NotTakenIn(why);
        }
    }

    /** This exception carries what whoever takes in lines throws, so that it is not taken for a fault of the file. */
    private static final class NotTakenIn extends RuntimeException {

        private final RuntimeException why;

        NotTakenIn(RuntimeException why) {
            super(why);
            this.why = why;
        }
    }

    /** The first row in which something stands. */
    private static final class FirstRow implements SheetHandler.Rows {

        private @Nullable List<Cell> names;

        @Override
        public void row(long number, List<Cell> cells, boolean hidden) {
            if (names == null && !cells.stream().allMatch(Cell::isBlank)) {
                names = cells;
            }
        }
    }
}
