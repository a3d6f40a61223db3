package io.lianluo.documents.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Hears the rows of a sheet. POI's own handler makes text of everything, so that nobody can tell an error, a truth value or a formula without
 * a value from somebody's name.
 */
final class SheetHandler extends DefaultHandler {

    /** Hears the rows of a sheet. */
    interface SheetRows {

        /**
         * Hears a row; cells that the sheet leaves out are blank.
         *
         * @param number its number, from 1
         * @param hidden whether nobody sees it
         */
        void row(long number, List<Cell> cells, boolean hidden);
    }

    /** More than a table of an office has columns; what stands behind them is a surplus, however far behind. */
    private static final int MOST_COLUMNS = 256;
    private static final int MOST_MERGED = 10_000;
    private static final int LONGEST_TEXT = 40_000;

    private final Workbook workbook;
    private final SheetRows rows;
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<Cell> cells = new ArrayList<>();
    private long number;
    private boolean hidden;
    private int column;
    private String type = "n";
    private int style;
    private boolean formula;
    private @Nullable String value;
    private boolean collecting;
    private boolean phonetic;

    SheetHandler(Workbook workbook, SheetRows rows) {
        this.workbook = workbook;
        this.rows = rows;
    }

    /** The ranges of cells that are merged; complete behind the last row. */
    List<CellRangeAddress> merged() {
        return merged;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> {
                String told = attributes.getValue("r");
                number = told == null ? number + 1 : Long.parseLong(told);
                hidden = isTrue(attributes.getValue("hidden"));
                cells = new ArrayList<>();
            }
            case "c" -> {
                String reference = attributes.getValue("r");
                column = reference == null ? cells.size() : new CellReference(reference).getCol();
                type = told(attributes.getValue("t"), "n");
                style = Integer.parseInt(told(attributes.getValue("s"), "0"));
                formula = false;
                value = null;
                text.setLength(0);
            }
            case "f" -> formula = true;
            case "v" -> begin();
            case "t" -> collecting = !phonetic;
            case "rPh" -> phonetic = true;
            case "mergeCell" -> {
                if (merged.size() == MOST_MERGED) {
                    throw workbook.kind().refusal(TableFault.TOO_MANY_MERGED, MOST_MERGED);
                }
                merged.add(CellRangeAddress.valueOf(attributes.getValue("ref")));
            }
            default -> { }
        }
    }

    private void begin() {
        text.setLength(0);
        collecting = true;
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (collecting && text.length() <= LONGEST_TEXT) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "v" -> {
                collecting = false;
                value = text.toString();
            }
            case "t" -> collecting = false;
            case "is" -> value = text.toString();
            case "rPh" -> phonetic = false;
            case "c" -> add(cell());
            case "row" -> rows.row(number, cells, hidden);
            default -> { }
        }
    }

    private void add(Cell cell) {
        if (cell.isBlank() && column >= MOST_COLUMNS) {
            return;
        }
        int at = Math.min(column, MOST_COLUMNS);
        while (cells.size() <= at) {
            cells.add(Cell.BLANK);
        }
        cells.set(at, cell);
    }

    private Cell cell() {
        return switch (type) {
            case "n" -> value == null || value.isBlank() ? noValue() : workbook.number(value.strip(), style);
            case "s" -> value == null || value.isBlank() ? noValue() : workbook.shared(value.strip());
            case "inlineStr" -> Cell.text(Workbook.unescaped(value == null ? "" : value));
            // An empty text is a result like any other.
            case "str" -> value == null ? noValue() : Cell.text(Workbook.unescaped(value));
            case "d" -> value == null || value.isBlank() ? noValue() : workbook.isoDay(value.strip());
            case "b" -> value == null || value.isBlank() ? noValue() : Cell.faulty("cell-is-a-boolean");
            case "e" -> Cell.faulty("cell-is-an-error", value != null && value.matches("#[A-Z0-9/!?]{1,20}") ? value : "#");
            default -> Cell.faulty("cell-unreadable");
        };
    }

    private Cell noValue() {
        return formula ? Cell.faulty("formula-without-value") : Cell.BLANK;
    }

    private static String told(@Nullable String attribute, String otherwise) {
        return attribute == null ? otherwise : attribute;
    }

    private static boolean isTrue(@Nullable String attribute) {
        return "1".equals(attribute) || "true".equals(attribute);
    }
}
