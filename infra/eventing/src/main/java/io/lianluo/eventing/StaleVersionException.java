package io.lianluo.eventing;

import io.lianluo.web.Deed;
import io.lianluo.web.Overtaken;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;

/** Somebody else saved the aggregate in between. */
public final class StaleVersionException extends OptimisticLockingFailureException implements Overtaken {

    private final transient Supplier<List<Deed>> since;

    /** @param message which aggregate, and what stands in the way */
    public StaleVersionException(String message) {
        this(message, List::of);
    }

    /**
     * @param message which aggregate, and what stands in the way
     * @param since   what was done in between; asked only when somebody wants to know, because most try again
     */
    StaleVersionException(String message, Supplier<List<Deed>> since) {
        super(message);
        this.since = since;
    }

    @Override
    public List<Deed> since() {
        return since.get();
    }
}
