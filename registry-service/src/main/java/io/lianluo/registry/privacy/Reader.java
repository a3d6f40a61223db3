package io.lianluo.registry.privacy;

import io.lianluo.access.Caller;
import java.util.UUID;

/**
 * Somebody who reads personal data.
 *
 * @param caller who reads
 * @param route  by which request, without its query, in which a caller may have written anything
 */
public record Reader(Caller caller, String route) {

    /** Tells whether the reader is that person. */
    boolean is(UUID personId) {
        return personId.equals(caller.personId());
    }
}
