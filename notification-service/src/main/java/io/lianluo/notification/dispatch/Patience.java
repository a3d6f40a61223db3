package io.lianluo.notification.dispatch;

import java.time.Duration;
import java.time.Instant;

/**
 * Sets how often and for how long sending is tried.
 *
 * @param lease   how long one attempt may take before another may begin
 * @param first   time to the second attempt; it doubles from attempt to attempt
 * @param longest the longest time between attempts
 * @param giveUp  time from the issue of a notice after which a mail server that never took it is not asked again
 */
public record Patience(Duration lease, Duration first, Duration longest, Duration giveUp) {

    /** Returns when to try again after that many attempts. */
    public Instant next(int attempts, Instant now) {
        Duration doubled = first.multipliedBy(1L << Math.clamp(attempts - 1, 0, 30));
        return now.plus(doubled.compareTo(longest) < 0 ? doubled : longest);
    }

    /** Returns when to try again what needs somebody's act before it can leave. */
    public Instant longestFrom(Instant now) {
        return now.plus(longest);
    }

    /** Tells whether a notice issued then was tried for long enough. */
    public boolean isOver(Instant issuedAt, Instant now) {
        return now.isAfter(issuedAt.plus(giveUp));
    }
}
