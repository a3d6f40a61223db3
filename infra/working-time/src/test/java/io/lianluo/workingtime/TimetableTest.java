package io.lianluo.workingtime;

import static io.lianluo.workingtime.China.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        // Friday 2 October 2026 lies in the holiday of 1 to 7 October, before which Wednesday is the last day that is worked; 8 October is worked.
        "2026-11-06, NEXT_WORKING_DAY,     2026-11-06",
        "2026-10-02, NEXT_WORKING_DAY,     2026-10-08",
        "2026-10-02, PREVIOUS_WORKING_DAY, 2026-09-30",
        "2026-10-02, SAME_DAY,             2026-10-02",
        // Of the week from 5 October no day before its Wednesday is worked.
        "2026-10-07, PREVIOUS_WORKING_DAY, 2026-10-08",
        // Saturday 10 October makes up for the holiday.
        "2026-10-10, NEXT_WORKING_DAY,     2026-10-10",
    })
    void aDayOfTheWeekMovesOffARestDayButNotOutOfItsWeekBackwards(LocalDate day, RestDayRule onRestDay, LocalDate due) {
        Timetable timetable = new Timetable(CALENDAR, SHANGHAI, onRestDay);

        assertThat(timetable.endOf(day, Period.of(Cadence.WEEKLY, day)).day()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY,          2026-11-20, 5 days,         2026-11-05",
        "MONTHLY,          2026-11-20, 5 working days, 2026-11-06",
        "MONTHLY,          2026-12-20, 5 days,         2026-12-07",
        "QUARTERLY,        2026-11-20, 10 days,        2026-10-10",
        "EVERY_TWO_MONTHS, 2026-12-20, 5 days,         2026-11-05",
        "YEARLY,           2026-12-20, 1 day,          2026-01-04",
    })
    void theFirstDaysOfAPeriodCountFromItsFirst(Cadence cadence, LocalDate day, String term, LocalDate until) {
        Timetable timetable = new Timetable(CALENDAR, SHANGHAI, RestDayRule.NEXT_WORKING_DAY);

        assertThat(timetable.endWithin(Period.of(cadence, day), Term.parse(term)).day()).isEqualTo(until);
    }

    @Test
    void hoursCountNoDaysOfAPeriod() {
        Timetable timetable = new Timetable(CALENDAR, SHANGHAI, RestDayRule.NEXT_WORKING_DAY);

        assertThatThrownBy(() -> timetable.endWithin(Period.of(Cadence.MONTHLY, LocalDate.parse("2026-11-20")), Term.parse("5 hours")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("5 hours");
    }

    @Test
    void aDeadlineMovesToATimeOfItsDay() {
        Deadline end = new Timetable(CALENDAR, SHANGHAI, RestDayRule.NEXT_WORKING_DAY).dueAt(LocalDate.parse("2026-11-04"), Term.workingDays(2));

        assertThat(end.at(LocalTime.parse("17:00"), SHANGHAI))
                .isEqualTo(new Deadline(Instant.parse("2026-11-06T09:00:00Z"), LocalDate.parse("2026-11-06"), end.calendarVersions(), end.assumed()));
    }
}
