package io.lianluo.registry.programme.duty;

import io.lianluo.workingtime.Term;
import org.jspecify.annotations.Nullable;

/**
 * A rule on when a report falls due. Without a day and a term, the request says when.
 *
 * @param onDay  the day within the year as MM-DD, at whose end it is due
 * @param within the term from the end of the period, or from the request or event
 */
public record DueRule(@Nullable String onDay, @Nullable Term within) {

    /** Due when the request says. */
    public static final DueRule AS_REQUESTED = new DueRule(null, null);
}
