package io.lianluo.eventing;

import org.jspecify.annotations.Nullable;

/** No release kept the schema with which a waiting event was written, so that nobody can read it any more. */
final class SchemaLostException extends IllegalStateException {

    SchemaLostException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
