package io.lianluo.registry.seat.access;

import io.lianluo.access.Caller;
import io.lianluo.access.Capacities;
import io.lianluo.access.Office;
import io.lianluo.registry.office.OfficeFilter;
import io.lianluo.registry.office.ProgrammeOffices;
import io.lianluo.registry.person.Teller;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.Serving;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitFilter;
import io.lianluo.registry.unit.UnitSight;
import io.lianluo.registry.unit.Units;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides who sees what. Operators and other systems see everything. An office sees its programmes. Everybody sees the seats that they hold
 * or held, the units that they head, and whatever stands below those.
 */
public class Sight implements UnitSight {

    /** Nobody holds more seats, and no tree is deeper. */
    private static final int MANY = 1_000;

    private final Capacities capacities;
    private final Units units;
    private final Seats seats;
    private final ProgrammeOffices offices;
    private final Serving serving;

    /** Decides by the roster as it stands. */
    public Sight(Capacities capacities, Units units, Seats seats, ProgrammeOffices offices, Clock clock) {
        this.capacities = capacities;
        this.units = units;
        this.seats = seats;
        this.offices = offices;
        this.serving = new Serving(units, seats, offices, clock);
    }

    /** The programmes that a list may show; null for all, empty for none but the caller's own. */
    @Override
    public @Nullable Set<String> programmes(Caller caller, @Nullable String asked) {
        if (capacities.seesEverything(caller)) {
            return asked == null ? null : Set.of(asked);
        }
        Set<String> held = new HashSet<>(capacities.programmes(caller));
        if (asked != null) {
            held.retainAll(Set.of(asked));
        }
        return held;
    }

    /**
     * The seats that the caller may know of: those of the programmes in which the caller holds an office, otherwise those that the
     * caller holds or held.
     *
     * @param programme only of this one, if given
     * @param unit      only of this one, if given
     * @param vacant    only vacant or only held ones, if given
     */
    public SeatFilter seats(Caller caller, @Nullable String programme, @Nullable UUID unit, @Nullable Boolean vacant) {
        Set<String> shown = programmes(caller, programme);
        boolean ownOnly = shown != null && shown.isEmpty();
        if (ownOnly && caller.personId() == null) {
            return SeatFilter.all().inProgrammes(Set.of());
        }
        return ownOnly ? SeatFilter.everHeldBy(caller.personId()).inProgrammes(programme == null ? null : Set.of(programme)).inUnit(unit).vacant(vacant)
                : SeatFilter.all().inProgrammes(shown).inUnit(unit).vacant(vacant);
    }

    @Override
    public boolean sees(Caller caller, Unit unit) {
        return capacities.seesEverything(caller) || overlaps(caller, unit.programmes()) || heads(caller, unit)
                || isPerson(caller) && !seats.list(SeatFilter.everHeldBy(caller.personId()).inUnit(unit.id()), null, 1).isEmpty();
    }

    /** Tells whether the caller keeps the roster of the seat's programme. */
    public static boolean keeps(Caller caller, Seat seat) {
        return caller.holdsAny(seat.key().programme(), Office.Kind.OPERATOR, Office.Kind.SECRETARIAT);
    }

    /** Tells whether the caller may know of the seat. */
    public boolean sees(Caller caller, Seat seat) {
        return oversees(caller, seat)
                || isPerson(caller) && seat.liaisons().stream().anyMatch(appointment -> appointment.personId().equals(caller.personId()));
    }

    /** Tells whether the caller may know of everything that whoever holds the seat does, without holding it: by office, or as head. */
    public boolean oversees(Caller caller, Seat seat) {
        return capacities.seesEverything(caller) || overlaps(caller, Set.of(seat.key().programme())) || heads(caller, seat);
    }

    /** Tells whether the caller heads the seat's unit, or one above it. */
    public boolean heads(Caller caller, Seat seat) {
        return units.find(seat.key().unitId()).filter(unit -> heads(caller, unit)).isPresent();
    }

    /**
     * Tells whether the caller may know of the person: themselves, a liaison below the own unit, or by office somebody who holds or held a seat
     * or heads a unit.
     */
    public boolean seesPerson(Caller caller, UUID personId) {
        return capacities.seesEverything(caller) || personId.equals(caller.personId()) || takesPart(personId, capacities.programmes(caller)) || leads(caller, personId);
    }

    /** Tells whether the person holds or held a seat of one of these programmes, acts or acted for one of its offices, or heads a unit that takes part in one. */
    public boolean takesPart(UUID personId, Set<String> programmes) {
        return !programmes.isEmpty() && (!seats.list(SeatFilter.everHeldBy(personId).inProgrammes(programmes), null, 1).isEmpty()
                || !offices.list(OfficeFilter.ofOfficer(personId).inProgrammes(programmes), null, 1).isEmpty() || headsUnder(personId, programmes));
    }

    /** Tells whether the person heads a unit that takes part in one of these programmes. */
    public boolean headsUnder(UUID personId, Set<String> programmes) {
        return !programmes.isEmpty() && !units.list(UnitFilter.headedBy(personId).inProgrammes(programmes), null, 1).isEmpty();
    }

    /** The caller as somebody who describes people: who keeps a roster may say how those are called and reached who stand in it now. */
    @Override
    public Teller teller(Caller caller) {
        Set<String> kept = caller.programmes(Office.Kind.SECRETARIAT);
        return new Teller() {
            @Override
            public boolean sees(UUID personId) {
                return seesPerson(caller, personId) || keeps(personId);
            }

            @Override
            public boolean keeps(UUID personId) {
                return caller.holds(Office.Kind.OPERATOR) || serving.haveNow(kept, personId);
            }
        };
    }

    /** Tells whether all seats that the person holds or held are of these programmes. */
    public boolean takesPartOnlyIn(UUID personId, Set<String> programmes) {
        return seats.list(SeatFilter.everHeldBy(personId), null, MANY).stream().allMatch(seat -> programmes.contains(seat.key().programme()));
    }

    /** Tells whether the caller heads a unit whose seat the person holds, or one above it. */
    public boolean leads(Caller caller, UUID personId) {
        return isPerson(caller) && seats.list(SeatFilter.everHeldBy(personId).held(), null, MANY).stream()
                .filter(seat -> seat.holder().filter(holder -> holder.personId().equals(personId)).isPresent())
                .anyMatch(seat -> units.find(seat.key().unitId()).filter(unit -> heads(caller, unit)).isPresent());
    }

    private boolean overlaps(Caller caller, Collection<String> programmes) {
        return programmes.stream().anyMatch(programme -> capacities.oversees(caller, programme));
    }

    private boolean heads(Caller caller, Unit unit) {
        if (!isPerson(caller)) {
            return false;
        }
        Optional<Unit> above = Optional.of(unit);
        for (int depth = 0; above.isPresent() && depth < MANY; depth++) {
            if (caller.personId().equals(above.get().headId())) {
                return true;
            }
            above = Optional.ofNullable(above.get().parentId()).flatMap(units::find);
        }
        return false;
    }

    private static boolean isPerson(Caller caller) {
        return caller.personId() != null;
    }
}
