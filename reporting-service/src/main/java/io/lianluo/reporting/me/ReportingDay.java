package io.lianluo.reporting.me;

import io.lianluo.access.Caller;
import io.lianluo.access.Delegation;
import io.lianluo.access.me.Capacity;
import io.lianluo.access.me.MyDay;
import io.lianluo.access.me.RosterCapacities;
import io.lianluo.access.me.Waiting;
import io.lianluo.access.me.WaitingKind;
import io.lianluo.domain.LocalizedText;
import io.lianluo.reporting.obligation.Obligation;
import io.lianluo.reporting.obligation.ObligationFilter;
import io.lianluo.reporting.obligation.ObligationSight;
import io.lianluo.reporting.obligation.ObligationStatus;
import io.lianluo.reporting.obligation.Obligations;
import io.lianluo.reporting.obligation.Terms;
import io.lianluo.reporting.regime.Programme;
import io.lianluo.reporting.regime.Regimes;
import io.lianluo.reporting.regime.ReportDuty;
import io.lianluo.reporting.roster.Liaison;
import io.lianluo.reporting.roster.Roster;
import io.lianluo.reporting.roster.Seat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what reporting knows of somebody's day: the reports that they may hand in, and the requests to be excused that they decide. */
public final class ReportingDay implements MyDay {

    /** Of each kind; the rest is in the list of obligations. */
    private static final int MANY = 200;

    private final Obligations obligations;
    private final ObligationSight sight;
    private final RosterCapacities rosterCapacities;
    private final Roster roster;
    private final Regimes regimes;
    private final Clock clock;

    /** Looks at all of these. */
    public ReportingDay(Obligations obligations, ObligationSight sight, RosterCapacities rosterCapacities, Roster roster, Regimes regimes, Clock clock) {
        this.obligations = obligations;
        this.sight = sight;
        this.rosterCapacities = rosterCapacities;
        this.roster = roster;
        this.regimes = regimes;
        this.clock = clock;
    }

    @Override
    public Set<? extends WaitingKind> kinds() {
        return EnumSet.allOf(ReportingKind.class);
    }

    @Override
    public List<Capacity> capacities(Caller caller) {
        @Nullable UUID person = caller.personId();
        Stream<Capacity> seats = person == null ? Stream.empty() : roster.appointmentsOf(person).stream().flatMap(this::held);
        return Stream.concat(rosterCapacities.of(caller, Delegation.Area.REPORTS).stream(), seats).toList();
    }

    private Stream<Capacity> held(Liaison appointment) {
        return roster.seat(appointment.seatId()).stream().flatMap(history -> today(history.seat()).stream().filter(today -> history.seat().standsOn(today))
                .flatMap(today -> history.holderOn(today).filter(appointment::equals).map(holder -> Capacity.ofSeat(Capacity.Kind.LIAISON, history.seat().programme(),
                        history.seat().unitId(), history.seat().id(), history.seat().rule(), holder.since(), history.attendingOn(today).isEmpty())).stream()));
    }

    @Override
    public List<Waiting> waiting(Caller caller) {
        return Stream.concat(toHandIn(caller), toDecide(caller)).toList();
    }

    /** A gap that a backfill shows waits for nobody. */
    private Stream<Waiting> toHandIn(Caller caller) {
        @Nullable UUID person = caller.personId();
        return person == null ? Stream.empty() : Stream.of(ObligationStatus.MISSING, ObligationStatus.OPEN)
                .flatMap(status -> obligations.list(ObligationFilter.seenBy(sight.ownToHandIn(person, caller)).standing(status), null, MANY).stream())
                .filter(owed -> !owed.terms().backfilled() && sight.acting(caller, owed).may()).map(owed -> waiting(ReportingKind.REPORT_TO_HAND_IN, owed));
    }

    private Stream<Waiting> toDecide(Caller caller) {
        return obligations.list(ObligationFilter.seenBy(sight.ofSecretariat(caller)).askedToExcuse(true), null, MANY).stream()
                .filter(asked -> sight.decides(caller, asked)).map(asked -> waiting(ReportingKind.EXCUSE_TO_DECIDE, asked));
    }

    private Waiting waiting(ReportingKind kind, Obligation obligation) {
        Terms terms = obligation.terms();
        Optional<ReportDuty> duty = regimes.programme(terms.programme()).flatMap(programme -> programme.version(terms.programmeVersion()))
                .flatMap(version -> version.duty(terms.duty()));
        boolean recurs = duty.map(ReportDuty::cadence).isPresent();
        return new Waiting(kind, obligation.id(), terms.programme(), duty.map(ReportDuty::seatRule).orElse(null), terms.seatId(), terms.unitId(),
                List.of(recurs ? ofPeriod(terms) : terms.title()), terms.due().at(), terms.due().isMissedAt(clock.instant()), terms.articles());
    }

    private static LocalizedText ofPeriod(Terms terms) {
        return new LocalizedText(terms.title().zh() + "（" + terms.period().name() + "）", terms.title().en() + " (" + terms.period().name() + ")");
    }

    private Optional<LocalDate> today(Seat seat) {
        return regimes.programme(seat.programme()).map(Programme::zone).map(zone -> LocalDate.ofInstant(clock.instant(), zone));
    }
}
