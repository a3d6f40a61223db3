package io.lianluo.registry.calendar;

import io.lianluo.domain.LocalizedText;
import java.time.LocalDate;

/**
 * A day that differs from the ordinary week.
 *
 * @param date the day
 * @param kind how it differs
 * @param name which holiday it belongs to
 */
public record SpecialDay(LocalDate date, Kind kind, LocalizedText name) {

    /** The ways in which a day can differ from the ordinary week. */
    public enum Kind {
        /** A statutory holiday, or a working day given off for one. */
        HOLIDAY,
        /** A day of a week-end that is worked to make up for a holiday (调休). */
        MAKE_UP_WORKING_DAY
    }
}
