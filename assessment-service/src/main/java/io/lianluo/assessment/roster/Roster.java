package io.lianluo.assessment.roster;

import io.lianluo.access.Units;
import io.lianluo.eventing.EventMeta;
import java.util.Optional;
import java.util.UUID;

/** All seats and units; what is older than what is kept changes nothing. */
public interface Roster extends Units {

    /** Keeps a seat. */
    void keep(EventMeta cause, Seat seat);

    /** The seat of that id. */
    Optional<Seat> seat(UUID id);
}
