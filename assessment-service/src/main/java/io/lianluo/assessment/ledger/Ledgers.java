package io.lianluo.assessment.ledger;

import io.lianluo.assessment.source.SeatLiaison;
import io.lianluo.eventing.EventMeta;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All ledgers. */
public interface Ledgers {

    /** The ledger of that id. */
    Optional<Ledger> find(String id);

    /** Opens the ledger of a seat or its liaison unless it is open already. */
    void open(SeatLiaison seatLiaison);

    /**
     * Changes a ledger as it stands, again on the newer state when somebody else changed it in between.
     *
     * @return the changed ledger, or empty if there is none of that id
     */
    Optional<Ledger> change(String id, Consumer<Ledger> change);

    /** Like {@link #change}, but not for an event that the ledger has seen, nor for an older one of the same subject; says whether it did. */
    boolean apply(EventMeta cause, String id, Consumer<Ledger> change);

    /**
     * Ids of ledgers of a programme in which something may count, in order.
     *
     * @param after the last one of the batch before; empty for the first batch
     */
    List<String> adverse(String programme, String after, int limit);

    /**
     * Ledgers that match, in the order of their ids.
     *
     * @param after id of the last one of the part before; null for the first part
     */
    List<Ledger> list(LedgerFilter filter, @Nullable String after, int limit);

    /** The ledgers of all appointments of a person, in the order of their ids. */
    List<Ledger> ofPerson(UUID personId);

    /** How many ledgers of a programme there are in which something may count. */
    long count(String programme);

    /** Counts those of these that are of seats of those units. */
    long count(String programme, Set<UUID> units);
}
