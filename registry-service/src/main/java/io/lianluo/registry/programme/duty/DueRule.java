package io.lianluo.registry.programme.duty;

import io.lianluo.workingtime.Term;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A rule on when a report falls due. Without a day and a term, the request says when.
 *
 * @param onDay     the day within the year as MM-DD on which it is due; null when it is not bound to a day of the year
 * @param onWeekday the day of the week on which it is due; null when it is not bound to one
 * @param within    the term from the end of the period, or from the request or event; null when it is bound to a day
 * @param atTime    the time of that day; null at its end, and beside a term on the clock
 */
public record DueRule(@Nullable String onDay, @Nullable DayOfWeek onWeekday, @Nullable Term within, @Nullable LocalTime atTime) {

    /** Due when the request says. */
    public static final DueRule AS_REQUESTED = new DueRule(null, null, null, null);

    /** Due a term after the end of the period, or after the request or event. */
    public static DueRule within(Term term) {
        return new DueRule(null, null, term, null);
    }
}
