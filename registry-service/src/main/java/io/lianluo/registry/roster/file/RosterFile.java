package io.lianluo.registry.roster.file;

import io.lianluo.registry.roster.RosterLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A roster file on disk, read line by line in little memory. */
public enum RosterFile {
    /** Comma-separated, in UTF-8 or, as older spreadsheet programs write it, GB 18030. */
    CSV {
        @Override
        public void read(Path file, Consumer<RosterLine> then) throws IOException {
            CsvReader.read(file, new Lines(then));
        }
    },
    /** The first sheet of an Excel workbook. */
    XLSX {
        @Override
        public void read(Path file, Consumer<RosterLine> then) throws IOException {
            XlsxReader.read(file, new Lines(then));
        }
    };

    /**
     * Reads the lines after the line of column names; blank ones are left out.
     *
     * @throws RosterFileException if the file cannot be read as this format, or its columns are not those of a roster
     */
    public abstract void read(Path file, Consumer<RosterLine> then) throws IOException;

    /** Makes roster lines of rows of cells. */
    static final class Lines {

        private final Consumer<RosterLine> then;
        private @Nullable Header header;

        Lines(Consumer<RosterLine> then) {
            this.then = then;
        }

        void row(long number, List<String> cells) {
            if (header == null) {
                header = Header.of(cells);
                return;
            }
            RosterLine line = header.line(number, cells);
            if (line != null) {
                then.accept(line);
            }
        }

        void end() {
            if (header == null) {
                throw new RosterFileException("roster-empty");
            }
        }
    }
}
