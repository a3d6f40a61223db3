package io.lianluo.registry.roster.file;

import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.roster.RosterLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A form of roster files, read line by line in little memory. */
public enum RosterFile {
    /** Comma-separated, in UTF-8, GB 18030 or UTF-16. */
    CSV {
        @Override
        public CheckedRoster check(Path file, @Nullable String charset) throws IOException {
            return CsvReader.check(file, charset);
        }
    },
    /** The sheet of an Excel workbook that has the columns of a roster. */
    XLSX {
        @Override
        public CheckedRoster check(Path file, @Nullable String charset) throws IOException {
            return XlsxReader.check(file);
        }
    };

    /**
     * Reads a file to its end, so that one that cannot be read changes nothing, and leaves it open to be taken in.
     *
     * @param charset the encoding that came with it; null when none did
     * @throws InvalidInput                   if the file cannot be read as this format, or its columns are not those of a roster
     * @throws io.lianluo.domain.InvalidInput if its text cannot be read
     */
    public abstract CheckedRoster check(Path file, @Nullable String charset) throws IOException;

    /** Makes roster lines of rows of cells. */
    static final class Lines {

        private final Consumer<RosterLine> then;
        private final boolean whole;
        private @Nullable Header header;

        /** @param whole whether each row has a cell for each column */
        Lines(Consumer<RosterLine> then, boolean whole) {
            this.then = then;
            this.whole = whole;
        }

        /** The number of columns that have names; 0 before their line came. */
        int columns() {
            return header == null ? 0 : header.columns();
        }

        void row(long number, List<Cell> cells) {
            if (header == null) {
                if (!cells.stream().allMatch(Cell::isBlank)) {
                    header = Header.of(cells);
                }
                return;
            }
            RosterLine line = header.line(number, cells, whole);
            if (line != null) {
                then.accept(line);
            }
        }

        void end() {
            if (header == null) {
                throw new InvalidInput("file", "roster-empty");
            }
        }
    }
}
