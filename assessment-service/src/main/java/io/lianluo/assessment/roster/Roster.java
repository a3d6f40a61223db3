package io.lianluo.assessment.roster;

import io.lianluo.eventing.EventMeta;
import java.util.Optional;
import java.util.Set;

/** All seats and units; what is older than what is kept changes nothing. */
public interface Roster {

    /** Keeps a seat. */
    void keep(EventMeta cause, Seat seat);

    /** Keeps a unit. */
    void keep(EventMeta cause, Unit unit);

    /** The seat of that id. */
    Optional<Seat> seat(String id);

    /** The unit of that id. */
    Optional<Unit> unit(String id);

    /** Ids of the units that the person heads. */
    Set<String> unitsHeadedBy(String personId);
}
