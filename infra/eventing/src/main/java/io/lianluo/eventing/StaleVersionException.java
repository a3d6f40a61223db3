package io.lianluo.eventing;

/** Somebody else saved the aggregate in between. */
public final class StaleVersionException extends RuntimeException {

    /** @param message which aggregate, and what stands in the way */
    public StaleVersionException(String message) {
        super(message);
    }
}
