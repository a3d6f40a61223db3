package io.lianluo.assessment.source;

import java.time.Duration;
import java.time.Instant;

/**
 * The time in which somebody must have been told of a duty so that missing it may count against them: the first half of the time that
 * they had, so that at least half of it was left to act.
 *
 * @param from  when the time begins: a notice served before told of something else
 * @param until the last moment, exactly half-way
 */
public record FairNotice(Instant from, Instant until) {

    /**
     * Of a time to act.
     *
     * @param from  when it begins
     * @param dueAt when it ends
     */
    public static FairNotice within(Instant from, Instant dueAt) {
        return new FairNotice(from, from.plus(Duration.between(from, dueAt).dividedBy(2)));
    }

    /** This method says whether a notice that was served at a moment left time enough. */
    public boolean covers(Instant servedAt) {
        return !servedAt.isBefore(from) && !servedAt.isAfter(until);
    }
}
