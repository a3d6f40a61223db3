package io.lianluo.registry.seat.access;

import io.lianluo.access.Caller;
import io.lianluo.access.Office;
import io.lianluo.access.Role;
import io.lianluo.registry.acting.Acting;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.unit.Shown;
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
        this.capacities = new SeatCapacities(sight, units, seats);
        this.units = units;
        this.seats = seats;
    }

    /** The caller, with what they can do for that seat now. */
    public Acting acting(Caller caller, SeatKey seat) {
        return capacities.of(caller, seat);
    }

    /** The part of a list that the caller may see by an office of one of these kinds. */
    public Shown shown(Caller caller, Office.Kind... kinds) {
        return sight.shown(caller, null, kinds);
    }

    /** Tells whether the caller is in post in the secretariat that acts for a unit, or for a whole programme for null. */
    public boolean keeps(Caller caller, String programme, @Nullable UUID unitId) {
        return sight.keeps(caller, programme, unitId);
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
     * @param shown   of these programmes and parts
     * @param seatIds of these seats; null for all
     */
    public record Scope(Shown shown, @Nullable Set<UUID> seatIds) { }

    /** Decides what a list may show the caller who asked for a programme or a seat, or for neither. */
    public Scope scope(Caller caller, @Nullable String programme, @Nullable UUID seatId) {
        if (seatId != null) {
            Set<UUID> seen = seats.find(seatId).filter(seat -> sees(caller, seat)).map(seat -> Set.of(seat.id())).orElse(Set.of());
            return new Scope(ofProgramme(programme), seen);
        }
        Shown shown = sight.shown(caller, programme);
        return shown.isNothing() ? new Scope(ofProgramme(programme), own(caller)) : new Scope(shown, null);
    }

    private static Shown ofProgramme(@Nullable String programme) {
        return Shown.ofProgrammes(programme == null ? null : Set.of(programme));
    }

    /** Tells whether the caller may open what is attached to something of that seat: an office that watches over it, and those who can act for it. */
    public boolean seesPapers(Caller caller, SeatKey seat) {
        return watches(caller, seat) || !acting(caller, seat).capacities().isEmpty();
    }

    /** Tells whether the caller watches over that seat by an office, of whichever kind. */
    public boolean watches(Caller caller, SeatKey seat) {
        return caller.is(Role.OPERATOR) || sight.holds(caller, seat, Office.Kind.values());
    }

    /** Tells whether the caller is in post in an office of the authority that acts for that seat or stands above the one that does. */
    public boolean holdsOffice(Caller caller, SeatKey seat) {
        return sight.holds(caller, seat, Office.Kind.values());
    }

    /** Tells whether the caller holds that seat and is not suspended. */
    public boolean isLiaison(Caller caller, SeatKey seat) {
        return caller.personId() != null && seats.find(seat.id()).filter(held -> Sight.attends(caller.personId(), held)).isPresent();
    }

    /** Tells whether the caller holds a seat of that programme and is not suspended. */
    public boolean isLiaisonOf(Caller caller, String programme) {
        return caller.personId() != null && seats.list(SeatFilter.everHeldBy(caller.personId()).inProgrammes(Set.of(programme)).held(), null, MANY).stream()
                .anyMatch(held -> Sight.attends(caller.personId(), held));
    }

    /** Tells whether the caller holds a seat to which that one reports, at whichever remove (SCH-1). */
    public boolean isAbove(Caller caller, SeatKey seat) {
        return caller.personId() != null && seats.find(seat.id()).filter(lower -> sight.isAbove(caller.personId(), lower)).isPresent();
    }

    private Set<UUID> own(Caller caller) {
        UUID person = caller.personId();
        if (person == null) {
            return Set.of();
        }
        Stream<Seat> held = seats.list(SeatFilter.everHeldBy(person), null, MANY).stream();
        Stream<Seat> headed = units.list(UnitFilter.ledBy(person), null, MANY).stream().map(Unit::id)
                .flatMap(unit -> seats.list(SeatFilter.ofUnit(unit), null, MANY).stream());
        Stream<Seat> acted = Stream.concat(Stream.concat(held, headed), inPlaceOfOthers(caller));
        return Stream.concat(acted.map(Seat::id), sight.lineOf(person).stream()).collect(Collectors.toSet());
    }

    /** The seats of units for whose leaders the caller stands in, in what concerns appointments (COM-7). */
    public Stream<Seat> inPlaceOfOthers(Caller caller) {
        return sight.standsIn(caller).stream().flatMap(delegation -> seats
                .list(SeatFilter.ofUnit(delegation.unitId()).inProgrammes(Set.of(delegation.programme())), null, MANY).stream());
    }
}
