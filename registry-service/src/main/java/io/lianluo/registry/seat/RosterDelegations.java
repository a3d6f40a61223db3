package io.lianluo.registry.seat;

import io.lianluo.access.Delegation;
import io.lianluo.access.Delegations;
import io.lianluo.registry.seat.appointment.Liaison;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The delegations of the registry, as the kit of access asks for them: those of appointments that last. */
public final class RosterDelegations implements Delegations {

    /** Nobody holds more seats. */
    private static final int MANY = 1_000;

    private final Seats seats;

    /** The port over these seats. */
    public RosterDelegations(Seats seats) {
        this.seats = seats;
    }

    @Override
    public Collection<Delegation> delegationsOf(UUID personId) {
        return seats.list(SeatFilter.everHeldBy(personId).held(), null, MANY).stream().flatMap(seat -> seat.holder().stream()
                .filter(holder -> holder.personId().equals(personId)).flatMap(holder -> delegations(seat, holder))).toList();
    }

    private static Stream<Delegation> delegations(Seat seat, Liaison holder) {
        return holder.delegations().stream().map(given -> new Delegation(given.id(), seat.key().programme(),
                seat.id(), seat.key().unitId(), holder.personId(), given.inPlaceOf(), Set.copyOf(given.areas()), given.from(), given.lastDay(),
                holder.suspension().isPresent()));
    }
}
