package io.lianluo.registry.programme.duty;

import io.lianluo.workingtime.Term;

/**
 * A reminder of something that falls due.
 *
 * @param term how far from the due time, more than nothing
 * @param side on which side of it
 */
public record Reminder(Term term, Side side) {

    /** Before or after the due time. */
    public enum Side {
        /** Before it. */
        BEFORE,
        /** After it, while it is still open. */
        AFTER
    }
}
