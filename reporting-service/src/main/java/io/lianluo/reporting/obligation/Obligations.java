package io.lianluo.reporting.obligation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All obligations. */
public interface Obligations {

    /** The obligation of that id. */
    Optional<Obligation> find(UUID id);

    /** Keeps a new obligation unless it was opened already; says whether it was new. */
    boolean open(Obligation obligation);

    /**
     * Changes an obligation as it stands, again on the newer state when somebody else changed it in between.
     *
     * @return the changed obligation, or empty if there is none of that id
     */
    Optional<Obligation> change(UUID id, Consumer<Obligation> change);

    /**
     * Open obligations whose due time has passed, the longest due first; without those for which a request to be excused that was made in
     * time waits, unless it has waited for long.
     *
     * @param patience time after the due time in which such a request waits
     * @param after the last one of the batch before; null for the first batch
     */
    List<Obligation> overdue(Instant now, Duration patience, @Nullable Obligation after, int limit);

    /**
     * Obligations of the seat that still wait for a report, in the order of their ids.
     *
     * @param after the last one of the batch before; null for the first batch
     */
    List<Obligation> waiting(UUID seatId, @Nullable Obligation after, int limit);

    /**
     * Obligations that the person answers for, for which they handed something in, or from which they asked to be excused, in the order of their ids.
     *
     * @param afterId id of the last one of the batch before; null for the first batch
     */
    List<Obligation> concerning(UUID personId, @Nullable UUID afterId, int limit);

    /**
     * Open obligations whose due time was only assumed, in the order of their ids.
     *
     * @param after the last one of the batch before; null for the first batch
     */
    List<Obligation> assumed(@Nullable Obligation after, int limit);

    /**
     * Obligations that match, the soonest due first.
     *
     * @param after where the part before ended; null for the first part
     */
    List<Obligation> list(ObligationFilter filter, @Nullable Position after, int limit);

    /** How many obligations of the programme stand where. */
    Tally tally(String programme);

    /** Counts by status the obligations of the programme, of these units alone. */
    Tally tally(String programme, Set<UUID> units);

    /**
     * The place of an obligation in a list.
     *
     * @param dueAt when it is due
     * @param id    its identity
     */
    record Position(Instant dueAt, String id) { }
}
