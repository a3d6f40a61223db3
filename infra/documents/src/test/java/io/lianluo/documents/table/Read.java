package io.lianluo.documents.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** This record holds what a file says, for tests; blank rows are left out. */
record Read(@Nullable String encoding, List<String> names, List<Row> rows) {

    static final TableKind SAMPLE = new TableKind("sample", names -> {
        Set<String> found = Set.copyOf(names.stream().map(Cell::columnName).distinct().toList());
        return found.containsAll(Set.of("type", "unit")) || found.containsAll(Set.of("类型", "单位代码"));
    });

    record Row(long number, List<Cell> cells) {

        String text(int column) {
            return column < cells.size() ? cells.get(column).meant() : "";
        }
    }

    static Read csv(String text) {
        return of(TableFormat.CSV, text.getBytes(StandardCharsets.UTF_8));
    }

    static Read of(TableFormat format, byte[] content) {
        try {
            Path file = Files.createTempFile("table-test-", null);
            try {
                Files.write(file, content);
                try (CheckedTable checked = format.check(file, null, SAMPLE, new Noting())) {
                    Noting noting = new Noting();
                    checked.read(noting);
                    return new Read(checked.encoding() == null ? null : checked.encoding().name(), noting.names, noting.rows);
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of a column, row by row. */
    List<String> column(String name) {
        int column = names.indexOf(name);
        return rows.stream().map(row -> row.text(column)).toList();
    }

    /** Each fault as {@code row column rule}. */
    List<String> faults() {
        return rows.stream().flatMap(this::faults).toList();
    }

    private Stream<String> faults(Row row) {
        return IntStream.range(0, row.cells().size()).filter(column -> row.cells().get(column).kind() == Cell.Kind.FAULTY)
                .mapToObj(column -> row.number() + " " + names.get(column) + " " + row.cells().get(column).rule());
    }

    /** Keeps what it hears. */
    static final class Noting implements Rows {

        private List<String> names = List.of();
        private final List<Row> rows = new ArrayList<>();

        @Override
        public int names(List<Cell> cells) {
            names = cells.stream().map(Cell::columnName).toList();
            return names.size();
        }

        @Override
        public void row(long number, List<Cell> cells) {
            if (!Cell.areBlank(cells)) {
                rows.add(new Row(number, List.copyOf(cells)));
            }
        }
    }
}
