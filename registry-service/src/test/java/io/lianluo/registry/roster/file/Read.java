package io.lianluo.registry.roster.file;

import io.lianluo.documents.table.TableFormat;
import io.lianluo.domain.Fault;
import io.lianluo.registry.roster.line.Column;
import io.lianluo.registry.roster.line.RosterLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** This record holds what a file says, for tests. */
record Read(List<RosterLine> lines) {

    static Read csv(String text) {
        return of(TableFormat.CSV, text.getBytes(StandardCharsets.UTF_8));
    }

    static Read of(TableFormat format, byte[] content) {
        try {
            Path file = Files.createTempFile("roster-test-", null);
            try {
                Files.write(file, content);
                try (CheckedRoster checked = CheckedRoster.check(format, file, null)) {
                    List<RosterLine> lines = new ArrayList<>();
                    checked.read(lines::add);
                    return new Read(lines);
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of a column, line by line. */
    List<String> column(Column column) {
        return lines.stream().map(line -> line.get(column)).toList();
    }

    /** Each fault as {@code line column rule}. */
    List<String> faults() {
        return lines.stream().flatMap(Read::faults).toList();
    }

    private static Stream<String> faults(RosterLine line) {
        return line.faults().stream().map(fault -> line.number() + " " + fault.part() + " " + fault.rule());
    }

    /** The values that sentences about the faults mention. */
    List<List<Object>> mentioned() {
        return lines.stream().flatMap(line -> line.faults().stream()).map(Fault::args).toList();
    }
}
