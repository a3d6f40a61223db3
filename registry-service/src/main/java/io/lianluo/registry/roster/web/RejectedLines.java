package io.lianluo.registry.roster.web;

import io.lianluo.registry.roster.RosterReport;
import io.lianluo.web.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rejected lines as CSV, in UTF-8 with the mark by which spreadsheet programs know it. */
final class RejectedLines {

    private RejectedLines() { }

    /** @param read gives those that follow after so many, and none at the end */
    static void write(OutputStream out, IntFunction<List<RosterReport.Rejected>> read, Messages messages, Locale language) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.DEFAULT);
        printer.printRecord("line", "column", "rule", "reason");
        int written = 0;
        List<RosterReport.Rejected> some = read.apply(written);
        while (!some.isEmpty()) {
            for (RosterReport.Rejected one : some) {
                RosterReportView.Rejected line = RosterReportView.Rejected.of(one, messages, language);
                printer.printRecord(line.line(), line.column(), line.rule(), line.reason());
            }
            written += some.size();
            some = read.apply(written);
        }
        printer.flush();
    }
}
