package io.lianluo.documents.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A list under a heading, as a document to print or a workbook to work with. Both say the names of the columns again on each page.
 *
 * @param name     what kind of list it is, in a word or two
 * @param title    what it is
 * @param subtitle whose it is, and of which day
 * @param columns  its columns, of which the first numbers the rows
 * @param rows     a cell for each column but the first
 */
public record Listing(String name, String title, String subtitle, List<Column> columns, List<List<String>> rows) {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int HEADER = 2;

    /**
     * A column.
     *
     * @param name  what stands above it
     * @param width in characters of the Latin alphabet, of which a Chinese one takes two
     */
    public record Column(String name, int width) { }

    /** Writes it as a PDF; the stream stays open. */
    public void print(Locale language, OutputStream out) {
        try (PrintedDocument document = new PrintedDocument(title, language, out)) {
            document.title(title);
            document.subtitle(subtitle);
            document.table(columns.stream().map(Column::width).toList(), names(), IntStream.range(0, rows.size()).mapToObj(this::numbered));
        }
    }

    /** Writes it as an Excel workbook, in little memory; the stream stays open. */
    public void export(Locale language, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            SXSSFSheet sheet = workbook.createSheet(name);
            for (int column = 0; column < columns.size(); column++) {
                sheet.setColumnWidth(column, columns.get(column).width() * 256);
            }
            CellStyle strong = strong(workbook);
            row(sheet, 0, List.of(title)).getCell(0).setCellStyle(strong);
            row(sheet, 1, List.of(subtitle));
            row(sheet, HEADER, names()).forEach(cell -> cell.setCellStyle(strong));
            for (int row = 0; row < rows.size(); row++) {
                row(sheet, HEADER + 1 + row, numbered(row));
            }
            sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, 0, columns.size() - 1));
            sheet.createFreezePane(0, HEADER + 1);
            sheet.getFooter().setCenter(PageNumbers.text(language, "&P", "&N"));
            workbook.write(out);
        }
    }

    private List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    private List<String> numbered(int row) {
        return Stream.concat(Stream.of(Integer.toString(row + 1)), rows.get(row).stream()).toList();
    }

    private static Row row(SXSSFSheet sheet, int number, List<String> cells) {
        Row row = sheet.createRow(number);
        for (int column = 0; column < cells.size(); column++) {
            row.createCell(column).setCellValue(cells.get(column));
        }
        return row;
    }

    private static CellStyle strong(SXSSFWorkbook workbook) {
        Font font = workbook.createFont();
        font.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }
}
