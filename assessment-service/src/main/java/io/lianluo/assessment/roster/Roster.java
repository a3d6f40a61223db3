package io.lianluo.assessment.roster;

import io.lianluo.eventing.EventMeta;
import java.util.Collection;
import java.util.Map;
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

    /** Names of units by id; those that are not known are missing. */
    Map<String, String> unitNames(Collection<String> unitIds);

    /** Ids of the units that the person heads, and of all units below them. */
    Set<String> unitsUnder(String headId);
}
