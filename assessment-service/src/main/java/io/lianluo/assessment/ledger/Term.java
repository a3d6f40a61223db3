package io.lianluo.assessment.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A term says how long an appointment lasts.
 *
 * @param since     first day
 * @param until     last day; null while it lasts
 * @param released    whether the person was released
 * @param suspended  the times in which the person did not attend to the seat
 */
public record Term(LocalDate since, @Nullable LocalDate until, boolean released, List<Suspension> suspended) {

    public Term {
        suspended = List.copyOf(suspended);
    }

    /** A term that is not suspended at any time. */
    public Term(LocalDate since, @Nullable LocalDate until, boolean released) {
        this(since, until, released, List.of());
    }

    /**
     * A time in which a person did not attend to the seat.
     *
     * @param since first day
     * @param until last day; null while it lasts
     */
    public record Suspension(LocalDate since, @Nullable LocalDate until) { }

    /** Tells whether the person did not attend to the seat on that day. */
    public boolean isSuspendedOn(LocalDate day) {
        return suspended.stream().anyMatch(time -> !day.isBefore(time.since()) && (time.until() == null || !day.isAfter(time.until())));
    }

    /** Tells whether the appointment lasts on that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
