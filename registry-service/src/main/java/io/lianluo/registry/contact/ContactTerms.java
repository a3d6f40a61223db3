package io.lianluo.registry.contact;

import io.lianluo.registry.calendar.WorkingCalendars;
import io.lianluo.registry.programme.ContactRule;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.Seats;
import io.lianluo.workingtime.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** For which programmes people serve, and within which terms those let them confirm how they are reached (SCH-7). */
public class ContactTerms {

    /** Nobody holds more seats. */
    private static final int SEATS = 1_000;

    private final Programmes programmes;
    private final Seats seats;
    private final WorkingCalendars calendars;

    /** The terms of these programmes. */
    public ContactTerms(Programmes programmes, Seats seats, WorkingCalendars calendars) {
        this.programmes = programmes;
        this.seats = seats;
        this.calendars = calendars;
    }

    /** Codes of the programmes whose seats the person holds. */
    public Set<String> servedBy(UUID personId) {
        return seats.list(SeatFilter.everHeldBy(personId).held(), null, SEATS).stream().filter(seat -> holds(personId, seat))
                .map(seat -> seat.key().programme()).collect(Collectors.toSet());
    }

    private static boolean holds(UUID personId, Seat seat) {
        return seat.holder().filter(holder -> holder.personId().equals(personId)).isPresent();
    }

    /** By when somebody who serves for these programmes confirms after a delivery failed: the strictest term; empty if none sets one. */
    Optional<Deadline> afterFailure(Collection<String> codes, Instant failedAt) {
        return codes.stream().flatMap(code -> inForce(code, failedAt).stream())
                .flatMap(programme -> programme.contacts().map(rule -> dueBy(programme, rule, dayOf(programme, failedAt))).stream())
                .min(Comparator.comparing(Deadline::at));
    }

    /** By when somebody confirms who is asked on a day, or whose details failed on it. */
    Deadline dueBy(ProgrammeDefinition programme, ContactRule rule, LocalDate day) {
        return programme.timetable(calendars.around(programme.calendar(), day)).dueAt(day, rule.within());
    }

    /** The definition of a programme that is in force at a moment. */
    Optional<ProgrammeDefinition> inForce(String code, Instant at) {
        return programmes.find(code).flatMap(programme -> programme.newest()
                .flatMap(newest -> programme.inForceOn(dayOf(newest.definition(), at))).map(ProgrammeVersion::definition));
    }

    static LocalDate dayOf(ProgrammeDefinition programme, Instant at) {
        return LocalDate.ofInstant(at, programme.zoneId());
    }
}
