package io.lianluo.documents.table;

import java.util.Locale;

/** Faults for which a file is refused as a whole, with what a sentence about each may mention. */
public enum TableFault {
    /** Nothing stands in it. */
    EMPTY,
    /** It is no comma-separated text from line {0} on. */
    NOT_CSV,
    /** From line {0} on it has more than {1} characters without a new line. */
    LINE_TOO_LONG,
    /** It is a workbook that was sent as text. */
    WORKBOOK_AS_CSV,
    /** It is no workbook, or a broken one. */
    NOT_XLSX,
    /** It is a workbook of Excel 97 to 2003. */
    XLS,
    /** It is a binary workbook. */
    XLSB,
    /** It is a workbook that a password locks. */
    XLSX_LOCKED,
    /** It is a workbook of more than {0} MB when it is unpacked, or of too many parts. */
    WORKBOOK_TOO_LARGE,
    /** It is a workbook of more than {0} texts, or of more than {1} MB of them. */
    TOO_MANY_TEXTS,
    /** It is a workbook in which cells are merged at more than {0} places. */
    TOO_MANY_MERGED,
    /** It is a workbook of which {0} sheets have the names of the columns. */
    SEVERAL_SHEETS;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
