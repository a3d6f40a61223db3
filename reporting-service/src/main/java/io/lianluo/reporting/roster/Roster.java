package io.lianluo.reporting.roster;

import io.lianluo.access.Units;
import io.lianluo.eventing.EventMeta;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Ids of the seats that report to one of these. */
    Set<UUID> seatsReportingTo(Collection<UUID> seatIds);

    /** These seats, and all that report to them, at whichever remove (SCH-1). */
    default Set<UUID> seatsInLineOf(Collection<UUID> seatIds) {
        Set<UUID> found = new LinkedHashSet<>();
        Collection<UUID> row = seatIds;
        while (!row.isEmpty() && found.addAll(row)) {
            row = seatsReportingTo(row);
        }
        return found;
    }

    /** All appointments to these seats, present and past. */
    List<Liaison> liaisonsOf(Collection<UUID> seatIds);

    /** All appointments of a person, present and past. */
    List<Liaison> appointmentsOf(UUID personId);

    /** Ids of the seats to which the person was ever appointed. */
    default Set<UUID> seatsOf(UUID personId) {
        return appointmentsOf(personId).stream().map(Liaison::seatId).collect(Collectors.toUnmodifiableSet());
    }
}
