package io.lianluo.eventing;

import org.springframework.dao.OptimisticLockingFailureException;

/** Somebody else saved the aggregate in between. */
public final class StaleVersionException extends OptimisticLockingFailureException {

    /** @param message which aggregate, and what stands in the way */
    public StaleVersionException(String message) {
        super(message);
    }
}
