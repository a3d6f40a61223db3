package io.lianluo.reporting.regime;

import io.lianluo.workingtime.Deadline;
import io.lianluo.workingtime.Period;
import io.lianluo.workingtime.WorkingCalendar;
import io.lianluo.workingtime.WorkingDay;
import java.util.List;
import java.util.stream.Stream;

/**
 * A report duty as one version of its programme states it.
 *
 * @param version the version
 * @param duty    the duty
 */
public record DutyRule(ProgrammeVersion version, ReportDuty duty) {

    /** Whether a report is owed for that period: none for days and weeks in which nobody works. */
    public boolean asksFor(Period period, WorkingCalendar calendar) {
        return period.isHeld(calendar);
    }

    /** When the report for that period is due; what is owed for days and weeks rests on the calendar even where its term does not. */
    public Deadline due(Period period, WorkingCalendar calendar) {
        Deadline due = duty.due().dueAfter(period, calendar, version.zoneId());
        if (!period.restsOnCalendar()) {
            return due;
        }
        WorkingDay held = period.countedBy(calendar);
        List<String> versions = Stream.concat(held.calendarVersions().stream(), due.calendarVersions().stream()).distinct().sorted().toList();
        return new Deadline(due.at(), due.day(), versions, held.assumed() || due.assumed());
    }
}
