package io.lianluo.workingtime;

import static io.lianluo.workingtime.China.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "WORKING_DAILY, 2026-11-05, 2026-11-05, 2026-11-05, 2026-11-05",
        "WEEKLY,        2026-11-05, 2026-W45,   2026-11-02, 2026-11-08",
        "WEEKLY,        2027-01-01, 2026-W53,   2026-12-28, 2027-01-03",
        "WEEKLY,        2024-12-30, 2025-W01,   2024-12-30, 2025-01-05",
        "MONTHLY,       2028-02-29, 2028-02,    2028-02-01, 2028-02-29",
        "EVERY_TWO_MONTHS, 2026-01-01, 2026-B1, 2026-01-01, 2026-02-28",
        "EVERY_TWO_MONTHS, 2028-02-29, 2028-B1, 2028-01-01, 2028-02-29",
        "EVERY_TWO_MONTHS, 2026-11-05, 2026-B6, 2026-11-01, 2026-12-31",
        "QUARTERLY,     2026-09-30, 2026-Q3,    2026-07-01, 2026-09-30",
        "HALF_YEARLY,   2026-06-30, 2026-H1,    2026-01-01, 2026-06-30",
        "HALF_YEARLY,   2026-12-31, 2026-H2,    2026-07-01, 2026-12-31",
        "YEARLY,        2026-03-01, 2026,       2026-01-01, 2026-12-31",
    })
    void isNamedAndBounded(Cadence cadence, LocalDate day, String label, LocalDate first, LocalDate last) {
        Period period = Period.of(cadence, day);
        assertThat(period).isEqualTo(new Period(cadence, first, last));
        assertThat(period.label()).isEqualTo(label);
    }

    @Test
    void workingDaysFollowEachOtherAcrossHolidaysAndMakeUpDays() {
        Period friday = Period.of(Cadence.WORKING_DAILY, LocalDate.parse("2026-10-09"));
        assertThat(friday.next(CALENDAR).label()).isEqualTo("2026-10-10");
        assertThat(Period.of(Cadence.WORKING_DAILY, LocalDate.parse("2026-10-08")).previous(CALENDAR).label()).isEqualTo("2026-09-30");
    }

    @Test
    void listsThePeriodsOfASpan() {
        assertThat(Period.between(Cadence.WORKING_DAILY, LocalDate.parse("2026-09-18"), LocalDate.parse("2026-09-22"), CALENDAR).map(Period::label))
                .containsExactly("2026-09-18", "2026-09-20", "2026-09-21", "2026-09-22");
        assertThat(Period.between(Cadence.QUARTERLY, LocalDate.parse("2026-03-31"), LocalDate.parse("2026-07-01"), CALENDAR).map(Period::label))
                .containsExactly("2026-Q1", "2026-Q2", "2026-Q3");
        assertThat(Period.between(Cadence.MONTHLY, LocalDate.parse("2026-03-31"), LocalDate.parse("2026-03-30"), CALENDAR)).hasSize(1)
                .first().extracting(Period::label).isEqualTo("2026-03");
    }

    @Test
    @Tag("ANH-5")
    void aYearlyWindowOpensAndClosesOnDaysOfItsYear() {
        Period year = Period.of(Cadence.YEARLY, LocalDate.parse("2026-04-15"));
        assertThat(year.on(MonthDay.of(1, 1))).isEqualTo("2026-01-01");
        assertThat(year.on(MonthDay.of(6, 30))).isEqualTo("2026-06-30");
        assertThat(year.on(MonthDay.of(2, 29))).isEqualTo("2026-02-28");
    }

    @Test
    void aWeekOfHolidaysHasNoWorkingDayUnlessItsWeekEndIsWorked() {
        Period week = Period.of(Cadence.WEEKLY, LocalDate.parse("2026-11-18"));
        Set<LocalDate> shutdown = week.firstDay().datesUntil(week.firstDay().plusDays(5)).collect(Collectors.toSet());
        assertThat(week.isHeld(CALENDAR)).isTrue();
        assertThat(week.isHeld(WorkingCalendar.of("closed", List.of(new CalendarYear(2026, 1, true, shutdown, Set.of()))))).isFalse();
        assertThat(week.isHeld(WorkingCalendar.of("closed", List.of(new CalendarYear(2026, 1, true, shutdown, Set.of(week.lastDay())))))).isTrue();
        assertThat(Period.of(Cadence.WEEKLY, LocalDate.parse("2026-12-30")).countedBy(CALENDAR).assumed()).as("reaches into a year not published").isTrue();
        assertThat(Period.of(Cadence.WEEKLY, LocalDate.parse("2026-02-18")).isHeld(CALENDAR)).as("the week of the Spring Festival").isFalse();
        assertThat(Period.of(Cadence.WEEKLY, LocalDate.parse("2026-02-23")).previous(CALENDAR).label()).isEqualTo("2026-W07");
        assertThat(Period.of(Cadence.WEEKLY, LocalDate.parse("2026-10-01")).isHeld(CALENDAR)).as("three days before the National Day").isTrue();
        assertThat(Period.of(Cadence.MONTHLY, LocalDate.parse("2026-10-01")).isHeld(WorkingCalendar.unknown("cn"))).isTrue();
    }
}
