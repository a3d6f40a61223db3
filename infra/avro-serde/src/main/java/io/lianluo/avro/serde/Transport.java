package io.lianluo.avro.serde;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The way to a registry: one request, one answer. */
interface Transport extends AutoCloseable {

    /** A request; the path begins with a slash and is escaped. */
    record Request(String method, String path, @Nullable String body) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** An answer of any status. */
    record Answer(int status, String body) { }

    /**
     * Sends and waits.
     *
     * @throws IOException when no answer came
     */
    Answer exchange(Request request) throws IOException;

    @Override
    default void close() { }
}
