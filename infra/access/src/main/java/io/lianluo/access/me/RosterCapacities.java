package io.lianluo.access.me;

import io.lianluo.access.Caller;
import io.lianluo.access.Capacities;
import io.lianluo.access.Delegation;
import io.lianluo.access.Office;
import io.lianluo.access.Unit;
import io.lianluo.access.UnitTree;
import io.lianluo.workingtime.Zones;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The capacities that follow from offices, from leading a unit and from standing in for who does; seats are of each service's own roster. */
public final class RosterCapacities {

    private final Capacities capacities;
    private final UnitTree tree;
    private final Clock clock;

    /** Capacities by this tree, as it stands today. */
    public RosterCapacities(Capacities capacities, UnitTree tree, Clock clock) {
        this.capacities = capacities;
        this.tree = tree;
        this.clock = clock;
    }

    /**
     * The offices of the caller, the units that they lead and that exist today, and those for whose leaders they stand in.
     *
     * @param areas the parts of a leader's work with which the service has to do; who stands in for others alone has no capacity there
     */
    public List<Capacity> of(Caller caller, Delegation.Area... areas) {
        Stream<Capacity> offices = caller.offices().stream().sorted(Comparator.comparing(Office::programme).thenComparing(Office::id))
                .map(office -> Capacity.officer(office.programme(), office.unitId(), office.title()));
        UUID personId = caller.personId();
        return personId == null ? offices.toList() : Stream.of(offices, led(personId), inPlace(caller, Set.of(areas))).flatMap(all -> all).toList();
    }

    private Stream<Capacity> inPlace(Caller caller, Set<Delegation.Area> areas) {
        return capacities.standsIn(caller).stream().filter(delegation -> !Collections.disjoint(delegation.areas(), areas)).map(delegation -> Capacity.ofSeat(Capacity.Kind.DELEGATE, delegation.programme(), delegation.unitId(),
                delegation.seatId(), null, delegation.from(), false));
    }

    private Stream<Capacity> led(UUID personId) {
        LocalDate today = LocalDate.now(clock.withZone(Zones.CHINA));
        List<Unit> units = tree.ledBy(personId).stream().map(tree::unit).flatMap(Optional::stream).filter(unit -> unit.existsOn(today)).toList();
        return Stream.concat(
                units.stream().filter(unit -> personId.equals(unit.headId())).map(unit -> Capacity.ofUnit(Capacity.Kind.UNIT_HEAD, unit.id())),
                units.stream().filter(unit -> personId.equals(unit.legalRepresentativeId()))
                        .map(unit -> Capacity.ofUnit(Capacity.Kind.LEGAL_REPRESENTATIVE, unit.id())));
    }
}
