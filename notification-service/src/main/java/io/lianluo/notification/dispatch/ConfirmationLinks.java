package io.lianluo.notification.dispatch;

import java.time.Instant;

/** Makes the links by which people confirm that an address is theirs. */
@FunctionalInterface
public interface ConfirmationLinks {

    /**
     * The address of a new link.
     *
     * @param personId the person whose address it is
     * @param use      identity of the one use for which it is made
     * @param until    when it expires
     */
    String address(String personId, String use, Instant until);
}
