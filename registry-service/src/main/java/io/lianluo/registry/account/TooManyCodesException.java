package io.lianluo.registry.account;

import java.time.Instant;

/** Too many wrong codes were tried with an account, or too many codes were given to a person. */
public final class TooManyCodesException extends RuntimeException {

    private final Instant again;

    TooManyCodesException(Instant again) {
        super("too many codes");
        this.again = again;
    }

    /** The time from which it may be tried again. */
    public Instant again() {
        return again;
    }
}
