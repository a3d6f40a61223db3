package io.lianluo.workingtime;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A working calendar as known at one moment: Monday to Friday are worked, except for holidays, and make-up working days are worked
 * too. A year it does not know, or that is not published yet, is counted by the ordinary week, and results say so.
 */
public final class WorkingCalendar {

    private final String name;
    private final Map<Integer, CalendarYear> years;

    private WorkingCalendar(String name, Map<Integer, CalendarYear> years) {
        this.name = name;
        this.years = years;
    }

    /**
     * A calendar of the years given.
     *
     * @param name the calendar's name, such as {@code cn}
     * @throws IllegalStateException if a year is given twice
     */
    public static WorkingCalendar of(String name, Collection<CalendarYear> years) {
        return new WorkingCalendar(name, years.stream().collect(Collectors.toUnmodifiableMap(CalendarYear::year, Function.identity())));
    }

    /** A calendar that knows no year yet: the ordinary week, all of it assumed. */
    public static WorkingCalendar unknown(String name) {
        return new WorkingCalendar(name, Map.of());
    }

    /** The calendar's name, such as {@code cn}. */
    public String name() {
        return name;
    }

    /** Whether the authorities have published the year, as far as this calendar knows. */
    public boolean isPublished(int year) {
        return yearOf(year).published();
    }

    /** The version of a year's list as it is put on record, such as {@code cn/2026/1}; version 0 means that nothing is known of it. */
    public String versionOf(int year) {
        return name + "/" + year + "/" + yearOf(year).version();
    }

    /** Whether the day is worked. */
    public boolean isWorkingDay(LocalDate day) {
        CalendarYear year = yearOf(day.getYear());
        if (year.makeUpWorkingDays().contains(day)) {
            return true;
        }
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !year.holidays().contains(day);
    }

    /**
     * The n-th working day after a day, or before it when n is negative. The day itself never counts, and zero gives it back,
     * worked or not.
     */
    public WorkingDay addWorkingDays(LocalDate day, int n) {
        int step = Integer.signum(n);
        LocalDate reached = day;
        for (int left = Math.abs(n); left > 0; ) {
            reached = reached.plusDays(step);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return counted(day, reached);
    }

    /**
     * When a term that begins at a moment ends. Terms on the clock end to the second; terms in days end with the last day in the zone,
     * the day of the beginning not counted.
     *
     * @param onRestDay where a term in days ends that would end on a day of rest
     */
    public Deadline dueAt(Instant start, Term term, ZoneId zone, RestDayRule onRestDay) {
        if (term.onTheClock()) {
            Instant at = start.plus(term.onClock());
            return new Deadline(at, at.atZone(zone).toLocalDate(), List.of(), false);
        }
        return dueAfter(start.atZone(zone).toLocalDate(), term, zone, onRestDay);
    }

    /** When a term that begins with the end of a day ends, such as "five working days after the period"; see the other one. */
    public Deadline dueAt(LocalDate start, Term term, ZoneId zone, RestDayRule onRestDay) {
        return term.onTheClock() ? dueAt(Deadline.endOf(start, zone).at(), term, zone, onRestDay) : dueAfter(start, term, zone, onRestDay);
    }

    private Deadline dueAfter(LocalDate start, Term term, ZoneId zone, RestDayRule onRestDay) {
        LocalDate end = start.plusDays(term.amount());
        if (term.unit() == TermUnit.DAYS && (term.amount() == 0 || onRestDay == RestDayRule.SAME_DAY)) {
            return Deadline.endOf(end, zone);
        }
        WorkingDay last = term.unit() == TermUnit.DAYS ? offRestDay(start, end, onRestDay) : addWorkingDays(start, term.amount());
        return new Deadline(Deadline.endOf(last.day(), zone).at(), last.day(), last.calendarVersions(), last.assumed());
    }

    private WorkingDay offRestDay(LocalDate start, LocalDate end, RestDayRule onRestDay) {
        if (isWorkingDay(end)) {
            return counted(end, end);
        }
        LocalDate before = addWorkingDays(end, -1).day();
        return counted(end, onRestDay == RestDayRule.PREVIOUS_WORKING_DAY && before.isAfter(start) ? before : addWorkingDays(end, 1).day());
    }

    WorkingDay counted(LocalDate from, LocalDate to) {
        int first = Math.min(from.getYear(), to.getYear());
        int last = Math.max(from.getYear(), to.getYear());
        List<String> versions = IntStream.rangeClosed(first, last).mapToObj(this::versionOf).toList();
        boolean assumed = !IntStream.rangeClosed(first, last).allMatch(this::isPublished);
        return new WorkingDay(to, versions, assumed);
    }

    private CalendarYear yearOf(int year) {
        CalendarYear known = years.get(year);
        return known != null ? known : CalendarYear.unknown(year);
    }
}
