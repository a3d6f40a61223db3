package io.lianluo.registry.seat;

import io.lianluo.registry.calendar.WorkingCalendars;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.workingtime.Deadline;
import io.lianluo.workingtime.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Counts the terms in which seats are to be filled anew, by their programmes and working calendars as they stand now: what was
 * counted by a year that was only assumed moves when that year is published (JCH-13).
 */
public class SeatTerms {

    private final Programmes programmes;
    private final WorkingCalendars calendars;
    private final Clock clock;

    /** Terms of all programmes. */
    public SeatTerms(Programmes programmes, WorkingCalendars calendars, Clock clock) {
        this.programmes = programmes;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The terms of the vacancies of some seats, by seat; none for a seat that somebody holds, or that may stay vacant. */
    public Map<UUID, SeatTerm> ofVacancies(List<Seat> seats) {
        Map<String, Optional<ProgrammeDefinition>> known = new HashMap<>();
        Map<String, WorkingCalendar> counting = new HashMap<>();
        Map<UUID, SeatTerm> terms = new HashMap<>();
        for (Seat seat : seats) {
            seat.vacancy().flatMap(vacancy -> known.computeIfAbsent(seat.key().programme(), this::inForce).flatMap(programme -> {
                WorkingCalendar calendar = counting.computeIfAbsent(programme.calendar() + "/" + vacancy.termFrom().getYear(),
                        year -> calendars.around(programme.calendar(), vacancy.termFrom()));
                return programme.seat(seat.key().rule()).flatMap(rule -> dueBy(programme, rule, vacancy.termFrom(), calendar));
            })).ifPresent(dueBy -> terms.put(seat.id(), new SeatTerm(dueBy, dueBy.isMissedAt(clock.instant()))));
        }
        return terms;
    }

    /** By when a unit answers the advice to name another liaison, which it was given at a moment; empty if the seat may stay vacant. */
    public Optional<SeatTerm> ofAdvice(Seat seat, Instant given) {
        return inForce(seat.key().programme()).flatMap(programme -> {
            LocalDate day = LocalDate.ofInstant(given, programme.zoneId());
            return programme.seat(seat.key().rule()).flatMap(rule -> dueBy(programme, rule, day, calendars.around(programme.calendar(), day)));
        }).map(dueBy -> new SeatTerm(dueBy, dueBy.isMissedAt(clock.instant())));
    }

    /** The missed term of a vacancy, if its programme still sets one. */
    Optional<Deadline> missed(Seat seat) {
        return Optional.ofNullable(ofVacancies(List.of(seat)).get(seat.id())).filter(SeatTerm::overdue).map(SeatTerm::dueBy);
    }

    /** The latest day with whose end a term can have begun that has passed by now; empty if the rule's seats may stay vacant. */
    Optional<LocalDate> latestMissed(ProgrammeDefinition programme, SeatRule rule) {
        if (rule.fillWithin() == null || rule.optional()) {
            return Optional.empty();
        }
        ZoneId zone = programme.zoneId();
        LocalDate today = LocalDate.now(clock.withZone(zone));
        WorkingCalendar calendar = calendars.around(programme.calendar(), today);
        return Stream.iterate(today, day -> day.minusDays(1))
                .filter(day -> dueBy(programme, rule, day, calendar).filter(dueBy -> dueBy.isMissedAt(clock.instant())).isPresent()).findFirst();
    }

    /** Returns the watch over a programme's seats today. */
    public SeatWatch watch(String code) {
        LocalDate today = programmes.find(code).map(programme -> WhenUnitChangedThenAlignSeats.act(programme, clock).on())
                .orElseGet(() -> LocalDate.now(clock));
        return new SeatWatch(inForce(code).orElse(null), today);
    }

    /** The definition of a programme that is in force today. */
    Optional<ProgrammeDefinition> inForce(String code) {
        return programmes.find(code).flatMap(programme -> programme.inForceOn(WhenUnitChangedThenAlignSeats.act(programme, clock).on()))
                .map(ProgrammeVersion::definition);
    }

    private static Optional<Deadline> dueBy(ProgrammeDefinition programme, SeatRule rule, LocalDate termFrom, WorkingCalendar calendar) {
        return Optional.ofNullable(rule.fillWithin()).filter(term -> !rule.optional()).map(term -> programme.timetable(calendar).dueAt(termFrom, term));
    }
}
