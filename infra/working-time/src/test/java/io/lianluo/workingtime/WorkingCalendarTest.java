package io.lianluo.workingtime;

import static io.lianluo.workingtime.China.CALENDAR;
import static io.lianluo.workingtime.China.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final Timetable ENDING_AFTER_REST = new Timetable(CALENDAR, ZONE, RestDayRule.NEXT_WORKING_DAY);
    private static final Timetable ENDING_BEFORE_REST = new Timetable(CALENDAR, ZONE, RestDayRule.PREVIOUS_WORKING_DAY);
    private static final Timetable ENDING_AT_REST = new Timetable(CALENDAR, ZONE, RestDayRule.SAME_DAY);

    @ParameterizedTest
    @CsvSource({
        "2026-09-18, true,  an ordinary Friday",
        "2026-09-19, false, an ordinary Saturday",
        "2026-09-20, true,  a Sunday worked to make up for the National Day",
        "2026-10-01, false, a Thursday off",
        "2026-10-10, true,  a Saturday worked to make up for the National Day",
    })
    void knowsHolidaysAndMakeUpWorkingDays(LocalDate day, boolean worked, String why) {
        assertThat(CALENDAR.isWorkingDay(day)).as(why).isEqualTo(worked);
    }

    @Test
    @Tag("INF-6")
    void twoWorkingDaysOverTheNationalDayEndAfterIt() {
        // 30 September, a Wednesday: the 1st to the 7th are off, so Thursday the 8th and Friday the 9th are the two days.
        WorkingDay due = CALENDAR.addWorkingDays(LocalDate.parse("2026-09-30"), 2);
        assertThat(due).isEqualTo(new WorkingDay(LocalDate.parse("2026-10-09"), List.of("cn/2026/1"), false));
    }

    @Test
    void aMakeUpWorkingDayCounts() {
        assertThat(CALENDAR.addWorkingDays(LocalDate.parse("2026-10-09"), 1).day()).isEqualTo("2026-10-10");
        assertThat(CALENDAR.addWorkingDays(LocalDate.parse("2026-10-12"), -1).day()).isEqualTo("2026-10-10");
    }

    @Test
    void zeroWorkingDaysGiveTheDayItself() {
        assertThat(CALENDAR.addWorkingDays(LocalDate.parse("2026-10-03"), 0).day()).isEqualTo("2026-10-03");
    }

    @Test
    void whatIsCountedIntoAYearNotPublishedIsAssumed() {
        WorkingDay due = CALENDAR.addWorkingDays(LocalDate.parse("2026-12-30"), 3);
        assertThat(due).isEqualTo(new WorkingDay(LocalDate.parse("2027-01-04"), List.of("cn/2026/1", "cn/2027/1"), true));
        assertThat(CALENDAR.addWorkingDays(LocalDate.parse("2029-01-01"), 1))
                .isEqualTo(new WorkingDay(LocalDate.parse("2029-01-02"), List.of("cn/2029/0"), true));
    }

    @Test
    void aTermInDaysEndsWithItsLastDayInTheZone() {
        // 17:00 UTC on the 8th is already the 9th in Shanghai.
        Deadline due = ENDING_AFTER_REST.dueAt(Instant.parse("2026-10-08T17:00:00Z"), Term.workingDays(1));
        assertThat(due).isEqualTo(new Deadline(Instant.parse("2026-10-10T15:59:59.999Z"), LocalDate.parse("2026-10-10"), List.of("cn/2026/1"), false));
        assertThat(due.calendarVersion()).isEqualTo("cn/2026/1");
        assertThat(due.isMissedAt(due.at())).isFalse();
        assertThat(due.isMissedAt(due.at().plusMillis(1))).isTrue();
        assertThat(ENDING_AFTER_REST.dueAt(Instant.parse("2026-10-08T17:00:00Z"), Term.days(7)).day()).isEqualTo("2026-10-16");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-29, 7,  2026-12-07, 2026-12-04, 2026-12-06, a Sunday",
        "2026-09-13, 7,  2026-09-20, 2026-09-20, 2026-09-20, a Sunday that is worked",
        "2026-10-03, 7,  2026-10-10, 2026-10-10, 2026-10-10, a Saturday that is worked",
        "2026-09-24, 7,  2026-10-08, 2026-09-30, 2026-10-01, the first day of the National Day",
        "2026-02-08, 10, 2026-02-24, 2026-02-14, 2026-02-18, the Spring Festival between two worked Saturdays",
        "2026-11-27, 1,  2026-11-30, 2026-11-30, 2026-11-28, the working day before is the day of the beginning",
        "2026-11-24, 6,  2026-11-30, 2026-11-30, 2026-11-30, an ordinary Monday",
        "2026-11-28, 0,  2026-11-28, 2026-11-28, 2026-11-28, no term at all",
    })
    void aTermInDaysThatEndsOnADayOfRestEndsWhereTheRuleSays(LocalDate start, int days, String next, String previous, String same, String why) {
        assertThat(ENDING_AFTER_REST.dueAt(start, Term.days(days)).day()).as(why).isEqualTo(next);
        assertThat(ENDING_BEFORE_REST.dueAt(start, Term.days(days)).day()).as(why).isEqualTo(previous);
        assertThat(ENDING_AT_REST.dueAt(start, Term.days(days)).day()).as(why).isEqualTo(same);
    }

    @Test
    void suchATermSaysByWhichCalendarItEndsAndWhetherThatIsAssumed() {
        LocalDate start = LocalDate.parse("2026-12-03");
        Deadline due = ENDING_AFTER_REST.dueAt(start, Term.days(30));
        assertThat(due.day()).isEqualTo("2027-01-04");
        assertThat(due.calendarVersion()).isEqualTo("cn/2027/1");
        assertThat(due.assumed()).isTrue();
        Deadline before = ENDING_BEFORE_REST.dueAt(start, Term.days(30));
        assertThat(before.day()).isEqualTo("2027-01-01");
        assertThat(ENDING_AFTER_REST.dueAt(start, Term.days(29)).calendarVersion()).as("a day that is worked as far as is known")
                .isEqualTo("cn/2027/1");
        assertThat(ENDING_AT_REST.dueAt(start, Term.days(30)).calendarVersion()).as("asks no calendar").isNull();
    }

    @Test
    void hoursRunThroughADayOfRest() {
        Instant fridayEvening = Instant.parse("2026-11-27T12:00:00Z");
        assertThat(ENDING_AFTER_REST.dueAt(fridayEvening, new Term(24, TermUnit.HOURS)).day()).isEqualTo("2026-11-28");
    }

    @Test
    void aTermOnTheClockEndsToTheSecondAndAsksNoCalendar() {
        Deadline due = ENDING_AFTER_REST.dueAt(Instant.parse("2026-12-31T23:30:10Z"), new Term(1, TermUnit.HOURS));
        assertThat(due.at()).isEqualTo("2027-01-01T00:30:10Z");
        assertThat(due.calendarVersion()).isNull();
        assertThat(due.assumed()).isFalse();
    }

    @Test
    void aTermAfterAPeriodBeginsWithItsEnd() {
        LocalDate endOfSeptember = LocalDate.parse("2026-09-30");
        assertThat(ENDING_AFTER_REST.dueAt(endOfSeptember, Term.workingDays(5)).day()).isEqualTo("2026-10-13");
        assertThat(ENDING_AFTER_REST.dueAt(endOfSeptember, Term.days(0)).at()).isEqualTo("2026-09-30T15:59:59.999Z");
        assertThat(ENDING_AFTER_REST.dueAt(endOfSeptember, new Term(2, TermUnit.HOURS)).at()).isEqualTo("2026-09-30T17:59:59.999Z");
    }

    @Test
    void refusesADayOutsideTheYearAndADayThatIsBoth() {
        Set<LocalDate> day = Set.of(LocalDate.parse("2026-10-01"));
        assertThatThrownBy(() -> new CalendarYear(2027, 1, true, day, Set.of())).hasMessageContaining("2026-10-01 does not lie in 2027");
        assertThatThrownBy(() -> new CalendarYear(2026, 1, true, day, day)).hasMessageContaining("both");
    }

    @ParameterizedTest
    @CsvSource({"5 working days, 5, WORKING_DAYS", "1 working day, 1, WORKING_DAYS", "7 days, 7, DAYS", "1 hour, 1, HOURS", "30 minutes, 30, MINUTES"})
    void readsTermsAsRegulationsStateThem(String text, int amount, TermUnit unit) {
        assertThat(Term.parse(text)).isEqualTo(new Term(amount, unit)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"five days", "-1 days", "5", "5 weeks"})
    void refusesWhatIsNoTerm(String text) {
        assertThatThrownBy(() -> Term.parse(text)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(text);
    }
}
