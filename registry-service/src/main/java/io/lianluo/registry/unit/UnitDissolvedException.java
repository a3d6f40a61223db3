package io.lianluo.registry.unit;

import java.time.LocalDate;

/** The unit exists no longer, so nothing can happen to it any more. */
public final class UnitDissolvedException extends RuntimeException {

    private final LocalDate dissolvedOn;

    UnitDissolvedException(LocalDate dissolvedOn) {
        super("dissolved on " + dissolvedOn);
        this.dissolvedOn = dissolvedOn;
    }

    /** Its last day. */
    public LocalDate dissolvedOn() {
        return dissolvedOn;
    }
}
