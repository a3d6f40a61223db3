package io.lianluo.documents.table;

import io.lianluo.documents.encoding.TextEncoding;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A table that was read to its end once, so that nothing in its file stops half-way whoever takes it in. */
public final class CheckedTable implements Closeable {

    /** Reads the file from its beginning. */
    interface Reading {

        void read(Rows rows) throws IOException;
    }

    private final @Nullable TextEncoding encoding;
    private final Reading reading;
    private final Closeable closing;

    CheckedTable(@Nullable TextEncoding encoding, Reading reading, Closeable closing) {
        this.encoding = encoding;
        this.reading = reading;
        this.closing = closing;
    }

    /** The encoding in which it is read; null for a workbook. */
    public @Nullable TextEncoding encoding() {
        return encoding;
    }

    /** Reads the table from its beginning. */
    public void read(Rows rows) throws IOException {
        reading.read(rows);
    }

    @Override
    public void close() throws IOException {
        closing.close();
    }
}
