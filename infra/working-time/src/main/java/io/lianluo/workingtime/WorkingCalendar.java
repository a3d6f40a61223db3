package io.lianluo.workingtime;

import java.time.DayOfWeek;
import java.time.LocalDate;
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
