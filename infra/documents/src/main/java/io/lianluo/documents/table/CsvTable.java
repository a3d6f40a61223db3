package io.lianluo.documents.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as comma-separated values, in UTF-8 with the mark by which spreadsheet programs know it. Text that such a program would run as a
 * formula is made harmless by an apostrophe before it, which an import takes away again.
 */
public final class CsvTable {

    private final CSVPrinter printer;

    private CsvTable(CSVPrinter printer) {
        this.printer = printer;
    }

    /** Writes the line of column names; whoever asked writes the lines that follow, and flushes at the end. */
    public static CsvTable begin(OutputStream out, Stream<String> columns) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CsvTable table = new CsvTable(new CSVPrinter(writer, CSVFormat.DEFAULT));
        table.line(columns);
        return table;
    }

    /** Writes a line. */
    public void line(Stream<String> cells) throws IOException {
        printer.printRecord(cells.map(Formula::harmless));
    }

    /** Hands on what is written so far. */
    public void flush() throws IOException {
        printer.flush();
    }
}
