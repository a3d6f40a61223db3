package io.lianluo.reporting.obligation.web;

import static io.lianluo.access.Office.Kind.SECRETARIAT;

import io.lianluo.access.Caller;
import io.lianluo.access.Capacities;
import io.lianluo.access.Forbidden;
import io.lianluo.access.Visibility;
import io.lianluo.reporting.obligation.Obligation;
import io.lianluo.reporting.regime.Regimes;
import io.lianluo.reporting.roster.Roster;
import io.lianluo.reporting.roster.SeatHistory;
import io.lianluo.web.Problems;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides who may see an obligation and who may do what with it, beyond what the access table says.
 *
 * <p>Seen by the operator and by other systems; by secretariat, leader and auditor of its programme, or of the part of the tree with its unit; by whoever answers for it or holds
 * its seat today; by those who lead its unit and those above. Handed in by whoever holds the seat today, or on their behalf by
 * the unit's head or legal representative, or by the nearest secretariat, which excuses too. To others it does not exist.
 */
@Component
class ObligationAccess {

    private final Capacities capacities;
    private final Roster roster;
    private final Regimes regimes;
    private final Clock clock;

    ObligationAccess(Capacities capacities, Roster roster, Regimes regimes, Clock clock) {
        this.capacities = capacities;
        this.roster = roster;
        this.regimes = regimes;
        this.clock = clock;
    }

    /** Returns which of all obligations the caller may see. */
    Visibility visibility(Caller caller) {
        return capacities.visibility(caller).withSeats(this::seatsHeldBy).withUnits(roster::unitsUnder);
    }

    /** Tells whether the caller may see the summary of a programme. */
    boolean seesProgramme(Caller caller, String programme) {
        return capacities.seesProgramme(caller, programme);
    }

    /** Refuses as if there were none, unless the caller may see it. */
    void requireSight(Caller caller, Obligation obligation) {
        if (!maySee(caller, obligation)) {
            throw notFound(obligation.id());
        }
    }

    /** Refuses unless the caller may hand in the report. */
    void requireHandIn(Caller caller, Obligation obligation) {
        requireSight(caller, obligation);
        if (!mayHandIn(caller, obligation)) {
            Forbidden refusal = capacities.refusal(caller, SECRETARIAT, obligation.terms().programme(), obligation.terms().unitId());
            throw refusal.args().isEmpty() ? new Forbidden("not-yours-to-hand-in").citing(obligation.terms().articles()) : refusal;
        }
    }

    /** Refuses unless the caller decides on excuses for it. */
    void requireExcuse(Caller caller, Obligation obligation) {
        requireSight(caller, obligation);
        capacities.requireActs(caller, SECRETARIAT, obligation.terms().programme(), obligation.terms().unitId());
    }

    /**
     * Refuses unless the caller may ask for reports.
     *
     * @param seats the seats that are asked, for each of which the nearest secretariat asks; null for all of the programme
     */
    void requireAsk(Caller caller, String programme, @Nullable List<UUID> seats) {
        caller.require(caller.holds(SECRETARIAT, programme));
        if (seats == null) {
            capacities.requireActs(caller, SECRETARIAT, programme);
        } else {
            seats.stream().map(roster::seat).flatMap(Optional::stream).map(SeatHistory::seat).filter(seat -> seat.programme().equals(programme))
                    .forEach(seat -> capacities.requireActs(caller, SECRETARIAT, programme, seat.unitId()));
        }
    }

    static RuntimeException notFound(Object id) {
        return Problems.notFound("obligation", id);
    }

    private boolean maySee(Caller caller, Obligation obligation) {
        if (capacities.sees(caller, obligation.terms().programme(), obligation.terms().unitId())) {
            return true;
        }
        @Nullable UUID person = caller.personId();
        return person != null && (obligation.holder() != null && obligation.holder().personId().equals(person)
                || holdsToday(person, obligation.terms().seatId()) || roster.leadsAtOrAbove(person, obligation.terms().unitId()));
    }

    private boolean mayHandIn(Caller caller, Obligation obligation) {
        @Nullable UUID person = caller.personId();
        return capacities.acts(caller, SECRETARIAT, obligation.terms().programme(), obligation.terms().unitId())
                || person != null && (holdsToday(person, obligation.terms().seatId()) || roster.leads(person, obligation.terms().unitId()));
    }

    private Set<UUID> seatsHeldBy(UUID person) {
        return roster.seatsOf(person).stream().filter(seat -> holdsToday(person, seat)).collect(Collectors.toUnmodifiableSet());
    }

    private boolean holdsToday(UUID person, UUID seatId) {
        return roster.seat(seatId).filter(history -> today(history).flatMap(history::attendingOn)
                .filter(liaison -> liaison.personId().equals(person)).isPresent()).isPresent();
    }

    /** Today where the seat's programme is in force; empty while no version of it is known. */
    private Optional<LocalDate> today(SeatHistory history) {
        return regimes.programme(history.seat().programme()).map(programme -> LocalDate.ofInstant(clock.instant(), programme.zone()));
    }
}
