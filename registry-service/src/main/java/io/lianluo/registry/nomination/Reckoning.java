package io.lianluo.registry.nomination;

import io.lianluo.workingtime.Deadline;
import io.lianluo.workingtime.RestDayRule;
import io.lianluo.workingtime.Term;
import io.lianluo.workingtime.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A reckoning says how a programme counts time.
 *
 * @param calendar  its working calendar as it stands
 * @param zone      the zone of its days
 * @param onRestDay where its terms in days end that would end on a day of rest
 */
public record Reckoning(WorkingCalendar calendar, ZoneId zone, RestDayRule onRestDay) {

    Deadline due(Instant from, Term within) {
        return calendar.dueAt(from, within, zone, onRestDay);
    }

    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
