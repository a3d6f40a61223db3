package io.lianluo.registry.calendar;

import io.lianluo.workingtime.CalendarYear;
import io.lianluo.workingtime.WorkingCalendar;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Working calendars to count terms by, as they stand now. */
public class WorkingCalendars {

    private final Calendars calendars;

    /** The calendars of these years. */
    public WorkingCalendars(Calendars calendars) {
        this.calendars = calendars;
    }

    /** The calendar of that name, for terms that begin around a day and are shorter than a year. */
    public WorkingCalendar around(String calendar, LocalDate day) {
        return WorkingCalendar.of(calendar, IntStream.rangeClosed(day.getYear() - 1, day.getYear() + 1)
                .mapToObj(year -> calendars.find(YearOfCalendar.id(calendar, year))).flatMap(Optional::stream).map(WorkingCalendars::countable).toList());
    }

    private static CalendarYear countable(YearOfCalendar year) {
        return new CalendarYear(year.year(), year.edition(), year.isPublished(), days(year, SpecialDay.Kind.HOLIDAY),
                days(year, SpecialDay.Kind.MAKE_UP_WORKING_DAY));
    }

    private static Set<LocalDate> days(YearOfCalendar year, SpecialDay.Kind kind) {
        return year.days().stream().filter(day -> day.kind() == kind).map(SpecialDay::date).collect(Collectors.toSet());
    }
}
