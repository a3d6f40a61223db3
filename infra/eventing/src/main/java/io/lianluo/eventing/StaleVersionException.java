package io.lianluo.eventing;

import io.lianluo.domain.ChangedMeanwhile;
import io.lianluo.domain.RecordedChange;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;

/** Somebody else saved the aggregate in between. */
public final class StaleVersionException extends OptimisticLockingFailureException implements ChangedMeanwhile {

    private final transient Supplier<List<RecordedChange>> changes;

    /** @param message which aggregate, and what stands in the way */
    public StaleVersionException(String message) {
        this(message, List::of);
    }

    /**
     * @param message which aggregate, and what stands in the way
     * @param changes the changes in between; asked only when somebody wants to know, because most try again
     */
    StaleVersionException(String message, Supplier<List<RecordedChange>> changes) {
        super(message);
        this.changes = changes;
    }

    @Override
    public List<RecordedChange> changes() {
        return changes.get();
    }
}
