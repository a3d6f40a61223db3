package io.lianluo.reporting.obligation;

import static io.lianluo.reporting.Given.LIN;
import static io.lianluo.reporting.Given.PROGRAMME;
import static io.lianluo.reporting.Given.SEAT;
import static io.lianluo.reporting.Given.WANG;
import static io.lianluo.reporting.Given.YEAR_2026;
import static io.lianluo.reporting.Given.YEAR_2027_UNPUBLISHED;
import static io.lianluo.reporting.Given.at;
import static io.lianluo.reporting.Given.commissionedItem;
import static io.lianluo.reporting.Given.dailyExchange;
import static io.lianluo.reporting.Given.monthlyReport;
import static io.lianluo.reporting.Given.recurring;
import static io.lianluo.reporting.Given.seat;
import static io.lianluo.reporting.Given.liaison;
import static io.lianluo.reporting.Given.unitNews;
import static io.lianluo.reporting.Given.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.reporting.World;
import io.lianluo.reporting.obligation.ObligationEvent.DueRecounted;
import io.lianluo.reporting.regime.DueRule;
import io.lianluo.reporting.regime.ProgrammeVersion;
import io.lianluo.reporting.regime.ReportDuty;
import io.lianluo.workingtime.Cadence;
import io.lianluo.workingtime.CalendarYear;
import io.lianluo.workingtime.RestDayRule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The authorities publish next year's calendar when obligations were counted over it already. */
@Tag("HOS-6")
class RecountTest {

    private static final CalendarYear YEAR_2027 = year(2027, 1, "2027-01-01", "2027-01-02", "2027-01-03");
    private static final ReportDuty WEEKLY = recurring("weekly-report", Cadence.WEEKLY, new DueRule(null, null, null)).with(true, List.of());

    private final World world = new World("2026-12-28T09:00");

    private void given(ReportDuty... duties) {
        world.hear(YEAR_2026);
        world.hear(YEAR_2027_UNPUBLISHED);
        world.hear(version(1, "2026-12-01", null, duties));
        world.hear(seat("2026-12-01"));
        world.hear(liaison(LIN, "2026-12-01", null));
        world.sweep();
    }

    @Test
    void whatIsOpenIsCountedAgainAndToldOfOnce() {
        given(monthlyReport());
        assertThat(december().terms().due().day()).as("as if New Year's Day were worked").isEqualTo("2027-01-07");
        assertThat(december().terms().due().assumed()).isTrue();

        world.hear(YEAR_2027);
        world.hear(YEAR_2027);
        assertThat(december().terms().due().day()).as("1 January is a holiday").isEqualTo("2027-01-08");
        assertThat(december().terms().due().assumed()).isFalse();
        assertThat(december().terms().due().calendarVersion()).isEqualTo("cn/2026/1+cn/2027/1");
        assertThat(december().terms().broughtForwardAt()).as("nobody was told of a later one").isNull();
        assertThat(recounts()).isEqualTo(1);
    }

    @Test
    void aLaterCorrectionOfThePublishedCalendarRewritesNothing() {
        given(monthlyReport());
        world.hear(YEAR_2027);
        world.hear(year(2027, 2, "2027-01-01", "2027-01-04", "2027-01-05", "2027-01-06"));
        assertThat(december().terms().due().day()).isEqualTo("2027-01-08");
        assertThat(recounts()).isEqualTo(1);
    }

    @Test
    void anotherListThatIsNotPublishedEitherChangesNothing() {
        given(monthlyReport());
        world.hear(new CalendarYear(2027, 2, false, Set.of(LocalDate.parse("2027-01-04")), Set.of()));
        assertThat(december().terms().due().day()).isEqualTo("2027-01-07");
        assertThat(recounts()).isZero();
    }

    @Test
    void aVerdictStays() {
        given(monthlyReport());
        world.sweepAt("2027-01-08T00:01");
        assertThat(world.picture()).contains("2026-12 MISSING " + LIN);
        world.hear(YEAR_2027);
        assertThat(world.picture()).contains("2026-12 MISSING " + LIN);
        assertThat(december().terms().due().day()).isEqualTo("2027-01-07");
    }

    @Test
    void anEarlierDueTimeIsMarkedSoThatAnOlderNoticeProvesNothing() {
        given(monthlyReport());
        world.clock.set(at("2026-12-30T09:00"));
        world.hear(new CalendarYear(2027, 1, true, Set.of(), days("2027-01-02", "2027-01-03")));
        assertThat(december().terms().due().day()).as("2 and 3 January are worked").isEqualTo("2027-01-05");
        assertThat(december().terms().broughtForwardAt()).isEqualTo(at("2026-12-30T09:00"));
    }

