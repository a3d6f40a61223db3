package io.lianluo.registry.roster.file;

import io.lianluo.registry.roster.Column;
import io.lianluo.registry.roster.RosterLine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes roster lines in little memory, as {@link RosterFile} reads them. */
public enum RosterWriter {
    /** A {@link CsvTable}. */
    CSV {
        @Override
        public void write(OutputStream out, List<Column> columns, Consumer<Consumer<RosterLine>> lines) throws IOException {
            CSVPrinter printer = CsvTable.begin(out, columns.stream().map(Column::english));
            lines.accept(line -> {
                try {
                    printer.printRecord(columns.stream().map(line::get));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            printer.flush();
        }
    },
    /** The one sheet of an Excel workbook; all cells are text, so that no code is taken for a number. */
    XLSX {
        @Override
        public void write(OutputStream out, List<Column> columns, Consumer<Consumer<RosterLine>> lines) throws IOException {
            try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
                Sheet sheet = workbook.createSheet();
                row(sheet, columns.stream().map(Column::english).toList());
                lines.accept(line -> row(sheet, columns.stream().map(line::get).toList()));
                workbook.write(out);
            }
        }
    };

    private static final int ROWS_IN_MEMORY = 100;

    /**
     * Writes the line of column names, and then the lines.
     *
     * @param lines hands each line to what it is given
     */
    public abstract void write(OutputStream out, List<Column> columns, Consumer<Consumer<RosterLine>> lines) throws IOException;

    private static void row(Sheet sheet, List<String> cells) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.createCell(i).setCellValue(cells.get(i));
            }
        }
    }
}
