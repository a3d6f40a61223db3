package io.lianluo.registry.roster.web;

import io.lianluo.documents.table.CsvTable;
import io.lianluo.registry.roster.RosterReport;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Rejected lines as a table. */
final class RejectedLines {

    private RejectedLines() { }

    /** @param read gives those that follow after so many, and none at the end */
    static void write(OutputStream out, IntFunction<List<RosterReport.Rejected>> read, RosterReportView.Rejections rejections, Locale language) throws IOException {
        CsvTable table = CsvTable.begin(out, Stream.of("line", "column", "rule", "reason"));
        int written = 0;
        List<RosterReport.Rejected> some = read.apply(written);
        while (!some.isEmpty()) {
            for (RosterReport.Rejected one : some) {
                RosterReportView.Rejected line = rejections.of(one, language);
                table.line(Stream.of(String.valueOf(line.line()), line.column(), line.rule(), line.reason()));
            }
            written += some.size();
            some = read.apply(written);
        }
        table.flush();
    }
}
