package io.lianluo.registry.filing;

import io.lianluo.registry.calendar.WorkingCalendars;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.programme.FilingRule;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.unit.Units;
import io.lianluo.workingtime.Deadline;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Policy: another liaison, another contact or other data of the unit make the filings due that the programmes of the seats concerned ask for
 * (TZA-2, INF-6, TZA-5). It follows the events that the registry tells, and each makes its filings due once, however often it comes.
 */
public class WhenChangedThenOpenFilings {

    /** Nobody holds, and no unit has, more seats. */
    private static final int SEATS = 1_000;

    private final Filings filings;
    private final Seats seats;
    private final Persons persons;
    private final Units units;
    private final Programmes programmes;
    private final WorkingCalendars calendars;
    private final Clock clock;

    /** A policy over all changes. */
    public WhenChangedThenOpenFilings(Filings filings, Seats seats, Persons persons, Units units, Programmes programmes, WorkingCalendars calendars,
                                      Clock clock) {
        this.filings = filings;
        this.seats = seats;
        this.persons = persons;
        this.units = units;
        this.programmes = programmes;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Follows up that somebody was appointed to a seat; the first of a seat is no change. */
    public void appointed(UUID seatId, UUID liaisonId) {
        seats.find(seatId).ifPresent(seat -> seat.predecessorOf(liaisonId).ifPresent(predecessor -> {
            Set<UUID> both = seat.liaisons().stream().filter(one -> one.equals(predecessor) || one.liaisonId().equals(liaisonId))
                    .map(Liaison::personId).collect(Collectors.toSet());
            Instant at = seat.recordedAt(liaisonId).orElseThrow();
            open(seat, FilingRule.Trigger.LIAISON_CHANGED, new Cause("LIAISON/" + seatId + "/" + liaisonId, both, at));
        }));
    }

    /** Follows up what was told of a person under a sequence, if that was a change of their data. */
    public void contactTold(UUID personId, long sequence, Instant at) {
        if (persons.find(personId).filter(person -> person.dataChanges().contains(sequence)).isPresent()) {
            Cause cause = new Cause("CONTACT/" + personId + "/" + sequence, Set.of(personId), at);
            seats.list(SeatFilter.everHeldBy(personId).held(), null, SEATS).stream().filter(seat -> heldBefore(seat, personId, at))
                    .forEach(seat -> open(seat, FilingRule.Trigger.CONTACT_CHANGED, cause));
        }
    }

    /** Follows up what was told of a unit under a sequence, if that was a change of its data. */
    public void unitTold(UUID unitId, long sequence, Instant at) {
        units.find(unitId).flatMap(unit -> unit.dataChange(sequence)).ifPresent(change -> {
            Cause cause = new Cause("UNIT/" + unitId + "/" + sequence, change.people(), at);
            seats.list(SeatFilter.ofUnit(unitId), null, SEATS).stream().filter(seat -> seat.closedOn() == null)
                    .forEach(seat -> open(seat, FilingRule.Trigger.UNIT_CHANGED, cause));
        });
    }

    /** Tells whether the person held the seat before that day. The filing of an appointment declares all data of a person appointed that day. */
    private boolean heldBefore(Seat seat, UUID personId, Instant at) {
        return seat.holder().filter(holder -> holder.personId().equals(personId))
                .filter(holder -> holder.since().isBefore(at.atZone(zone(seat)).toLocalDate())).isPresent();
    }

    /** Opens what the version asks for that was in force and published when it happened: an event that comes again later meets later ones. */
    private void open(Seat seat, FilingRule.Trigger trigger, Cause cause) {
        LocalDate day = cause.at().atZone(zone(seat)).toLocalDate();
        programmes.find(seat.key().programme()).flatMap(programme -> programme.inForceOn(day))
                .filter(version -> !version.publishedAt().isAfter(cause.at())).ifPresent(version -> {
                    ProgrammeDefinition says = version.definition();
                    says.filings().stream().filter(rule -> rule.when() == trigger).forEach(rule -> {
                        Deadline due = says.timetable(calendars.around(says.calendar(), day)).dueAt(cause.at(), rule.within());
                        filings.saveIfAbsent(Filing.open(seat.key(), version.number(), rule, cause, due));
                    });
                });
    }

    private ZoneId zone(Seat seat) {
        return programmes.find(seat.key().programme()).flatMap(Programme::newest).map(newest -> newest.definition().zoneId())
                .orElse(clock.getZone());
    }
}
