package io.lianluo.reporting.obligation.web;

import io.lianluo.reporting.obligation.Obligation;
import io.lianluo.reporting.obligation.ObligationFilter.AnyOf;
import io.lianluo.reporting.obligation.ObligationFilter.Everything;
import io.lianluo.reporting.obligation.ObligationFilter.Sight;
import io.lianluo.reporting.regime.Regimes;
import io.lianluo.reporting.roster.Roster;
import io.lianluo.reporting.roster.SeatHistory;
import io.lianluo.reporting.roster.Unit;
import io.lianluo.web.Caller;
import io.lianluo.web.Office;
import io.lianluo.web.Problems;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides who may see an obligation and who may do what with it, beyond what the access table says.
 *
 * <p>Seen by the operator and by other systems; by secretariat, leader and auditor of its programme; by whoever answers for it or holds
 * its seat today; by the heads of its unit and of those above. Handed in by whoever holds the seat today, or on their behalf by the
 * unit's head or the secretariat. To others it does not exist.
 */
@Component
class ObligationAccess {

    private static final Office.Kind[] OFFICES = {Office.Kind.SECRETARIAT, Office.Kind.LEADER, Office.Kind.AUDITOR};

    private final Roster roster;
    private final Regimes regimes;
    private final Clock clock;

    ObligationAccess(Roster roster, Regimes regimes, Clock clock) {
        this.roster = roster;
        this.regimes = regimes;
        this.clock = clock;
    }

    /** Returns which of all obligations the caller may see. */
    Sight sight(Caller caller) {
        if (seesEverything(caller)) {
            return new Everything();
        }
        @Nullable String person = personOf(caller);
        return new AnyOf(caller.programmes(OFFICES), person, person == null ? Set.of() : seatsHeldBy(person),
                person == null ? Set.of() : roster.unitsUnder(person));
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
        caller.require(mayHandIn(caller, obligation), "not-yours-to-hand-in");
    }

    /** Refuses unless the caller decides on excuses for it. */
    void requireExcuse(Caller caller, Obligation obligation) {
        requireSight(caller, obligation);
        caller.require(caller.holds(Office.Kind.SECRETARIAT, obligation.terms().programme()));
    }

    static RuntimeException notFound(Object id) {
        return Problems.notFound("obligation", id);
    }

    private boolean maySee(Caller caller, Obligation obligation) {
        if (seesEverything(caller) || caller.holdsAny(obligation.terms().programme(), OFFICES)) {
            return true;
        }
        @Nullable String person = personOf(caller);
        return person != null && (obligation.holder() != null && obligation.holder().personId().equals(person)
                || holdsToday(person, obligation.terms().seatId()) || heads(person, obligation.terms().unitId(), true));
    }

    private boolean mayHandIn(Caller caller, Obligation obligation) {
        @Nullable String person = personOf(caller);
        return caller.holds(Office.Kind.SECRETARIAT, obligation.terms().programme())
                || person != null && (holdsToday(person, obligation.terms().seatId()) || heads(person, obligation.terms().unitId(), false));
    }

    private static boolean seesEverything(Caller caller) {
        return caller.holds(Office.Kind.OPERATOR) || caller.holds(Office.Kind.SYSTEM);
    }

    private Set<String> seatsHeldBy(String person) {
        return roster.seatsOf(person).stream().filter(seat -> holdsToday(person, seat)).collect(Collectors.toUnmodifiableSet());
    }

    private boolean holdsToday(String person, String seatId) {
        return roster.seat(seatId).filter(history -> today(history).flatMap(history::attendingOn)
                .filter(liaison -> liaison.personId().equals(person)).isPresent()).isPresent();
    }

    /** Today where the seat's programme is in force; empty while no version of it is known. */
    private Optional<LocalDate> today(SeatHistory history) {
        return regimes.programme(history.seat().programme()).map(programme -> LocalDate.ofInstant(clock.instant(), programme.zone()));
    }

    private boolean heads(String person, String unitId, boolean orAbove) {
        Set<String> visited = new HashSet<>();
        Optional<Unit> unit = roster.unit(unitId);
        while (unit.isPresent() && visited.add(unit.get().id())) {
            if (person.equals(unit.get().headId())) {
                return true;
            }
            unit = orAbove ? Optional.ofNullable(unit.get().parentId()).flatMap(roster::unit) : Optional.empty();
        }
        return false;
    }

    private static @Nullable String personOf(Caller caller) {
        return caller.personId() == null ? null : caller.personId().toString();
    }
}
