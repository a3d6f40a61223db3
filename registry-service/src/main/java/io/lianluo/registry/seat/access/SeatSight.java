package io.lianluo.registry.seat.access;

import io.lianluo.access.Caller;
import io.lianluo.registry.acting.Acting;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitFilter;
import io.lianluo.registry.unit.Units;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides who sees what belongs to a seat: everyone who may see the seat, or can act for it. */
public class SeatSight {

    private static final int MANY = 1_000;

    private final Sight sight;
    private final SeatCapacities capacities;
    private final Units units;
    private final Seats seats;

    /** Decides by the roster as it stands. */
    public SeatSight(Sight sight, Units units, Seats seats) {
        this.sight = sight;
        this.capacities = new SeatCapacities(units, seats);
        this.units = units;
        this.seats = seats;
    }

    /** The caller, with what they can do for that seat now. */
    public Acting acting(Caller caller, SeatKey seat) {
        return capacities.of(caller, seat);
    }

    /** Tells whether the caller may know of what belongs to that seat. */
    public boolean sees(Caller caller, Seat seat) {
        return sight.sees(caller, seat) || !acting(caller, seat.key()).capacities().isEmpty();
    }

    /** Tells whether the caller may know of what belongs to the seat of that id. */
    public boolean sees(Caller caller, SeatKey seat) {
        return seats.find(seat.id()).filter(found -> sees(caller, found)).isPresent();
    }

    /**
     * The part of a list that the caller may see.
     *
     * @param programmes of seats of these programmes; null for all
     * @param seatIds    of these seats; null for all
     */
    public record Scope(@Nullable Set<String> programmes, @Nullable Set<UUID> seatIds) { }

    /** Decides what a list may show the caller who asked for a programme or a seat, or for neither. */
    public Scope scope(Caller caller, @Nullable String programme, @Nullable UUID seatId) {
        if (seatId != null) {
            Set<UUID> seen = seats.find(seatId).filter(seat -> sees(caller, seat)).map(seat -> Set.of(seat.id())).orElse(Set.of());
            return new Scope(programme == null ? null : Set.of(programme), seen);
        }
        Set<String> shown = sight.programmes(caller, programme);
        boolean ownOnly = shown != null && shown.isEmpty();
        return ownOnly ? new Scope(programme == null ? null : Set.of(programme), own(caller)) : new Scope(shown, null);
    }

    private Set<UUID> own(Caller caller) {
        UUID person = caller.personId();
        if (person == null) {
            return Set.of();
        }
        Stream<Seat> held = seats.list(SeatFilter.everHeldBy(person), null, MANY).stream();
        Stream<Seat> headed = units.list(UnitFilter.headedBy(person), null, MANY).stream().map(Unit::id)
                .flatMap(unit -> seats.list(SeatFilter.ofUnit(unit), null, MANY).stream());
        return Stream.concat(held, headed).map(Seat::id).collect(Collectors.toSet());
    }
}
