package io.lianluo.registry.filing;

import java.time.Instant;

/** A unit declared something that differs from what is registered as often as it may within a day: the answers would tell it the numbers of others. */
public final class TooManyComparisonsException extends RuntimeException {

    private final Instant again;

    TooManyComparisonsException(Instant again) {
        super("too many comparisons");
        this.again = again;
    }

    /** The time from which it may be tried again. */
    public Instant again() {
        return again;
    }
}
