package io.lianluo.registry.roster.file;

import io.lianluo.documents.encoding.TextEncoding;
import io.lianluo.documents.table.CheckedTable;
import io.lianluo.documents.table.TableFormat;
import io.lianluo.documents.table.TableKind;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.roster.line.RosterLine;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A roster file that was read to its end once, so that nothing in it stops an import half-way. */
public final class CheckedRoster implements Closeable {

    static final TableKind ROSTER = new TableKind("roster", Header::isOne);

    private final CheckedTable table;
    private final boolean whole;
    private final long lines;

    private CheckedRoster(CheckedTable table, boolean whole, long lines) {
        this.table = table;
        this.whole = whole;
        this.lines = lines;
    }

    /**
     * Reads a file to its end, so that one that cannot be read changes nothing, and leaves it open to be taken in.
     *
     * @param charset the encoding that came with it; null when none did
     * @throws InvalidInput if the file cannot be read in this format, or its columns are not those of a roster
     */
    public static CheckedRoster check(TableFormat format, Path file, @Nullable String charset) throws IOException {
        boolean whole = format == TableFormat.CSV;
        LongAdder lines = new LongAdder();
        CheckedTable table = format.check(file, charset, ROSTER, new RosterLines(line -> lines.increment(), whole));
        return new CheckedRoster(table, whole, lines.sum());
    }

    /** The encoding in which it is read; null for a workbook. */
    public @Nullable TextEncoding encoding() {
        return table.encoding();
    }

    /** The number of lines besides the column names, without blank ones. */
    public long lines() {
        return lines;
    }

    /** Hands on each line after the line of column names; blank ones are left out. */
    public void read(Consumer<RosterLine> then) throws IOException {
        table.read(new RosterLines(then, whole));
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
