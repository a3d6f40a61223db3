package io.lianluo.registry.person;

import java.time.Instant;

/**
 * A mail address that somebody gave for themselves. It is theirs once the link that was sent there was used; the one before holds until then.
 *
 * @param email the address
 * @param use   identity of the one use of the link; a later claim has another
 * @param until when the link expires
 */
public record Claim(String email, String use, Instant until) {

    /** Nothing of it, so that it does not end in a log. */
    @Override
    public String toString() {
        return "Claim[" + use + "]";
    }
}
