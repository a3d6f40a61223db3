package io.lianluo.meeting.meeting;

import io.lianluo.domain.LocalizedText;
import io.lianluo.workingtime.Period;
import io.lianluo.workingtime.RestDayRule;
import io.lianluo.workingtime.Term;
import io.lianluo.workingtime.Timetable;
import io.lianluo.workingtime.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan says what is asked for. It is frozen when the meeting is planned, so that a rule changed later rewrites nothing.
 *
 * @param programme        code of the programme
 * @param programmeVersion version of the programme by which it was planned
 * @param duty             id of the meeting duty; null for a meeting that no duty asks for
 * @param title            what it is called
 * @param period           the period for which the duty asks for it; null when it asks for none
 * @param ordinal          which of the period's meetings it is, from 1
 * @param required         whether the period asks for it, so that leaving it out is a breach
 * @param dueAt            the last moment at which it may begin; null without a period
 * @param audience         whose holders are invited
 * @param delegateAllowed  whether somebody else may come instead
 * @param notice           how long before it begins it must be called; null when nothing is said
 * @param calendar         name of the working calendar by which the notice is counted
 * @param zone             time zone of its days
 * @param articles         names of the articles that the duty follows from; empty where the programme cites none
 * @param endsOnHoliday    where a notice in days ends that would end on a day of rest; on the next working day if nothing is said
 * @param unitId           the unit at which the part of the tree begins whose office holds it for the seats there; null for the whole programme
 */
public record Plan(String programme, int programmeVersion, @Nullable String duty, LocalizedText title, @Nullable Period period,
                   int ordinal, boolean required, @Nullable Instant dueAt, Audience audience, boolean delegateAllowed,
                   @Nullable Term notice, String calendar, String zone, List<LocalizedText> articles,
                   @Nullable RestDayRule endsOnHoliday, @Nullable UUID unitId) {

    public Plan {
        endsOnHoliday = endsOnHoliday == null ? RestDayRule.NEXT_WORKING_DAY : endsOnHoliday;
    }

    /** A plan for the whole programme that follows from no article. */
    public Plan(String programme, int programmeVersion, @Nullable String duty, LocalizedText title, @Nullable Period period, int ordinal, boolean required,
                @Nullable Instant dueAt, Audience audience, boolean delegateAllowed, @Nullable Term notice, String calendar, String zone,
                @Nullable RestDayRule endsOnHoliday) {
        this(programme, programmeVersion, duty, title, period, ordinal, required, dueAt, audience, delegateAllowed, notice, calendar, zone, List.of(), endsOnHoliday, null);
    }

    /** The zone of its days. */
    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** Tells whether it is held for a unit that stands below these, of which the nearest is the first. */
    boolean isFor(List<UUID> upwards) {
        return unitId == null || upwards.contains(unitId);
    }

    /** The civil day of a moment. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zoneId()).toLocalDate();
    }

    /** How a notice is counted, by its calendar as it stands. */
    Timetable timetable(WorkingCalendar working) {
        return new Timetable(working, zoneId(), endsOnHoliday);
    }

    boolean allowsBeginningAt(Instant moment) {
        return period == null || period.contains(dayOf(moment));
    }
}
