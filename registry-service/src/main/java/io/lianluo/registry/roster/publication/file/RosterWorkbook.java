package io.lianluo.registry.roster.publication.file;

import io.lianluo.registry.roster.publication.Roster;
import io.lianluo.registry.roster.publication.RosterRow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A roster as an Excel workbook, written in little memory: heading, a row of column names that repeats in print, and a row for each seat. */
public final class RosterWorkbook {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int HEADER = 2;
    /** In characters. */
    private static final int[] WIDTHS = {8, 40, 20, 24, 16, 14};

    private RosterWorkbook() { }

    /** Writes it; the stream stays open. */
    public static void write(Roster roster, Locale language, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            SXSSFSheet sheet = workbook.createSheet(RosterColumns.english(language) ? "Roster" : "花名册");
            for (int column = 0; column < WIDTHS.length; column++) {
                sheet.setColumnWidth(column, WIDTHS[column] * 256);
            }
            RosterHeading heading = RosterHeading.of(roster, language);
            CellStyle strong = strong(workbook);
            row(sheet, 0, List.of(heading.title())).getCell(0).setCellStyle(strong);
            row(sheet, 1, List.of(heading.subtitle()));
            row(sheet, HEADER, RosterColumns.names(language)).forEach(cell -> cell.setCellStyle(strong));
            int number = 0;
            for (RosterRow entry : roster.entries()) {
                number++;
                row(sheet, HEADER + number, RosterColumns.cells(number, entry, language));
            }
            sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, 0, WIDTHS.length - 1));
            sheet.createFreezePane(0, HEADER + 1);
            sheet.getFooter().setCenter(RosterColumns.english(language) ? "&P / &N" : "第 &P 页，共 &N 页");
            workbook.write(out);
        }
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
