package io.lianluo.registry.roster;

import io.lianluo.registry.calendar.WorkingCalendars;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.programme.duty.MeetingDuty;
import io.lianluo.registry.programme.duty.ReportDuty;
import io.lianluo.registry.roster.effect.RosterEstimate;
import io.lianluo.registry.roster.effect.RosterEstimate.Duty;
import io.lianluo.registry.seat.Seat;
import io.lianluo.workingtime.Period;
import io.lianluo.workingtime.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Estimates from the rules of the programmes what seats would owe that a file opens or backfills, and how many people would be told. */
final class DutyForecast {

    /** No duty is due so long after its period that an earlier one could still be open. */
    private static final int LONGEST_TERM_DAYS = 400;

    /**
     * Seats that owe the same.
     *
     * @param owedFrom first day on which something due is owed
     * @param before   the same before the file; null of seats that open
     */
    private record Alike(String programme, String rule, LocalDate openedOn, LocalDate owedFrom, @Nullable LocalDate before) { }

    private final Programmes programmes;
    private final WorkingCalendars calendars;
    private final Clock clock;
    private final Map<Alike, Long> seats = new HashMap<>();
    private final Map<String, Set<Long>> told = new TreeMap<>();

    DutyForecast(Programmes programmes, WorkingCalendars calendars, Clock clock) {
        this.programmes = programmes;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @param before from when it owed before; null if it opens */
    void seat(Seat seat, @Nullable LocalDate before) {
        seats.merge(new Alike(seat.key().programme(), seat.key().rule(), seat.openedOn(), seat.owedFrom(), before), 1L, Long::sum);
    }

    void told(String programme, UUID personId) {
        told.computeIfAbsent(programme, code -> new HashSet<>()).add(personId.getLeastSignificantBits());
    }

    /** The estimates, by programme. */
    List<RosterEstimate> estimates() {
        Set<String> concerned = new TreeSet<>(told.keySet());
        seats.keySet().forEach(alike -> concerned.add(alike.programme()));
        return concerned.stream().map(this::estimate).toList();
    }

    private RosterEstimate estimate(String code) {
        long opened = seats.entrySet().stream().filter(entry -> entry.getKey().programme().equals(code) && entry.getKey().before() == null)
                .mapToLong(Map.Entry::getValue).sum();
        List<Duty> duties = new ArrayList<>();
        inForce(code).ifPresent(says -> {
            LocalDate today = LocalDate.now(clock.withZone(says.zoneId()));
            WorkingCalendar calendar = calendars.around(says.calendar(), today);
            says.reportDuties().stream().filter(duty -> duty.cadence().isPeriodic()).forEach(duty -> duties.add(reports(duty, says, calendar, today)));
            says.meetingDuties().stream().filter(duty -> duty.cadence().isPeriodic() && duty.atLeast() > 0)
                    .forEach(duty -> duties.add(meetings(duty, says, today)));
        });
        return new RosterEstimate(code, opened, duties.stream().filter(duty -> duty.opens() > 0).toList(), told.getOrDefault(code, Set.of()).size());
    }

    private Optional<ProgrammeDefinition> inForce(String code) {
        return programmes.find(code).flatMap(programme -> programme.newest().map(ProgrammeVersion::definition)
                .map(newest -> programme.inForceOn(LocalDate.now(clock.withZone(newest.zoneId()))).map(ProgrammeVersion::definition).orElse(newest)));
    }

    private Stream<Map.Entry<Alike, Long>> owing(ProgrammeDefinition says, String rule) {
        return seats.entrySet().stream().filter(entry -> entry.getKey().programme().equals(says.code()) && entry.getKey().rule().equals(rule));
    }

    private Duty reports(ReportDuty duty, ProgrammeDefinition says, WorkingCalendar calendar, LocalDate today) {
        long opens = 0;
        long gaps = 0;
        for (Map.Entry<Alike, Long> entry : owing(says, duty.seat()).toList()) {
            List<LocalDate> due = due(duty, says, entry.getKey(), calendar, today);
            opens += entry.getValue() * due.size();
            gaps += entry.getValue() * due.stream().filter(day -> day.isBefore(today)).count();
        }
        return new Duty(duty.id(), duty.title(), false, opens, gaps);
    }

    /** The days on which reports are due that are open or overdue today, and would not be without the file. */
    private static List<LocalDate> due(ReportDuty duty, ProgrammeDefinition says, Alike alike, WorkingCalendar calendar, LocalDate today) {
        LocalDate first = latest(says.inForceFrom(), latest(alike.openedOn(), alike.owedFrom().minusDays(LONGEST_TERM_DAYS)));
        List<LocalDate> days = new ArrayList<>();
        for (Period period = Period.of(duty.cadence().periods().orElseThrow(), first); !opening(duty, period, first).isAfter(today); period = Period.of(period.cadence(), period.lastDay().plusDays(1))) {
            LocalDate day = dueDay(duty, period, calendar, says);
            if (period.isHeld(calendar) && !day.isBefore(first) && !day.isBefore(alike.owedFrom()) && (alike.before() == null || day.isBefore(alike.before()))) {
                days.add(day);
            }
        }
        return days;
    }

    private static LocalDate opening(ReportDuty duty, Period period, LocalDate first) {
        return latest(first, duty.opensOnDay() == null ? period.firstDay() : period.on(MonthDay.parse("--" + duty.opensOnDay())));
    }

    private static LocalDate dueDay(ReportDuty duty, Period period, WorkingCalendar calendar, ProgrammeDefinition says) {
        if (duty.due().onDay() != null) {
            return period.on(MonthDay.parse("--" + duty.due().onDay()));
        }
        return duty.due().within() == null ? period.lastDay() : says.timetable(calendar).dueAt(period.lastDay(), duty.due().within()).day();
    }

    /** Meetings are of the programme, so that the earliest seat decides. */
    private Duty meetings(MeetingDuty duty, ProgrammeDefinition says, LocalDate today) {
        long periods = 0;
        long past = 0;
        for (Map.Entry<Alike, Long> entry : owing(says, duty.seat()).toList()) {
            LocalDate first = latest(says.inForceFrom(), latest(entry.getKey().openedOn(), entry.getKey().owedFrom()));
            LocalDate last = entry.getKey().before() == null ? today : entry.getKey().before().minusDays(1);
            List<Period> all = Stream.iterate(Period.of(duty.cadence().periods().orElseThrow(), first), period -> !period.firstDay().isAfter(last),
                    period -> Period.of(period.cadence(), period.lastDay().plusDays(1))).toList();
            periods = Math.max(periods, all.size());
            past = Math.max(past, all.stream().filter(period -> period.lastDay().isBefore(today)).count());
        }
        return new Duty(duty.id(), duty.title(), true, periods * duty.atLeast(), past * duty.atLeast());
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
