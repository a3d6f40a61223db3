package io.lianluo.assessment.ledger;

import io.lianluo.assessment.source.Owner;
import io.lianluo.eventing.EventMeta;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All ledgers. */
public interface Ledgers {

    /** The ledger of that id. */
    Optional<Ledger> find(String id);

    /** Opens the owner's ledger unless it is open already. */
    void open(Owner owner);

    /** Changes a ledger as it stands, again on the newer state when somebody else changed it in between; does nothing if there is none. */
    void change(String id, Consumer<Ledger> change);

    /** Like {@link #change}, but not for an event that the ledger has seen, nor for an older one of the same subject. */
    void apply(EventMeta cause, String id, Consumer<Ledger> change);

    /**
     * Ids of ledgers of a programme in which something may count, in order.
     *
     * @param after the last one of the batch before; empty for the first batch
     */
    List<String> adverse(String programme, String after, int limit);
}
