package io.lianluo.registry.seat.access;

import io.lianluo.access.Caller;
import io.lianluo.access.Office;
import io.lianluo.registry.acting.Acting;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.Units;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** In which capacities a caller can act for a seat: by office in its programme, and by the roster for its unit. */
final class SeatCapacities {

    private static final int SEATS_OF_A_UNIT = 1_000;

    private final Units units;
    private final Seats seats;

    SeatCapacities(Units units, Seats seats) {
        this.units = units;
        this.seats = seats;
    }

    /** The caller, with what they can do for that seat now. */
    Acting of(Caller caller, SeatKey seat) {
        Set<Actor> capacities = EnumSet.noneOf(Actor.class);
        if (caller.holdsAny(seat.programme(), Office.Kind.OPERATOR, Office.Kind.SECRETARIAT)) {
            capacities.add(Actor.SECRETARIAT);
        }
        if (caller.holds(Office.Kind.LEADER, seat.programme())) {
            capacities.add(Actor.LEADER);
        }
        UUID person = caller.personId();
        if (person != null) {
            units.find(seat.unitId()).ifPresent(unit -> capacities.addAll(forUnit(person, unit)));
            if (isPresentLiaison(person, seat)) {
                capacities.add(Actor.UNIT);
            }
        }
        return new Acting(caller.subject(), capacities);
    }

    private static Set<Actor> forUnit(UUID personId, Unit unit) {
        Set<Actor> capacities = EnumSet.noneOf(Actor.class);
        if (personId.equals(unit.headId())) {
            capacities.addAll(EnumSet.of(Actor.UNIT_HEAD, Actor.UNIT));
        }
        if (personId.equals(unit.legalRepresentativeId())) {
            capacities.addAll(EnumSet.of(Actor.LEGAL_REPRESENTATIVE, Actor.UNIT));
        }
        return capacities;
    }

    private boolean isPresentLiaison(UUID personId, SeatKey seat) {
        SeatFilter heldOnce = SeatFilter.everHeldBy(personId).inProgrammes(Set.of(seat.programme())).inUnit(seat.unitId()).held();
        return seats.list(heldOnce, null, SEATS_OF_A_UNIT).stream()
                .anyMatch(held -> held.holder().filter(holder -> holder.personId().equals(personId)).isPresent());
    }
}
