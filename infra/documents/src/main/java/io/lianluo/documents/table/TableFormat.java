package io.lianluo.documents.table;

import io.lianluo.domain.InvalidInput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A format of tables. It reads again what it wrote, as it was. */
public enum TableFormat {
    /** Comma-separated; read in UTF-8, GB 18030 or UTF-16, and written as {@link CsvTable} says. */
    CSV {
        @Override
        public CheckedTable check(Path file, @Nullable String charset, TableKind kind, Rows first) throws IOException {
            return CsvReader.check(file, charset, kind, first);
        }

        @Override
        public void write(OutputStream out, List<String> columns, Consumer<Consumer<List<String>>> rows) throws IOException {
            CsvTable table = CsvTable.begin(out, columns.stream());
            rows.accept(row -> {
                try {
                    table.line(row.stream());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            table.flush();
        }
    },
    /** The sheet of an Excel workbook that has the names of the columns; all cells are written as text, so that no code is taken for a number. */
    XLSX {
        @Override
        public CheckedTable check(Path file, @Nullable String charset, TableKind kind, Rows first) throws IOException {
            return XlsxReader.check(file, kind, first);
        }

        @Override
        public void write(OutputStream out, List<String> columns, Consumer<Consumer<List<String>>> rows) throws IOException {
            try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
                Sheet sheet = workbook.createSheet();
                row(sheet, columns);
                rows.accept(row -> row(sheet, row));
                workbook.write(out);
            }
        }
    };

    private static final int ROWS_IN_MEMORY = 100;
    /** Spreadsheet programs read this as the sign of that code; the underscore's own code keeps it what it is. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /**
     * Reads a file to its end, so that one that cannot be read changes nothing, and leaves it open to be read again.
     *
     * @param charset the encoding that came with it; null when none did
     * @param first   hears this first reading, in which nothing is known yet of merged cells
     * @throws InvalidInput if the file cannot be read in this format
     */
    public abstract CheckedTable check(Path file, @Nullable String charset, TableKind kind, Rows first) throws IOException;

    /**
     * Writes the names of the columns, and then the rows.
     *
     * @param rows hands each row to what it is given
     */
    public abstract void write(OutputStream out, List<String> columns, Consumer<Consumer<List<String>>> rows) throws IOException;

    private static void row(Sheet sheet, List<String> cells) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.createCell(i).setCellValue(ESCAPE.matcher(Formula.asText(cells.get(i))).replaceAll("_x005F_"));
            }
        }
    }
}
