package io.lianluo.documents.table;

import java.util.List;

/** Hears a table in the order of its file: the names of its columns first, and then its rows. */
public interface Rows {

    /**
     * Hears the first row in which something stands.
     *
     * @return how many columns have a name
     */
    int names(List<Cell> names);

    /**
     * Hears a row behind the names, blank ones too. In a workbook, cells that a sheet leaves out at its end are missing.
     *
     * @param number number of the row or line in the file, from 1
     */
    void row(long number, List<Cell> cells);
}
