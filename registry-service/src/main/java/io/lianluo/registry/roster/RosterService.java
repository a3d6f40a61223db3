package io.lianluo.registry.roster;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lianluo.registry.acting.Acts;
import io.lianluo.registry.calendar.WorkingCalendars;
import io.lianluo.registry.office.ProgrammeOffices;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.roster.RosterBatch.Work;
import io.lianluo.registry.roster.line.RosterLine;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.unit.Units;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes in rosters, and says beforehand what that would do. */
public class RosterService {

    private final RosterBatch.Stores stores;
    private final WorkingCalendars calendars;

    /** A service over all that a roster touches, and the calendars by which duties are counted. */
    public RosterService(Units units, Persons persons, Programmes programmes, Seats seats, ProgrammeOffices offices, Acts acts, WorkingCalendars calendars, Clock clock) {
        this.stores = new RosterBatch.Stores(units, persons, programmes, seats, offices, acts, clock);
        this.calendars = calendars;
    }

    /** The lines of a file, which can be read more than once. */
    @FunctionalInterface
    public interface Lines {

        /** Hands on each line, in order. */
        void read(Consumer<RosterLine> then) throws IOException;
    }

    /**
     * Takes in the lines of a file, in order, some hundred at a time. All are read before the first is taken in.
     *
     * @param agreed how many ends of seats and offices somebody agreed to; null if to none
     * @param beat   is called while lines are only read, now and then
     * @param then   hears of each part what came of it
     * @throws ConsentNeededException if more would end than needs no consent, or not as much as was agreed to; nothing came in
     */
    public void takeIn(Lines lines, RosterRights rights, @Nullable Integer agreed, Runnable beat, Consumer<RosterReport> then) throws IOException {
        Work work = work(rights);
        Rehearsal rehearsal = new Rehearsal(work, beat);
        lines.read(rehearsal::line);
        rehearsal.end();
        rehearsal.refuseWithoutConsent(agreed);
        if (rehearsal.changesNothing()) {
            rehearsal.reports().forEach(then);
        } else {
            RosterImport roster = new RosterImport(work, rehearsal, then);
            lines.read(roster::line);
            roster.end();
        }
    }

    /**
     * Tells what taking in a file would do, and changes nothing.
     *
     * @param beat is called now and then
     */
    public RosterPreview preview(Lines lines, RosterRights rights, Runnable beat) throws IOException {
        Foresight foresight = new Foresight(work(rights), new DutyForecast(stores.programmes(), calendars, stores.clock()), beat);
        lines.read(foresight::line);
        return foresight.end();
    }

    private Work work(RosterRights rights) {
        return new Work(stores, rights, UuidCreator.getTimeOrderedEpoch().toString(), new FirstLines());
    }
}
