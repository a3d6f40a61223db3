package io.lianluo.documents.table;

import io.lianluo.documents.encoding.TextEncoding;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads comma-separated values as spreadsheet programs write them: separated by semicolons or tabs, too, and after a line that says so. */
final class CsvReader {

    /** Longer than any line that a person wrote, and short enough for many at once in memory. */
    private static final int LONGEST_LINE = 100_000;
    private static final String SEPARATORS = ",;\t";
    private static final String SAYS_SEPARATOR = "sep=";

    private CsvReader() { }

    static CheckedTable check(Path file, @Nullable String charset, TableKind kind, Rows first) throws IOException {
        OfficeFile.of(file).refuseAsText(kind);
        TextEncoding encoding = TextEncoding.of(file, charset);
        CheckedTable table = new CheckedTable(encoding, rows -> read(file, encoding, kind, rows), () -> { });
        table.read(first);
        return table;
    }

    private static void read(Path file, TextEncoding encoding, TableKind kind, Rows rows) throws IOException {
        HeardTable table = new HeardTable(kind, rows);
        try (Reader text = encoding.open(file)) {
            String beginning = peek(text);
            char said = separatorSaid(beginning);
            if (said != 0) {
                skipLine(text);
            }
            Bounded bounded = new Bounded(text, kind);
            char separator = said == 0 ? separatorUsed(beginning) : said;
            try (CSVParser parser = CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).setIgnoreSurroundingSpaces(true).get()
                    .parse(bounded)) {
                read(parser, bounded, said == 0 ? 0 : 1, table);
            }
        }
        table.end();
    }

    private static void read(CSVParser parser, Bounded bounded, int before, HeardTable table) {
        bounded.lineBegins(before + 1L);
        Iterator<CSVRecord> records = parser.iterator();
        for (CSVRecord record = next(records, bounded); record != null; record = next(records, bounded)) {
            table.row(bounded.line, record.stream().map(Cell::text).toList());
            bounded.lineBegins(before + parser.getCurrentLineNumber() + 1);
        }
    }

    private static @Nullable CSVRecord next(Iterator<CSVRecord> records, Bounded bounded) {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException malformed) {
            throw bounded.kind.refusal(TableFault.NOT_CSV, bounded.line);
        }
    }

    /** Returns the beginning of a file, which is still to be read. */
    private static String peek(Reader text) throws IOException {
        text.mark(LONGEST_LINE);
        char[] beginning = new char[LONGEST_LINE];
        int length = 0;
        for (int read = 0; read >= 0 && length < beginning.length; length += Math.max(0, read)) {
            read = text.read(beginning, length, beginning.length - length);
        }
        text.reset();
        return new String(beginning, 0, length);
    }

    /** The separator that a first line such as {@code sep=;} says; 0 when there is no such line. */
    private static char separatorSaid(String beginning) {
        String first = Blanks.strip(beginning.lines().findFirst().orElse("").replace("\"", "").toLowerCase(Locale.ROOT).replace("\t", "\\t"));
        if (!first.startsWith(SAYS_SEPARATOR)) {
            return 0;
        }
        String rest = first.substring(SAYS_SEPARATOR.length());
        return rest.equals("\\t") ? '\t' : rest.length() == 1 ? rest.charAt(0) : 0;
    }

    private static void skipLine(Reader text) throws IOException {
        int sign = text.read();
        while (sign >= 0 && sign != '\n' && sign != '\r') {
            sign = text.read();
        }
        if (sign == '\r') {
            text.mark(1);
            if (text.read() != '\n') {
                text.reset();
            }
        }
    }

    /** The separator in the line of column names, which contain none themselves. */
    private static char separatorUsed(String beginning) {
        String names = beginning.lines().filter(line -> line.chars().anyMatch(Character::isLetter)).findFirst().orElse("");
        return (char) SEPARATORS.chars().filter(separator -> names.indexOf(separator) >= 0).findFirst().orElse(',');
    }

    /** Ends a line that would fill the memory. */
    private static final class Bounded extends FilterReader {

        private final TableKind kind;
        private long line;
        private int length;

        Bounded(Reader in, TableKind kind) {
            super(in);
            this.kind = kind;
        }

        void lineBegins(long number) {
            line = number;
            length = 0;
        }

        @Override
        public int read() throws IOException {
            int sign = super.read();
            count(sign < 0 ? 0 : 1);
            return sign;
        }

        @Override
        public int read(char[] buffer, int offset, int count) throws IOException {
            int read = super.read(buffer, offset, count);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) {
            length += more;
            if (length > LONGEST_LINE) {
                throw kind.refusal(TableFault.LINE_TOO_LONG, line, LONGEST_LINE);
            }
        }
    }
}
