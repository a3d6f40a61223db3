package io.lianluo.registry.seat.access;

import io.lianluo.access.Caller;
import io.lianluo.access.Office;
import io.lianluo.access.Role;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.acting.Acting;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.Units;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** In which capacities a caller can act for a seat: by office, by the roster for its unit, in the place of whoever leads that, or as the liaison to whom it reports. */
final class SeatCapacities {

    private static final int SEATS_OF_A_UNIT = 1_000;

    private final Sight sight;
    private final Units units;
    private final Seats seats;

    SeatCapacities(Sight sight, Units units, Seats seats) {
        this.sight = sight;
        this.units = units;
        this.seats = seats;
    }

    /** The caller, with what they can do for that seat now. */
    Acting of(Caller caller, SeatKey seat) {
        Set<Actor> capacities = EnumSet.noneOf(Actor.class);
        Map<Actor, LocalizedText> nearer = new EnumMap<>(Actor.class);
        byOffice(caller, seat, Office.Kind.SECRETARIAT, Actor.SECRETARIAT, capacities, nearer);
        byOffice(caller, seat, Office.Kind.LEADER, Actor.LEADER, capacities, nearer);
        Map<Actor, UUID> inPlaceOf = new EnumMap<>(Actor.class);
        UUID person = caller.personId();
        if (person != null) {
            units.find(seat.unitId()).ifPresent(unit -> capacities.addAll(forUnit(person, unit)));
            if (isPresentLiaison(person, seat) || seats.find(seat.id()).filter(lower -> sight.actsFromAbove(person, lower)).isPresent()) {
                capacities.add(Actor.UNIT);
            }
            inPlaceOf.putAll(byDelegation(caller, seat));
            inPlaceOf.keySet().removeAll(capacities);
            capacities.addAll(inPlaceOf.keySet());
        }
        return new Acting(caller.subject(), capacities, nearer, inPlaceOf);
    }

    private void byOffice(Caller caller, SeatKey seat, Office.Kind kind, Actor actor, Set<Actor> capacities, Map<Actor, LocalizedText> nearer) {
        if (actor == Actor.SECRETARIAT && caller.is(Role.OPERATOR) || sight.acts(caller, kind, seat)) {
            capacities.add(actor);
        } else if (sight.holds(caller, seat, kind)) {
            sight.nearest(kind, seat).ifPresent(office -> nearer.put(actor, office.title()));
        }
    }

    /** Of one's own seat nobody decides in the head's place: a delegate names, judges and answers for others alone. */
    private Map<Actor, UUID> byDelegation(Caller caller, SeatKey seat) {
        Map<Actor, UUID> inPlaceOf = new EnumMap<>(Actor.class);
        sight.standsIn(caller, seat).filter(delegation -> !delegation.seatId().equals(seat.id())).ifPresent(delegation -> units.find(seat.unitId())
                .ifPresent(unit -> forUnit(delegation.inPlaceOf(), unit).forEach(actor -> inPlaceOf.put(actor, delegation.inPlaceOf()))));
        return inPlaceOf;
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

    /** A suspended liaison acts for nobody. */
    private boolean isPresentLiaison(UUID personId, SeatKey seat) {
        SeatFilter heldOnce = SeatFilter.everHeldBy(personId).inProgrammes(Set.of(seat.programme())).inUnit(seat.unitId()).held();
        return seats.list(heldOnce, null, SEATS_OF_A_UNIT).stream().anyMatch(held -> Sight.attends(personId, held));
    }
}
