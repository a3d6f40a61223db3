package io.lianluo.reporting.regime;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.workingtime.Cadence;
import io.lianluo.workingtime.CalendarYear;
import io.lianluo.workingtime.Period;
import io.lianluo.workingtime.Term;
import io.lianluo.workingtime.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DueRuleTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalTime FIVE = LocalTime.of(17, 0);
    /** Friday 6 November is a holiday. */
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of("cn", List.of(new CalendarYear(2026, 1, true, Set.of(LocalDate.of(2026, 11, 6)), Set.of())));

    @Test
    void aWeeklyReportIsDueByFridayAtFive() {
        DueRule rule = new DueRule(null, null, DayOfWeek.FRIDAY, null, FIVE, null);

        assertThat(dueIn(Cadence.WEEKLY, "2026-11-11", rule)).isEqualTo(Instant.parse("2026-11-13T09:00:00Z"));
        assertThat(dueIn(Cadence.WEEKLY, "2026-11-04", rule)).as("a holiday moves it to Monday").isEqualTo(Instant.parse("2026-11-09T09:00:00Z"));
    }

    @Test
    void withoutATimeItIsDueAtTheEndOfTheDay() {
        assertThat(dueIn(Cadence.WEEKLY, "2026-11-11", new DueRule(null, null, DayOfWeek.FRIDAY, null, null, null))).isEqualTo(Instant.parse("2026-11-13T15:59:59.999Z"));
    }

    @Test
    void aReportOfTwoMonthsIsDueFiveWorkingDaysAfterThemAtFive() {
        DueRule rule = new DueRule(null, null, null, Term.workingDays(5), FIVE, null);

        assertThat(dueIn(Cadence.EVERY_TWO_MONTHS, "2026-09-20", rule)).isEqualTo(Instant.parse("2026-11-09T09:00:00Z"));
    }

    @Test
    void whatIsAskedForIsDueAtATimeOfItsLastDayButHoursRunThrough() {
        Instant asked = Instant.parse("2026-11-10T02:30:00Z");

        assertThat(new DueRule(null, null, null, Term.workingDays(2), FIVE, null).dueAfter(asked, CALENDAR, SHANGHAI).orElseThrow().at())
                .isEqualTo(Instant.parse("2026-11-12T09:00:00Z"));
        assertThat(new DueRule(null, null, null, Term.parse("1 hour"), null, null).dueAfter(asked, CALENDAR, SHANGHAI).orElseThrow().at())
                .isEqualTo(Instant.parse("2026-11-10T03:30:00Z"));
    }

    private static Instant dueIn(Cadence cadence, String day, DueRule rule) {
        return rule.dueAfter(Period.of(cadence, LocalDate.parse(day)), CALENDAR, SHANGHAI).at();
    }
}
