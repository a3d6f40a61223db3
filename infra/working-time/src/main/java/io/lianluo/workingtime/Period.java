package io.lianluo.workingtime;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.stream.Stream;

/**
 * One span of a cadence: a day, an ISO week, a month, two months, a quarter, a half-year or a year.
 *
 * @param cadence  what it is a span of
 * @param firstDay its first day
 * @param lastDay  its last day, included
 */
public record Period(Cadence cadence, LocalDate firstDay, LocalDate lastDay) {

    /** The period that a day lies in. For {@link Cadence#WORKING_DAILY} that is the day itself, worked or not. */
    public static Period of(Cadence cadence, LocalDate day) {
        LocalDate first = cadence.firstDay(day);
        return new Period(cadence, first, cadence.firstDayOfNext(first).minusDays(1));
    }

    /**
     * Every period that has a day within a span of days, in order. Days and weeks in which nobody works are left out.
     *
     * @param from first day of the span
     * @param to   last day of the span, included
     */
    public static Stream<Period> between(Cadence cadence, LocalDate from, LocalDate to, WorkingCalendar calendar) {
        return Stream.iterate(of(cadence, from), period -> !period.firstDay.isAfter(to), Period::following)
                .filter(period -> period.isHeld(calendar));
    }

    /** Its name: 2026-11-05, 2026-W45, 2026-10, 2026-B5 for September and October, 2026-Q3, 2026-H1 or 2026. */
    public String label() {
        return cadence.label(firstDay);
    }

    /** Whether the day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** The period after this one; days and weeks in which nobody works are left out. */
    public Period next(WorkingCalendar calendar) {
        return Stream.iterate(following(), Period::following).filter(period -> period.isHeld(calendar)).findFirst().orElseThrow();
    }

    /** The period before this one; days and weeks in which nobody works are left out. */
    public Period previous(WorkingCalendar calendar) {
        return Stream.iterate(preceding(), Period::preceding).filter(period -> period.isHeld(calendar)).findFirst().orElseThrow();
    }

    /** The day of this period's year on which a yearly window opens or closes, such as 30 June; 29 February is 28 in common years. */
    public LocalDate on(MonthDay day) {
        return day.atYear(firstDay.getYear());
    }

    /** Whether something can be asked for in it: not for a day or a week in which nobody works. */
    public boolean isHeld(WorkingCalendar calendar) {
        return !restsOnCalendar() || firstDay.datesUntil(lastDay.plusDays(1)).anyMatch(calendar::isWorkingDay);
    }

    /** Whether the working calendar decides if it is held. */
    public boolean restsOnCalendar() {
        return cadence == Cadence.WORKING_DAILY || cadence == Cadence.WEEKLY;
    }

    /** The versions of the calendar by which that is decided, and whether one of its years is only assumed; its last day comes with them. */
    public WorkingDay countedBy(WorkingCalendar calendar) {
        return calendar.counted(firstDay, lastDay);
    }

    private Period following() {
        return of(cadence, lastDay.plusDays(1));
    }

    private Period preceding() {
        return of(cadence, firstDay.minusDays(1));
    }
}
