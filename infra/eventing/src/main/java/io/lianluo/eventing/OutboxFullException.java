package io.lianluo.eventing;

/** Too many events of the aggregate still wait for the broker; try again later. */
public final class OutboxFullException extends RuntimeException {

    /** @param message which aggregate, and what stands in the way */
    public OutboxFullException(String message) {
        super(message);
    }
}
