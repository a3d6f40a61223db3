package io.lianluo.reporting;

import io.lianluo.reporting.obligation.Obligation;
import io.lianluo.reporting.obligation.ObligationService;
import io.lianluo.reporting.obligation.WhenCalendarPublishedThenRecount;
import io.lianluo.reporting.obligation.WhenDueThenFindMissing;
import io.lianluo.reporting.obligation.WhenSeatChangesThenFollow;
import io.lianluo.reporting.opening.LookBack;
import io.lianluo.reporting.opening.OpenObligations;
import io.lianluo.reporting.regime.ProgrammeVersion;
import io.lianluo.reporting.roster.Seat;
import io.lianluo.reporting.roster.Liaison;
import io.lianluo.testing.TestClock;
import io.lianluo.workingtime.CalendarYear;
import java.time.Duration;
import java.time.Period;
import java.util.List;

/** The domain put together over stores in memory; events of the registry are told to it by {@code hear}. */
public final class World {

    public final TestClock clock;
    public final InMemory.StoredObligations obligations = new InMemory.StoredObligations();
    public final InMemory.StoredDuties duties = new InMemory.StoredDuties();
    public final InMemory.KeptRegimes regimes = new InMemory.KeptRegimes();
    public final InMemory.KeptRoster roster = new InMemory.KeptRoster();
    public final WhenSeatChangesThenFollow follow = new WhenSeatChangesThenFollow(obligations, roster);
    public final WhenCalendarPublishedThenRecount recount;
    public final ObligationService service;
    public final OpenObligations open;
    public final WhenDueThenFindMissing findMissing;

    public World(String now) {
        clock = new TestClock(Given.at(now));
        recount = new WhenCalendarPublishedThenRecount(obligations, regimes, follow, clock);
        service = new ObligationService(obligations, regimes, roster, follow, recount, clock);
        open = new OpenObligations(duties, service, regimes, roster, new LookBack(3, Period.ofYears(1)), Duration.ofMinutes(1), clock);
        findMissing = new WhenDueThenFindMissing(obligations, roster, Duration.ofDays(15), clock);
    }

    public void hear(ProgrammeVersion version) {
        regimes.keep(version);
        open.whenProgrammeChanged(version.programme());
    }

    public void hear(CalendarYear year) {
        regimes.keep("cn", year);
        recount.follow();
        open.whenCalendarChanged("cn", year.year());
    }

    public void hear(Seat seat) {
        roster.keep(seat);
        follow.follow(seat.id());
        open.whenSeatChanged(seat.id());
    }

    public void hear(Liaison liaison) {
        roster.keep(liaison);
        follow.follow(liaison.seatId());
    }

    /** Both sweeps, at that moment. */
    public void sweepAt(String now) {
        clock.set(Given.at(now));
        sweep();
    }

    public void sweep() {
        open.sweep();
        findMissing.sweep();
    }

    /** All obligations as "period STATUS person". */
    public List<String> picture() {
        return obligations.all().stream().map(World::inShort).toList();
    }

    private static String inShort(Obligation obligation) {
        return obligation.terms().period().name() + " " + obligation.status()
                + " " + (obligation.holder() == null ? "nobody" : obligation.holder().personId());
    }
}