    @Test
    void nobodyIsMadeLateByACalendarThatIsPublishedTooLate() {
        given(monthlyReport());
        world.clock.set(at("2027-01-06T09:00"));
        world.hear(new CalendarYear(2027, 1, true, Set.of(), days("2027-01-02", "2027-01-03")));
        assertThat(december().terms().due().day()).as("the fifth has passed already").isEqualTo("2027-01-07");
        assertThat(december().terms().due().assumed()).isFalse();
        world.sweep();
        assertThat(world.picture()).contains("2026-12 OPEN " + LIN);
    }

    @Test
    void whatWasAskedForIsCountedFromTheRequest() {
        given(unitNews(), commissionedItem());
        world.clock.set(at("2026-12-26T09:00"));
        Obligation news = world.service.ask(new Ask("news", PROGRAMME, "unit-news", List.of(SEAT), null, null)).getFirst();
        Obligation item = world.service.ask(new Ask("item", PROGRAMME, "commissioned-item", List.of(SEAT), null, at("2027-01-02T12:00"))).getFirst();
        assertThat(news.terms().due().day()).as("2 January is a Saturday").isEqualTo("2027-01-04");
        assertThat(news.terms().due().assumed()).isTrue();
        world.hear(year(2027, 1, "2027-01-01", "2027-01-04"));
        assertThat(world.obligations.find(news.id()).orElseThrow().terms().due().day()).isEqualTo("2027-01-05");
        assertThat(world.obligations.find(item.id()).orElseThrow().terms().due().at()).as("somebody gave it").isEqualTo(item.terms().due().at());
    }

    @Test
    void whoHoldsTheSeatOnTheNewDayAnswers() {
        given(monthlyReport());
        world.hear(liaison(LIN, "2026-12-01", "2027-01-07"));
        world.hear(liaison(WANG, "2027-01-08", null));
        assertThat(december().holder().personId()).isEqualTo(LIN);
        world.hear(YEAR_2027);
        assertThat(december().holder().personId()).isEqualTo(WANG);
    }

    @Test
    void aDayThatTurnsOutToBeAHolidayAsksForNothing() {
        given(dailyExchange());
        world.sweepAt("2027-01-04T09:00");
        assertThat(world.picture()).contains("2027-01-04 OPEN " + LIN, "2027-01-01 MISSING " + LIN);
        world.hear(year(2027, 1, "2027-01-01", "2027-01-04"));
        assertThat(world.picture()).contains("2027-01-04 CANCELLED " + LIN).as("verdicts stay").contains("2027-01-01 MISSING " + LIN);
    }

    @Test
    void aWeekWithoutAWorkingDayAsksForNothingWheneverThatIsKnown() {
        world.hear(new CalendarYear(2026, 1, true, days("2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31"), Set.of()));
        world.hear(YEAR_2027_UNPUBLISHED);
        world.hear(version(1, "2026-12-01", null, WEEKLY));
        world.hear(seat("2026-12-21"));
        world.sweep();
        assertThat(world.picture()).as("Friday, 1 January, may be worked").contains("2026-W53 OPEN nobody");
        world.hear(YEAR_2027);
        assertThat(world.picture()).contains("2026-W53 CANCELLED nobody");

        World later = new World("2026-12-28T09:00");
        later.hear(new CalendarYear(2026, 1, true, days("2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31"), Set.of()));
        later.hear(YEAR_2027);
        later.hear(version(1, "2026-12-01", null, WEEKLY));
        later.hear(seat("2026-12-21"));
        later.sweep();
        assertThat(later.picture()).noneMatch(one -> one.startsWith("2026-W53"));
    }

    @ParameterizedTest(name = "{0}: due at the end of {1}")
    @CsvSource({"NEXT_WORKING_DAY, 2026-12-07", "PREVIOUS_WORKING_DAY, 2026-12-04", "SAME_DAY, 2026-12-06"})
    void whatIsAskedForOnASundayIsDueWhereTheProgrammeSays(RestDayRule endsOnHoliday, LocalDate due) {
        ReportDuty news = unitNews();
        ReportDuty stated = new ReportDuty(news.id(), news.title(), news.seatRule(), null, true,
                new DueRule(null, null, null, news.due().within(), null, endsOnHoliday), false, List.of());
        world.clock.set(at("2026-11-29T09:00"));
        world.hear(YEAR_2026);
        world.hear(version(1, "2026-01-01", null, stated));
        world.hear(seat("2026-01-01"));
        assertThat(world.service.ask(new Ask("sunday", PROGRAMME, "unit-news", List.of(SEAT), null, null)).getFirst().terms().due().day()).isEqualTo(due);
    }

    private Obligation december() {
        return world.obligations.all().stream().filter(one -> one.terms().period().name().equals("2026-12")).findFirst().orElseThrow();
    }

    private long recounts() {
        return world.obligations.told(december().id()).stream().filter(DueRecounted.class::isInstance).count();
    }

    private static CalendarYear year(int year, int version, String... holidays) {
        return new CalendarYear(year, version, true, days(holidays), Set.of());
    }

    private static Set<LocalDate> days(String... days) {
        return Arrays.stream(days).map(LocalDate::parse).collect(Collectors.toSet());
    }
}
