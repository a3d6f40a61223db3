package io.lianluo.registry.contact;

import java.time.Instant;

/** As many mails as may be were sent on a day to an address that nobody confirmed. */
public final class TooManyConfirmationsException extends RuntimeException {

    private final Instant again;

    TooManyConfirmationsException(Instant again) {
        super("too many confirmation mails");
        this.again = again;
    }

    /** The time from which the next one may be asked for. */
    public Instant again() {
        return again;
    }
}
