package io.lianluo.registry.seat.appointment;

import io.lianluo.domain.InvalidInput;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** This class chooses the later of two days, and refuses a day that cannot be one of somebody's office. */
public final class Days {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private Days() { }

    /** The later of two days. */
    public static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Refuses a day of a year that somebody mistyped. */
    public static void refuseMistyped(String part, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw new InvalidInput(part, "year", FIRST_YEAR, LAST_YEAR);
        }
    }
}
