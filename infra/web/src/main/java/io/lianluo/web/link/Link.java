package io.lianluo.web.link;

import java.time.Instant;

/**
 * A one-time link whose signature is right. It is an argument of the controller methods at its address.
 *
 * @param subject whom or what it is about; letters, digits, hyphens and underscores
 * @param use     identity of the one use for which it was made, by which the aggregate knows whether that was made of it; of the same signs
 * @param until   when it expires, in whole seconds
 */
public record Link(String subject, String use, Instant until) {

    /** Whether it has expired. */
    public boolean isExpiredAt(Instant now) {
        return !now.isBefore(until);
    }
}
