package io.lianluo.meeting.roster;

import io.lianluo.access.Units;
import io.lianluo.eventing.EventMeta;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All seats, liaisons and units; what is older than what is kept changes nothing. */
public interface Roster extends Units {

    /** Keeps a seat. */
    void keep(EventMeta cause, Seat seat);

    /** Keeps a liaison. */
    void keep(EventMeta cause, RosterName liaison);

    /** The seat of that id. */
    Optional<Seat> seat(UUID id);

    /** The seats that the person holds. */
    List<Seat> heldBy(UUID personId);

    /** All seats of a rule of a programme that still stand, in the order of their ids. */
    List<Seat> seats(String programme, String rule);

    /** Whether a seat of that rule stands on any of those days, and owes something by the last of them. */
    boolean hasSeat(String programme, String rule, LocalDate from, LocalDate to);

    /** Names in the roster by liaison id; those that the roster does not publish are missing. */
    Map<UUID, String> names(Collection<UUID> liaisonIds);
}
