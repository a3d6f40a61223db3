package io.lianluo.reporting.obligation;

import static io.lianluo.access.Delegation.Area.REPORTS;
import static io.lianluo.access.Office.Kind.SECRETARIAT;

import io.lianluo.access.Caller;
import io.lianluo.access.Capacities;
import io.lianluo.access.Delegation;
import io.lianluo.access.Visibility;
import io.lianluo.reporting.regime.Regimes;
import io.lianluo.reporting.roster.Liaison;
import io.lianluo.reporting.roster.Roster;
import io.lianluo.reporting.roster.SeatHistory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds who sees an obligation, and who acts for its seat.
 *
 * <p>Seen by the operator and by other systems; by secretariat, leader and auditor of its programme, or of the part of the tree with its unit; by whoever answers for it or holds
 * its seat today, or one to which that seat reports; by those who lead its unit and those above, and by their delegates.
 */
public final class ObligationSight {

    private final Capacities capacities;
    private final Roster roster;
    private final Regimes regimes;
    private final Clock clock;

    /** Sight by the roster as it stands today. */
    public ObligationSight(Capacities capacities, Roster roster, Regimes regimes, Clock clock) {
        this.capacities = capacities;
        this.roster = roster;
        this.regimes = regimes;
        this.clock = clock;
    }

    /**
     * Tells whether somebody acts for the seat of an obligation.
     *
     * @param may       whether they do
     * @param inPlaceOf for whom, where they do so as a delegate alone
     */
    public record Acting(boolean may, Optional<UUID> inPlaceOf) { }

    /** Returns which of all obligations the caller may see. */
    public Visibility visible(Caller caller) {
        return capacities.visibility(caller, REPORTS).withSeats(this::seatsInLine).withUnits(roster::unitsUnder);
    }

    /** Returns those of seats for which the caller acts: the seats that they hold today, those of the units that they lead, and those of units for whose leaders they stand in. */
    public Visibility ownToHandIn(UUID person, Caller caller) {
        return Visibility.ofProgrammes(Set.of()).withPersons(Set.of(person)).withSeats(this::seatsInLine).withUnits(leader -> Set.copyOf(roster.ledBy(leader)))
                .withParts(capacities.standsIn(caller).stream().filter(delegation -> delegation.areas().contains(REPORTS))
                        .collect(Collectors.groupingBy(Delegation::programme, Collectors.mapping(Delegation::unitId, Collectors.toSet()))));
    }

    /** Returns those in the programmes, and parts of them, of which the caller's secretariats have charge. */
    public Visibility ofSecretariat(Caller caller) {
        return Visibility.ofProgrammes(capacities.programmes(caller, SECRETARIAT)).withParts(capacities.parts(caller, SECRETARIAT));
    }

    /** Tells whether the caller may see an obligation. */
    public boolean sees(Caller caller, Obligation obligation) {
        String programme = obligation.terms().programme();
        UUID unit = obligation.terms().unitId();
        if (capacities.sees(caller, programme, unit) || capacities.seesInPlace(caller, REPORTS, programme, unit)) {
            return true;
        }
        @Nullable UUID person = caller.personId();
        return person != null && (answersFor(person, obligation) || holdsInLine(person, obligation.terms().seatId()) || roster.leadsAtOrAbove(person, unit));
    }

    /**
     * The holder of the seat today acts for it, or while nobody attends to it the nearest up the line who does (SCH-1); those who lead its unit do, and a delegate in
     * the place of one of these (COM-7).
     */
    public Acting acting(Caller caller, Obligation obligation) {
        @Nullable UUID person = caller.personId();
        if (person != null && (actsInLine(person, obligation.terms().seatId()) || roster.leads(person, obligation.terms().unitId()))) {
            return new Acting(true, Optional.empty());
        }
        Optional<UUID> inPlaceOf = capacities.standsIn(caller, REPORTS, obligation.terms().programme(), obligation.terms().unitId()).map(Delegation::inPlaceOf);
        return new Acting(inPlaceOf.isPresent(), inPlaceOf);
    }

    /** Tells whether the caller is in post in the nearest secretariat above the unit. */
    public boolean decides(Caller caller, Obligation obligation) {
        return capacities.acts(caller, SECRETARIAT, obligation.terms().programme(), obligation.terms().unitId());
    }

    /** Tells whether the person answers for an obligation. */
    public static boolean answersFor(UUID person, Obligation obligation) {
        return obligation.holder() != null && obligation.holder().personId().equals(person);
    }

    private Set<UUID> seatsInLine(UUID person) {
        return roster.seatsInLineOf(roster.seatsOf(person).stream().filter(seat -> roster.seat(seat).flatMap(this::attending).filter(person::equals).isPresent()).toList());
    }

    private boolean holdsInLine(UUID person, UUID seatId) {
        return line(seatId).stream().anyMatch(history -> attending(history).filter(person::equals).isPresent());
    }

    private boolean actsInLine(UUID person, UUID seatId) {
        return line(seatId).stream().map(this::attending).flatMap(Optional::stream).findFirst().filter(person::equals).isPresent();
    }

    /** The seat, and those to which it reports, the nearest first; a line that leads back to itself ends there. */
    private List<SeatHistory> line(UUID seatId) {
        Map<UUID, SeatHistory> line = new LinkedHashMap<>();
        Optional<SeatHistory> next = roster.seat(seatId);
        while (next.isPresent() && line.putIfAbsent(next.get().seat().id(), next.get()) == null) {
            next = Optional.ofNullable(next.get().seat().reportsTo()).flatMap(roster::seat);
        }
        return List.copyOf(line.values());
    }

    /** The person who holds the seat today and attends to it. */
    private Optional<UUID> attending(SeatHistory history) {
        return today(history).flatMap(history::attendingOn).map(Liaison::personId);
    }

    /** Today where the seat's programme is in force; empty while no version of it is known. */
    private Optional<LocalDate> today(SeatHistory history) {
        return regimes.programme(history.seat().programme()).map(programme -> LocalDate.ofInstant(clock.instant(), programme.zone()));
    }
}
