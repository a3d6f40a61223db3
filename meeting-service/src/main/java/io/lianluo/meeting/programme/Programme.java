package io.lianluo.meeting.programme;

import io.lianluo.workingtime.RestDayRule;
import io.lianluo.workingtime.Timetable;
import io.lianluo.workingtime.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a programme.
 *
 * @param code          the programme
 * @param version       its version, from 1
 * @param inForceFrom   first day in force
 * @param inForceUntil  last day in force; null while no later version supersedes it
 * @param calendar      name of the working calendar by which its terms are counted
 * @param zone          time zone of its days
 * @param duties        the meetings it asks for
 * @param endsOnHoliday where a term in days ends that would end on a day of rest; on the next working day if nothing is said
 * @param publishedAt   when it was published; null where that was not told
 */
public record Programme(String code, int version, LocalDate inForceFrom, @Nullable LocalDate inForceUntil, String calendar, String zone,
                        List<MeetingDuty> duties, @Nullable RestDayRule endsOnHoliday, @Nullable Instant publishedAt) {

    public Programme {
        endsOnHoliday = endsOnHoliday == null ? RestDayRule.NEXT_WORKING_DAY : endsOnHoliday;
    }

    /** Whether this version is in force on that day. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(inForceFrom) && (inForceUntil == null || !day.isAfter(inForceUntil));
    }

    /** The meeting duty of that id. */
    public Optional<MeetingDuty> duty(String id) {
        return duties.stream().filter(duty -> duty.id().equals(id)).findFirst();
    }

    /** Returns the timetable by which its terms are counted, with its calendar as it stands. */
    public Timetable timetable(WorkingCalendar working) {
        return new Timetable(working, zoneId(), endsOnHoliday);
    }

    /** The zone of its days. */
    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
