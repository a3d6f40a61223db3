package io.lianluo.registry.roster.file;

import io.lianluo.registry.roster.Column;
import io.lianluo.registry.roster.RosterLine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes roster lines in little memory, as {@link RosterFile} reads them. */
public enum RosterWriter {
    /** A {@link CsvTable}. */
    CSV {
        @Override
        public void write(OutputStream out, List<Column> columns, Consumer<Consumer<RosterLine>> lines) throws IOException {
            CsvTable table = CsvTable.begin(out, columns.stream().map(Column::english));
            lines.accept(line -> {
                try {
                    table.line(columns.stream().map(line::get));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            table.flush();
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
    /** Spreadsheet programs read this as the sign of that code; the underscore's own code keeps it what it is. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

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
                row.createCell(i).setCellValue(ESCAPE.matcher(Formula.asText(cells.get(i))).replaceAll("_x005F_"));
            }
        }
    }
}
