package io.lianluo.workingtime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A timetable says when terms end.
 *
 * @param calendar  which days are worked, as it is known now
 * @param zone      the zone of its days
 * @param onRestDay where a term in days ends that would end on a day of rest
 */
public record Timetable(WorkingCalendar calendar, ZoneId zone, RestDayRule onRestDay) {

    /**
     * When a term that begins at a moment ends. Terms on the clock end to the second; terms in days end with the last day in the zone,
     * the day of the beginning not counted.
     */
    public Deadline dueAt(Instant start, Term term) {
        if (term.onTheClock()) {
            Instant at = start.plus(term.onClock());
            return new Deadline(at, dayOf(at), List.of(), false);
        }
        return dueAfter(dayOf(start), term);
    }

    /** When a term that begins with the end of a day ends, such as "five working days after the period"; see the other one. */
    public Deadline dueAt(LocalDate start, Term term) {
        return term.onTheClock() ? dueAt(endOf(start).at(), term) : dueAfter(start, term);
    }

    /** The deadline at the end of a day that is fixed, such as 30 June, worked or not. */
    public Deadline endOf(LocalDate day) {
        return Deadline.endOf(day, zone);
    }

    /**
     * The deadline at the end of a day that is named within a period, such as its Friday. It moves off a day of rest as a term in days does, but
     * never before the first day of the period.
     */
    public Deadline endOf(LocalDate day, Period period) {
        if (onRestDay == RestDayRule.SAME_DAY) {
            return endOf(day);
        }
        return endOf(offRestDay(period.firstDay().minusDays(1), day));
    }

    /**
     * The last day of a term that begins with the first day of a period, which counts already: five days from the first of a month end on the fifth.
     *
     * @throws IllegalArgumentException if the term runs on the clock
     */
    public Deadline endWithin(Period period, Term term) {
        if (term.onTheClock()) {
            throw new IllegalArgumentException(term + " counts no days of a period");
        }
        return dueAfter(period.firstDay().minusDays(1), term);
    }

    /** The civil day of a moment. */
    public LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private Deadline dueAfter(LocalDate start, Term term) {
        LocalDate end = start.plusDays(term.amount());
        if (term.unit() == TermUnit.DAYS && (term.amount() == 0 || onRestDay == RestDayRule.SAME_DAY)) {
            return endOf(end);
        }
        return endOf(term.unit() == TermUnit.DAYS ? offRestDay(start, end) : calendar.addWorkingDays(start, term.amount()));
    }

    private Deadline endOf(WorkingDay last) {
        return new Deadline(endOf(last.day()).at(), last.day(), last.calendarVersions(), last.assumed());
    }

    private WorkingDay offRestDay(LocalDate start, LocalDate end) {
        if (calendar.isWorkingDay(end)) {
            return calendar.counted(end, end);
        }
        LocalDate before = calendar.addWorkingDays(end, -1).day();
        boolean earlier = onRestDay == RestDayRule.PREVIOUS_WORKING_DAY && before.isAfter(start);
        return calendar.counted(end, earlier ? before : calendar.addWorkingDays(end, 1).day());
    }
}
