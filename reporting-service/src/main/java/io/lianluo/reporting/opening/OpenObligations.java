package io.lianluo.reporting.opening;

import io.lianluo.reporting.obligation.ObligationService;
import io.lianluo.reporting.obligation.Period;
import io.lianluo.reporting.obligation.Terms;
import io.lianluo.reporting.opening.Step.Open;
import io.lianluo.reporting.opening.Step.PassOver;
import io.lianluo.reporting.opening.Step.Rest;
import io.lianluo.reporting.opening.Step.WaitFor;
import io.lianluo.reporting.opening.Step.WaitUntil;
import io.lianluo.reporting.regime.Programme;
import io.lianluo.reporting.regime.Regimes;
import io.lianluo.reporting.regime.ReportDuty;
import io.lianluo.reporting.roster.Roster;
import io.lianluo.reporting.roster.Seat;
import io.lianluo.reporting.roster.SeatHistory;
import io.lianluo.workingtime.WorkingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens what seats owe, period by period up to the present: no period is left out, none opens twice, and the cost grows with what
 * has to open and not with what exists.
 *
 * <p>May run as often as wanted and in several replicas at once, because an obligation's identity follows from seat, duty and period.
 */
public final class OpenObligations {

    private static final Logger log = LoggerFactory.getLogger(OpenObligations.class);
    private static final int BATCH = 200;
    /** How many steps are taken for one duty before the others have their turn. */
    private static final int STEPS = 100;

    private final StandingDuties duties;
    private final ObligationService obligations;
    private final Regimes regimes;
    private final Roster roster;
    private final LookBack lookBack;
    private final Duration patience;
    private final Clock clock;

    /**
     * A policy over these duties and obligations.
     *
     * @param lookBack how far the first obligations reach into the past
     * @param patience how long to wait for a calendar year of which nothing is known, before it is taken for an ordinary one
     */
    public OpenObligations(StandingDuties duties, ObligationService obligations, Regimes regimes, Roster roster, LookBack lookBack,
                           Duration patience, Clock clock) {
        this.duties = duties;
        this.obligations = obligations;
        this.regimes = regimes;
        this.roster = roster;
        this.lookBack = lookBack;
        this.patience = patience;
        this.clock = clock;
    }

    /** A seat has changed: what it owes by now opens at once. */
    public void whenSeatChanged(UUID seatId) {
        Instant now = clock.instant();
        roster.seat(seatId).map(SeatHistory::seat).ifPresent(seat -> regimes.programme(seat.programme()).ifPresent(programme ->
                programme.recurringDuties(seat.rule()).forEach(duty -> wake(seat, duty, now).ifPresent(woken -> open(woken, now)))));
    }

    /** A version of a programme has come: all its seats are looked at by the next sweep. */
    public void whenProgrammeChanged(String code) {
        Instant now = clock.instant();
        Optional<Programme> programme = regimes.programme(code);
        @Nullable UUID last = null;
        List<Seat> batch;
        do {
            batch = roster.seats(code, last, BATCH);
            for (Seat seat : batch) {
                programme.ifPresent(known -> known.recurringDuties(seat.rule()).forEach(duty -> wake(seat, duty, now)));
                last = seat.id();
            }
        } while (batch.size() == BATCH);
    }

    /** A year of a calendar has come: what waits for it is looked at by the next sweep. */
    public void whenCalendarChanged(String calendar, int year) {
        List<StandingDuty> batch;
        do {
            batch = duties.waitingFor(calendar + "/" + year, BATCH);
            batch.forEach(duty -> duties.change(duty.id(), waiting -> waiting.wake(clock.instant())));
        } while (batch.size() == BATCH);
    }

    /** Opens all that has to be open by now. */
    public void sweep() {
        Instant now = clock.instant();
        @Nullable StandingDuty last = null;
        List<StandingDuty> batch;
        do {
            batch = duties.due(now, last, BATCH);
            for (StandingDuty duty : batch) {
                try {
                    open(duty, now);
                } catch (RuntimeException failed) {
                    // One that fails must not keep the others from opening; the next sweep tries it again.
                    log.warn("What is owed by {} could not be opened", duty.id(), failed);
                }
                last = duty;
            }
        } while (batch.size() == BATCH);
    }

    private Optional<StandingDuty> wake(Seat seat, String duty, Instant now) {
        StandingDuty begun = StandingDuty.begin(seat.id(), duty, seat.programme(), seat.owedFrom(), now);
        return duties.begin(begun) ? Optional.of(begun) : duties.change(begun.id(), known -> known.wake(seat.owedFrom(), now));
    }

    /** Opens what the duty has to open; begins anew when a change of what it rests on came in between. */
    private void open(StandingDuty duty, Instant now) {
        Optional<StandingDuty> current = Optional.of(duty);
        while (current.isPresent() && current.get().isDue(now) && !openAsKnown(current.get(), now)) {
            current = duties.find(duty.id());
        }
    }

    /** Says whether what was done could be saved, that is whether nothing it rests on has changed meanwhile. */
    private boolean openAsKnown(StandingDuty duty, Instant now) {
        Optional<Seat> seat = roster.seat(duty.state().seatId()).map(SeatHistory::seat);
        Optional<Programme> programme = regimes.programme(duty.state().programme());
        if (seat.isPresent() && programme.isPresent()) {
            Map<String, WorkingCalendar> calendars = new HashMap<>();
            take(duty, seat.get(), new NextStep(programme.get(), name -> calendars.computeIfAbsent(name, regimes::calendar), lookBack,
                    duty.state().waitsFor() != null, now));
        } else {
            duty.dealtWith(duty.state().through(), null);
        }
        return duties.saveUnlessChanged(duty);
    }

    private void take(StandingDuty duty, Seat seat, NextStep next) {
        @Nullable LocalDate through = duty.state().through();
        for (int taken = 0; taken < STEPS; taken++) {
            switch (next.of(seat, duty.state().duty(), through)) {
                case Open open -> {
                    obligations.open(terms(seat, open, next.now()));
                    through = open.period().lastDay();
                }
                case PassOver passed -> through = passed.through();
                case WaitUntil later -> {
                    duty.dealtWith(through, later.moment());
                    return;
                }
                case WaitFor year -> {
                    duty.waitFor(year.calendarYear(), through, next.now().plus(patience));
                    return;
                }
                case Rest rest -> {
                    duty.dealtWith(through, null);
                    return;
                }
            }
        }
        duty.dealtWith(through, next.now());
    }

    private static Terms terms(Seat seat, Open open, Instant now) {
        ReportDuty duty = open.rule().duty();
        Period period = new Period(open.period().label(), open.period().firstDay(), open.period().lastDay());
        Terms terms = new Terms(seat.programme(), open.rule().version().version(), duty.id(), duty.title(), seat.id(), seat.unitId(), period,
                duty.parts(), duty.nilAllowed(), now, open.due()).citing(duty.articles());
        return open.backfilled() ? terms.asBackfilled() : terms;
    }
}
