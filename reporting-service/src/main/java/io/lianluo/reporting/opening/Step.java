package io.lianluo.reporting.opening;

import io.lianluo.reporting.regime.DutyRule;
import io.lianluo.workingtime.Deadline;
import io.lianluo.workingtime.Period;
import java.time.Instant;
import java.time.LocalDate;

/** The next step to take with a duty that comes back to a seat. */
sealed interface Step {

    /**
     * An obligation has to open.
     *
     * @param rule       by which rule
     * @param period     for which period
     * @param due        when it is due
     * @param backfilled whether it was due before anybody could know of it
     */
    record Open(DutyRule rule, Period period, Deadline due, boolean backfilled) implements Step { }

    /**
     * Nothing is owed for some days, such as a day of rest.
     *
     * @param through the last of these days
     */
    record PassOver(LocalDate through) implements Step { }

    /**
     * The next obligation opens later.
     *
     * @param moment when
     */
    record WaitUntil(Instant moment) implements Step { }

    /**
     * A deadline cannot be counted before something is known of a calendar year.
     *
     * @param calendarYear the year, such as cn/2027
     */
    record WaitFor(String calendarYear) implements Step { }

    /** Nothing will open any more, unless the seat or the programme changes. */
    record Rest() implements Step { }
}
