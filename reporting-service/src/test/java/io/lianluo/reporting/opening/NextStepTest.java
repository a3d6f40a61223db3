package io.lianluo.reporting.opening;

import static io.lianluo.reporting.Given.CALENDAR;
import static io.lianluo.reporting.Given.annualReport;
import static io.lianluo.reporting.Given.at;
import static io.lianluo.reporting.Given.dailyExchange;
import static io.lianluo.reporting.Given.monthlyReport;
import static io.lianluo.reporting.Given.programme;
import static io.lianluo.reporting.Given.recurring;
import static io.lianluo.reporting.Given.seat;
import static io.lianluo.reporting.Given.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.reporting.Given;
import io.lianluo.reporting.opening.Step.Open;
import io.lianluo.reporting.opening.Step.PassOver;
import io.lianluo.reporting.opening.Step.Rest;
import io.lianluo.reporting.opening.Step.WaitFor;
import io.lianluo.reporting.opening.Step.WaitUntil;
import io.lianluo.reporting.regime.DueRule;
import io.lianluo.reporting.regime.Programme;
import io.lianluo.reporting.roster.Seat;
import io.lianluo.workingtime.Cadence;
import io.lianluo.workingtime.Term;
import io.lianluo.workingtime.WorkingCalendar;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NextStepTest {

    private static final LookBack THREE = new LookBack(3, Period.ofYears(1));

    private static NextStep next(Programme programme, String now) {
        return new NextStep(programme, name -> CALENDAR, THREE, false, at(now));
    }

    /** Takes steps until there is nothing more to do at present; gives the obligations opened as "period due-day". */
    private static List<String> opened(NextStep next, Seat seat, String duty, @Nullable LocalDate through) {
        List<String> opened = new ArrayList<>();
        while (true) {
            switch (next.of(seat, duty, through)) {
                case Open open -> {
                    opened.add(open.period().label() + " due " + open.due().day());
                    through = open.period().lastDay();
                }
                case PassOver passed -> through = passed.through();
                case WaitUntil later -> {
                    return opened;
                }
                case WaitFor calendarYear -> {
                    return opened;
                }
                case Rest rest -> {
                    return opened;
                }
            }
        }
    }

    @Test
    @Tag("HOS-6")
    @Tag("MOD-11")
    void aMonthlyReportIsDueSoManyWorkingDaysAfterItsMonthMakeUpDaysIncluded() {
        List<String> opened = opened(next(programme(monthlyReport()), "2026-11-24T09:00"), seat("2026-09-01"), "monthly-report", null);

        // After September: National Day until the 7th, worked are Thursday 8, Friday 9, Saturday 10 (make-up), Monday 12, Tuesday 13.
        assertThat(opened).containsExactly("2026-09 due 2026-10-13", "2026-10 due 2026-11-06", "2026-11 due 2026-12-07");
    }

    @Test
    @Tag("HOS-4")
    void aDailyDutyIsOwedOnWorkingDaysOnlyMakeUpDaysIncluded() {
        List<String> opened = opened(next(programme(dailyExchange()), "2026-10-12T09:00"), seat("2026-09-29"), "daily-exchange",
                LocalDate.parse("2026-09-28"));

        assertThat(opened).containsExactly("2026-09-29 due 2026-09-29", "2026-09-30 due 2026-09-30", "2026-10-08 due 2026-10-08",
                "2026-10-09 due 2026-10-09", "2026-10-10 due 2026-10-10", "2026-10-12 due 2026-10-12");
    }

    @Test
    @Tag("HOS-4")
    void aDailyDutySaysByWhichCalendarTheDayIsWorked() {
        Step step = next(programme(dailyExchange()), "2026-10-10T09:00").of(seat("2026-10-10"), "daily-exchange", null);

        assertThat(step).isInstanceOfSatisfying(Open.class, open -> {
            assertThat(open.due().calendarVersion()).isEqualTo("cn/2026/1");
            assertThat(open.due().assumed()).isFalse();
        });
    }

    @Test
    @Tag("ANH-5")
    void anAnnualReportOpensAndFallsDueWithItsWindow() {
        Programme programme = programme(recurring("annual-report", Cadence.YEARLY, new DueRule("02-01", "06-30", null)).with(false, List.of()));
        Seat seat = seat("2026-01-15");

        assertThat(next(programme, "2026-01-31T23:59").of(seat, "annual-report", null)).isEqualTo(new WaitUntil(at("2026-02-01T00:00")));
        assertThat(opened(next(programme, "2026-02-01T00:00"), seat, "annual-report", null)).containsExactly("2026 due 2026-06-30");
    }

    @Test
    @Tag("ANH-5")
    void aSeatThatOpensAfterTheWindowOwesNothingThatYear() {
        NextStep next = next(programme(annualReport()), "2026-11-24T09:00");

        assertThat(opened(next, seat("2026-07-01"), "annual-report", null)).isEmpty();
        assertThat(opened(next, seat("2026-06-30"), "annual-report", null)).containsExactly("2026 due 2026-06-30");
    }

    @Test
    @Tag("JCH-13")
    void aSeatOwesThePeriodInWhichItOpens() {
        assertThat(opened(next(programme(monthlyReport()), "2026-11-24T09:00"), seat("2026-11-20"), "monthly-report", null))
                .containsExactly("2026-11 due 2026-12-07");
    }

    @Test
    void aSeatOwesNothingThatIsDueAfterItCloses() {
        NextStep next = next(programme(monthlyReport()), "2026-11-24T09:00");

        assertThat(opened(next, seat("2026-09-01", "2026-11-05"), "monthly-report", null)).containsExactly("2026-09 due 2026-10-13");
        assertThat(opened(next, seat("2026-09-01", "2026-11-06"), "monthly-report", null))
                .containsExactly("2026-09 due 2026-10-13", "2026-10 due 2026-11-06");
    }

    @Test
    void theFirstObligationsReachBackSoManyPeriods() {
        assertThat(opened(next(programme(monthlyReport()), "2026-11-24T09:00"), seat("2026-01-01"), "monthly-report", null))
                .containsExactly("2026-08 due 2026-09-07", "2026-09 due 2026-10-13", "2026-10 due 2026-11-06", "2026-11 due 2026-12-07");
        assertThat(opened(next(programme(dailyExchange()), "2026-10-11T09:00"), seat("2026-01-01"), "daily-exchange", null))
                .as("three working days before a Sunday").containsExactly("2026-10-08 due 2026-10-08", "2026-10-09 due 2026-10-09",
                        "2026-10-10 due 2026-10-10");
    }

    @Test
    void theFirstObligationsReachBackNoFurtherThanAYear() {
        assertThat(opened(next(programme(annualReport()), "2026-11-24T09:00"), seat("2020-01-01"), "annual-report", null))
                .containsExactly("2025 due 2025-06-30", "2026 due 2026-06-30");
    }

    @Test
    void afterTheFirstOnesNothingIsLeftOutHoweverLongItTook() {
        assertThat(opened(next(programme(monthlyReport()), "2026-11-24T09:00"), seat("2026-01-01"), "monthly-report",
                LocalDate.parse("2026-05-31"))).hasSize(6);
    }

    @Test
    void theNextPeriodOpensWithItsFirstDay() {
        assertThat(next(programme(monthlyReport()), "2026-11-30T23:59").of(seat("2026-01-01"), "monthly-report", LocalDate.parse("2026-11-30")))
                .isEqualTo(new WaitUntil(at("2026-12-01T00:00")));
        assertThat(next(programme(monthlyReport()), "2026-12-01T00:00").of(seat("2026-01-01"), "monthly-report", LocalDate.parse("2026-11-30")))
                .isInstanceOf(Open.class);
    }

    @Test
    void aSeatThatOpensInTheFutureOwesNothingBefore() {
        assertThat(next(programme(monthlyReport()), "2026-11-24T09:00").of(seat("2026-12-10"), "monthly-report", null))
                .isEqualTo(new WaitUntil(at("2026-12-10T00:00")));
    }

    @Test
    @Tag("HOS-11")
    void aPeriodIsRuledByTheVersionInForceWhenItOpens() {
        Programme programme = new Programme(List.of(
                version(1, "2020-01-01", null, monthlyReport()),
                version(2, "2026-10-15", null, recurring("monthly-report", Cadence.MONTHLY, new DueRule(null, null, Term.days(3))).with(true, List.of()))));

        assertThat(opened(next(programme, "2026-11-24T09:00"), seat("2026-10-01"), "monthly-report", null))
                .containsExactly("2026-10 due 2026-11-06", "2026-11 due 2026-12-03");
    }

    @Test
    @Tag("HOS-11")
    void aDutyThatAVersionDropsIsOwedNoMoreUntilAnotherBringsItBack() {
        Programme programme = new Programme(List.of(version(1, "2020-01-01", "2026-08-31", monthlyReport()),
                version(2, "2026-09-01", "2026-10-31"), version(3, "2026-11-01", null, monthlyReport())));

        assertThat(opened(next(programme, "2026-11-24T09:00"), seat("2026-01-01"), "monthly-report", LocalDate.parse("2026-07-31")))
                .containsExactly("2026-08 due 2026-09-07", "2026-11 due 2026-12-07");
    }

    @Test
    @Tag("HOS-11")
    void nothingIsOwedUnderAProgrammeThatIsNotInForce() {
        Programme ended = new Programme(List.of(version(1, "2020-01-01", "2026-08-31", monthlyReport())));

        assertThat(opened(next(ended, "2026-11-24T09:00"), seat("2026-01-01"), "monthly-report", null)).isEmpty();
        assertThat(next(ended, "2026-11-24T09:00").of(seat("2026-01-01"), "monthly-report", LocalDate.parse("2026-11-24"))).isEqualTo(new Rest());
    }

    @Test
    void aYearOfWhichNothingIsKnownIsWaitedFor() {
        NextStep next = new NextStep(programme(monthlyReport()), WorkingCalendar::unknown, THREE, false, at("2026-11-24T09:00"));
        assertThat(next.of(seat("2026-11-01"), "monthly-report", null)).isEqualTo(new WaitFor("cn/2026"));

        NextStep daily = new NextStep(programme(dailyExchange()), WorkingCalendar::unknown, THREE, false, at("2026-11-24T09:00"));
        assertThat(daily.of(seat("2026-01-01"), "daily-exchange", null)).isEqualTo(new WaitFor("cn/2026"));
        assertThat(daily.of(seat("2026-11-24"), "daily-exchange", null)).isEqualTo(new WaitFor("cn/2026"));
    }

    @Test
    void aYearOfWhichNothingIsKnownIsAssumedWhenWaitingIsOver() {
        NextStep next = new NextStep(programme(monthlyReport()), WorkingCalendar::unknown, THREE, true, at("2026-11-24T09:00"));

        assertThat(next.of(seat("2026-11-01"), "monthly-report", null)).isInstanceOfSatisfying(Open.class, open -> {
            assertThat(open.due().assumed()).isTrue();
            assertThat(open.due().calendarVersion()).isEqualTo("cn/2026/0");
        });
    }

    @Test
    void aYearThatIsNotPublishedIsAssumedAndSaidSo() {
        assertThat(next(programme(monthlyReport()), "2026-12-01T09:00").of(seat("2026-12-01"), "monthly-report", null))
                .isInstanceOfSatisfying(Open.class, open -> {
                    assertThat(open.due().day()).isEqualTo(LocalDate.parse("2027-01-07"));
                    assertThat(open.due().assumed()).isTrue();
                    assertThat(open.due().calendarVersion()).isEqualTo("cn/2026/1+cn/2027/1");
                });
    }

    @Test
    void dueTimesWithoutWorkingDaysNeedNoCalendar() {
        NextStep next = new NextStep(programme(annualReport()), WorkingCalendar::unknown, THREE, false, at("2026-03-01T09:00"));

        assertThat(next.of(seat("2026-01-01"), "annual-report", null)).isInstanceOfSatisfying(Open.class,
                open -> assertThat(open.due().calendarVersion()).isNull());
    }

    @Test
    void dueMomentIsTheEndOfTheDayInTheProgrammesZone() {
        assertThat(next(programme(monthlyReport()), "2026-10-12T09:00").of(seat("2026-10-01"), "monthly-report", null))
                .isInstanceOfSatisfying(Open.class, open -> assertThat(open.due().at()).isEqualTo(at("2026-11-07T00:00").minusMillis(1)));
        assertThat(Given.ZONE.getId()).isEqualTo("Asia/Shanghai");
    }
}
