package io.lianluo.reporting.roster;

import io.lianluo.access.Units;
import io.lianluo.eventing.EventMeta;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seats, appointments and units as far as the registry's events have told; what is older than what is kept changes nothing. */
public interface Roster extends Units {

    /** Keeps a seat. */
    void keep(EventMeta cause, Seat seat);

    /** Keeps an appointment. */
    void keep(EventMeta cause, Liaison liaison);

    /** The seat of that id with its holders. */
    Optional<SeatHistory> seat(UUID seatId);

    /**
     * Seats that a programme asks for, in the order of their ids.
     *
     * @param after id of the last seat of the batch before; null for the first batch
     */
    List<Seat> seats(String programme, @Nullable UUID after, int limit);

    /** Ids of the seats to which the person was ever appointed. */
    Set<UUID> seatsOf(UUID personId);
}
