package io.lianluo.registry.roster.file;

import io.lianluo.registry.encoding.TextEncoding;
import io.lianluo.registry.roster.RosterLine;
import java.io.Closeable;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A roster file that was read to its end once, so that nothing in it stops an import half-way. */
public final class CheckedRoster implements Closeable {

    /** Reads the file from its beginning. */
    interface Reading {

        void read(Consumer<RosterLine> then) throws IOException;
    }

    private final @Nullable TextEncoding encoding;
    private final long lines;
    private final Reading reading;
    private final Closeable closing;

    /** @param lines how many lines there are, as was counted when the file was read to its end */
    CheckedRoster(@Nullable TextEncoding encoding, long lines, Reading reading, Closeable closing) {
        this.encoding = encoding;
        this.lines = lines;
        this.reading = reading;
        this.closing = closing;
    }

    /** The encoding in which it is read; null for a workbook. */
    public @Nullable TextEncoding encoding() {
        return encoding;
    }

    /** The number of lines besides the column names, without blank ones. */
    public long lines() {
        return lines;
    }

    /** Hands on each line after the line of column names; blank ones are left out. */
    public void read(Consumer<RosterLine> then) throws IOException {
        reading.read(then);
    }

    @Override
    public void close() throws IOException {
        closing.close();
    }
}
