package io.lianluo.reporting.regime;

import io.lianluo.workingtime.Deadline;
import io.lianluo.workingtime.Period;
import io.lianluo.workingtime.RestDayRule;
import io.lianluo.workingtime.Term;
import io.lianluo.workingtime.Timetable;
import io.lianluo.workingtime.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A due rule says when a report falls due.
 *
 * @param opensOnDay day of the year, as MM-DD, on which a yearly duty opens; null when it opens with its period
 * @param onDay      day of the year, as MM-DD, on which a yearly duty is due; null when it is not bound to a day
 * @param onWeekday  day of the week on which a weekly duty is due; null when it is not bound to one
 * @param within     the term counted from the end of the period, or from the request; null for the end of the period itself
 * @param atTime     time of the day on which it is due; null at its end, and beside a term on the clock
 * @param onRestDay  where a term in days ends that would end on a day of rest; on the next working day if nothing is said
 */
public record DueRule(@Nullable String opensOnDay, @Nullable String onDay, @Nullable DayOfWeek onWeekday, @Nullable Term within,
                      @Nullable LocalTime atTime, @Nullable RestDayRule onRestDay) {

    public DueRule {
        onRestDay = onRestDay == null ? RestDayRule.NEXT_WORKING_DAY : onRestDay;
    }

    /** A rule that says nothing of days of the week, times of day and days of rest. */
    public DueRule(@Nullable String opensOnDay, @Nullable String onDay, @Nullable Term within) {
        this(opensOnDay, onDay, null, within, null, null);
    }

    /** The day on which the obligation for a period opens. */
    public LocalDate opening(Period period) {
        return opensOnDay == null ? period.firstDay() : period.on(monthDay(opensOnDay));
    }

    /** When the report for a period is due. */
    public Deadline dueAfter(Period period, WorkingCalendar calendar, ZoneId zone) {
        return atTime(lastDay(period, new Timetable(calendar, zone, onRestDay)), zone);
    }

    private Deadline lastDay(Period period, Timetable timetable) {
        if (onDay != null) {
            return timetable.endOf(period.on(monthDay(onDay)));
        }
        if (onWeekday != null) {
            return timetable.endOf(period.firstDay().with(TemporalAdjusters.nextOrSame(onWeekday)), period);
        }
        return within == null ? timetable.endOf(period.lastDay()) : timetable.dueAt(period.lastDay(), within);
    }

    private Deadline atTime(Deadline end, ZoneId zone) {
        return atTime == null || (within != null && within.onTheClock()) ? end : end.at(atTime, zone);
    }

    /** When a report asked for at a moment is due; empty when the rule leaves that to whoever asks. */
    public Optional<Deadline> dueAfter(Instant request, WorkingCalendar calendar, ZoneId zone) {
        return Optional.ofNullable(within).map(term -> atTime(new Timetable(calendar, zone, onRestDay).dueAt(request, term), zone));
    }

    private static MonthDay monthDay(String text) {
        return MonthDay.parse("--" + text);
    }
}
