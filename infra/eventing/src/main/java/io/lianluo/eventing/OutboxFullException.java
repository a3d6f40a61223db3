package io.lianluo.eventing;

import org.springframework.dao.TransientDataAccessResourceException;

/** Too many events of the aggregate still wait for the broker; try again later. */
public final class OutboxFullException extends TransientDataAccessResourceException {

    /** @param message which aggregate, and what stands in the way */
    public OutboxFullException(String message) {
        super(message);
    }
}
