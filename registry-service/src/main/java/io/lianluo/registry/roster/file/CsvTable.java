package io.lianluo.registry.roster.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as comma-separated values, in UTF-8 with the mark by which spreadsheet programs know it. */
public final class CsvTable {

    private CsvTable() { }

    /** Writes the line of column names; whoever asked writes the lines that follow, and flushes at the end. */
    public static CSVPrinter begin(OutputStream out, Stream<String> columns) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CSVPrinter table = new CSVPrinter(writer, CSVFormat.DEFAULT);
        table.printRecord(columns);
        return table;
    }
}
