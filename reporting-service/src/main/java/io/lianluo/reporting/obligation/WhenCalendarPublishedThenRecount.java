package io.lianluo.reporting.obligation;

import io.lianluo.reporting.regime.DutyRule;
import io.lianluo.reporting.regime.Regimes;
import io.lianluo.reporting.regime.ReportDuty;
import io.lianluo.workingtime.Deadline;
import io.lianluo.workingtime.Period;
import io.lianluo.workingtime.WorkingCalendar;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts again what rests on a calendar that was not published when it opened, as soon as it is; what turns out to be owed for days or a
 * week in which nobody works is owed no more. Verdicts stay, and doing it again changes nothing.
 */
public final class WhenCalendarPublishedThenRecount {

    private static final int BATCH = 200;

    private final Obligations obligations;
    private final Regimes regimes;
    private final WhenSeatChangesThenFollow follow;
    private final Clock clock;

    /** A policy over these obligations. */
    public WhenCalendarPublishedThenRecount(Obligations obligations, Regimes regimes, WhenSeatChangesThenFollow follow, Clock clock) {
        this.obligations = obligations;
        this.regimes = regimes;
        this.follow = follow;
        this.clock = clock;
    }

    /** Counts all that was only assumed, by the calendars as they are known now. */
    public void follow() {
        @Nullable Obligation last = null;
        List<Obligation> batch;
        do {
            batch = obligations.assumed(last, BATCH);
            batch.forEach(this::recount);
            last = batch.isEmpty() ? last : batch.getLast();
        } while (batch.size() == BATCH);
    }

    /** Counts one again if its due time was only assumed and is known now; gives it as it then stands. */
    Obligation recount(Obligation obligation) {
        Optional<DutyRule> rule = rule(obligation.terms());
        if (!obligation.terms().due().assumed() || rule.isEmpty()) {
            return obligation;
        }
        WorkingCalendar calendar = regimes.calendar(rule.get().version().calendar());
        Optional<Deadline> again = again(obligation.terms(), rule.get(), calendar).filter(due -> !due.assumed());
        if (again.isEmpty()) {
            return obligation;
        }
        obligations.change(obligation.id(), open -> {
            if (!isAskedFor(open.terms(), rule.get(), calendar)) {
                open.cancelUnlessDecided();
            } else {
                open.recount(again.get(), clock.instant());
            }
        });
        return follow.followWith(obligation.id()).orElse(obligation);
    }

    private Optional<DutyRule> rule(Terms terms) {
        return regimes.programme(terms.programme()).flatMap(programme -> programme.version(terms.programmeVersion()))
                .flatMap(version -> version.duty(terms.duty()).map(duty -> new DutyRule(version, duty)));
    }

    private static Optional<Deadline> again(Terms terms, DutyRule rule, WorkingCalendar calendar) {
        return period(terms, rule.duty()).map(period -> Optional.of(rule.due(period, calendar)))
                .orElseGet(() -> rule.duty().due().dueAfter(terms.openedAt(), calendar, rule.version().zoneId()));
    }

    private static boolean isAskedFor(Terms terms, DutyRule rule, WorkingCalendar calendar) {
        return period(terms, rule.duty()).map(period -> rule.asksFor(period, calendar)).orElse(true);
    }

    /** The period of a duty that comes back; empty for what was asked for. */
    private static Optional<Period> period(Terms terms, ReportDuty duty) {
        return Optional.ofNullable(duty.cadence()).map(cadence -> Period.of(cadence, terms.period().from()));
    }
}
