package io.lianluo.registry.declaration;

import java.time.Instant;

/** An account declared as often as it may within a day. */
public final class TooManyDeclarationsException extends RuntimeException {

    private final Instant again;

    TooManyDeclarationsException(Instant again) {
        super("too many declarations");
        this.again = again;
    }

    /** The time from which it may be tried again. */
    public Instant again() {
        return again;
    }
}
