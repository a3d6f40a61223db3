package io.lianluo.eventing;

import org.springframework.dao.DuplicateKeyException;

/** The id, or another unique field, of a new aggregate is taken. */
public final class AlreadyExistsException extends DuplicateKeyException {

    /** @param message which aggregate, and what stands in the way */
    public AlreadyExistsException(String message) {
        super(message);
    }
}
