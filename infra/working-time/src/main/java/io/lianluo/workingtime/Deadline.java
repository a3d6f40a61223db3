package io.lianluo.workingtime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time at which something is due, and the calendar by which that was counted. Whoever acts at {@link #at()} or before is in time.
 *
 * @param at               the last moment that is still in time, to the millisecond: 23:59:59.999 where whole days are counted
 * @param day              the civil day of that moment in the zone it was counted in
 * @param calendarVersions the versions of the calendar years counted over, in order; empty when no working days were counted
 * @param assumed          true when a year counted over is not published yet, so that the deadline rests on an assumption
 */
public record Deadline(Instant at, LocalDate day, List<String> calendarVersions, boolean assumed) {

    /** The end of a civil day; no calendar is asked. */
    public static Deadline endOf(LocalDate day, ZoneId zone) {
        // The next midnight would read as the wrong day wherever the deadline is shown.
        Instant at = day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MILLIS);
        return new Deadline(at, day, List.of(), false);
    }

    /** This deadline at a time of its day, and not at the end of it. */
    public Deadline at(LocalTime time, ZoneId zone) {
        return new Deadline(day.atTime(time).atZone(zone).toInstant(), day, calendarVersions, assumed);
    }

    /** The calendar versions as one text for the record, such as {@code cn/2026/1+cn/2027/0}; null when none was needed. */
    public @Nullable String calendarVersion() {
        return calendarVersions.isEmpty() ? null : String.join("+", calendarVersions);
    }

    /** Tells whether a moment is past the deadline. */
    public boolean isMissedAt(Instant moment) {
        return moment.isAfter(at);
    }
}
