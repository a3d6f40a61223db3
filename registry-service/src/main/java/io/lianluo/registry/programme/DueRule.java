package io.lianluo.registry.programme;

import io.lianluo.workingtime.Term;
import org.jspecify.annotations.Nullable;

/**
 * When a report falls due; with neither part, as the request says.
 *
 * @param onDay  the day within the year as MM-DD, at whose end it is due
 * @param within the term from the end of the period, or from the request or event
 */
public record DueRule(@Nullable String onDay, @Nullable Term within) {

    /** Due when the request says. */
    public static final DueRule AS_REQUESTED = new DueRule(null, null);
}
