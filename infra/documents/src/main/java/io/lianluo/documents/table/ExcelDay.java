package io.lianluo.documents.table;

import org.apache.poi.ss.usermodel.DateUtil;

/** Days as a spreadsheet counts them: from 1 January 1900 with a 29 February that never was, or from 1904. */
final class ExcelDay {

    /** The first day. A smaller number comes from a formula that points to an empty cell, or is only a time of day. */
    private static final int FIRST = 1;
    private static final int NEVER_WAS = 60;
    private static final int LAST = 2_958_465;
    private static final int FROM_1900_TO_1904 = 1_462;
    /** A tenth of a second: calculated moments miss midnight by less. */
    private static final double NEARLY = 1e-6;

    private ExcelDay() { }

    static Cell of(double number, boolean from1904) {
        double whole = Math.floor(number + NEARLY);
        if (!(whole >= FIRST)) {
            return Cell.faulty("day-zero");
        } else if (whole > LAST - (from1904 ? FROM_1900_TO_1904 : 0) || !from1904 && whole == NEVER_WAS) {
            return Cell.faulty("date");
        }
        return Cell.day(DateUtil.getLocalDateTime(whole, from1904).toLocalDate().toString());
    }
}
