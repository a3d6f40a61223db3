package io.lianluo.notification.dispatch;

import java.time.Instant;
import java.util.UUID;

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
    String address(UUID personId, UUID use, Instant until);
}
