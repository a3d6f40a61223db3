package io.lianluo.registry.filing;

import io.lianluo.domain.OneByOne;
import io.lianluo.registry.calendar.WorkingCalendars;
import io.lianluo.registry.change.Change;
import io.lianluo.registry.change.Changes;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.programme.FilingRule;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.unit.Units;
import io.lianluo.workingtime.Deadline;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Policy: another liaison, another contact or other data of the unit make the filings due that the programmes of the seats concerned ask for
 * (TZA-2, INF-6, TZA-5). Changes are noted before they are saved, and forgotten when their filings stand, so that a crash loses none.
 */
public class WhenChangedThenOpenFilings {

    private static final Map<Change.Kind, FilingRule.Trigger> DECLARED = Map.of(Change.Kind.LIAISON, FilingRule.Trigger.LIAISON_CHANGED,
            Change.Kind.CONTACT, FilingRule.Trigger.CONTACT_CHANGED, Change.Kind.UNIT, FilingRule.Trigger.UNIT_CHANGED);
    private static final int BATCH = 200;
    /** Nobody holds, and no unit has, more seats. */
    private static final int SEATS = 1_000;
    /** Longer than any request takes: what was noted and has not happened by then never will. */
    private static final Duration NEVER_HAPPENED = Duration.ofHours(1);

    private final Changes changes;
    private final Filings filings;
    private final Seats seats;
    private final Persons persons;
    private final Units units;
    private final Programmes programmes;
    private final WorkingCalendars calendars;
    private final Clock clock;

    /** A policy over all changes. */
    public WhenChangedThenOpenFilings(Changes changes, Filings filings, Seats seats, Persons persons, Units units, Programmes programmes,
                                      WorkingCalendars calendars, Clock clock) {
        this.changes = changes;
        this.filings = filings;
        this.seats = seats;
        this.persons = persons;
        this.units = units;
        this.programmes = programmes;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Follows up what was noted. Doing so twice opens nothing twice. */
    void catchUp() {
        DECLARED.keySet().forEach(kind -> OneByOne.each(changes.noted(kind, BATCH), Change::subject, this::followUp));
    }

    private void followUp(Change change) {
        if (happened(change)) {
            concerned(change).forEach(seat -> open(seat, change));
            changes.settle(change);
        } else if (change.at().plus(NEVER_HAPPENED).isBefore(clock.instant())) {
            changes.settle(change);
        }
    }

    private boolean happened(Change change) {
        return switch (change.kind()) {
            case LIAISON -> seats.find(change.subject()).filter(seat -> seat.liaisons().stream()
                    .anyMatch(appointment -> appointment.liaisonId().equals(change.mark()))).isPresent();
            case CONTACT -> persons.find(change.subject()).filter(person -> person.changes().contain(change.mark())).isPresent();
            case UNIT -> units.find(change.subject()).filter(unit -> unit.changes().contain(change.mark())).isPresent();
            case HOLDER -> false;
        };
    }

    /** The seats whose units must declare it. */
    private List<Seat> concerned(Change change) {
        return switch (change.kind()) {
            case LIAISON -> seats.find(change.subject()).stream().toList();
            case CONTACT -> seats.list(new SeatFilter(null, null, false, change.subject()), null, SEATS).stream()
                    .filter(seat -> holdsSinceBefore(seat, change)).toList();
            case UNIT -> seats.list(SeatFilter.ofUnit(change.subject()), null, SEATS).stream().filter(seat -> seat.closedOn() == null).toList();
            case HOLDER -> List.of();
        };
    }

    /** Tells whether the person held the seat before that day. The filing of an appointment declares all data of a person appointed that day. */
    private boolean holdsSinceBefore(Seat seat, Change change) {
        return seat.holder().filter(holder -> holder.personId().equals(change.subject()))
                .filter(holder -> holder.since().isBefore(change.at().atZone(zone(seat)).toLocalDate())).isPresent();
    }

    private void open(Seat seat, Change change) {
        ZoneId zone = zone(seat);
        LocalDate day = change.at().atZone(zone).toLocalDate();
        Optional<ProgrammeVersion> inForce = programmes.find(seat.key().programme()).flatMap(programme -> programme.inForceOn(day));
        if (inForce.isEmpty()) {
            return;
        }
        for (FilingRule rule : inForce.get().definition().filings()) {
            if (rule.when() == DECLARED.get(change.kind())) {
                ProgrammeDefinition says = inForce.get().definition();
                Deadline due = says.timetable(calendars.around(says.calendar(), day)).dueAt(change.at(), rule.within());
                filings.saveIfAbsent(Filing.open(seat.key(), inForce.get().number(), rule, new Cause(change.id(), change.people(), change.at()), due));
            }
        }
    }

    private ZoneId zone(Seat seat) {
        return programmes.find(seat.key().programme()).flatMap(Programme::newest).map(newest -> newest.definition().zoneId())
                .orElse(clock.getZone());
    }
}
