package io.lianluo.reporting.opening;

import static io.lianluo.reporting.Given.LIN;
import static io.lianluo.reporting.Given.PROGRAMME;
import static io.lianluo.reporting.Given.SEAT;
import static io.lianluo.reporting.Given.UNIT;
import static io.lianluo.reporting.Given.WANG;
import static io.lianluo.reporting.Given.YEAR_2026;
import static io.lianluo.reporting.Given.YEAR_2027_UNPUBLISHED;
import static io.lianluo.reporting.Given.dailyExchange;
import static io.lianluo.reporting.Given.monthlyReport;
import static io.lianluo.reporting.Given.recurring;
import static io.lianluo.reporting.Given.seat;
import static io.lianluo.reporting.Given.liaison;
import static io.lianluo.reporting.Given.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.domain.LocalizedText;
import io.lianluo.reporting.World;
import io.lianluo.reporting.obligation.ObligationEvent.FoundMissing;
import io.lianluo.reporting.obligation.ObligationEvent.Opened;
import io.lianluo.reporting.obligation.Terms;
import io.lianluo.reporting.regime.DueRule;
import io.lianluo.reporting.regime.ReportDuty;
import io.lianluo.reporting.roster.Seat;
import io.lianluo.reporting.roster.Liaison;
import io.lianluo.workingtime.Cadence;
import io.lianluo.workingtime.RestDayRule;
import io.lianluo.workingtime.Term;
import java.lang.reflect.RecordComponent;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpenObligationsTest {

    private static final List<Consumer<World>> EVENTS = List.of(
            world -> world.hear(version(1, "2020-01-01", null, monthlyReport())),
            world -> world.hear(YEAR_2026),
            world -> world.hear(YEAR_2027_UNPUBLISHED),
            world -> world.hear(seatHeldBy(liaison(WANG, "2026-11-01", null))),
            world -> world.hear(liaison(LIN, "2026-10-01", "2026-10-31")),
            world -> world.hear(liaison(WANG, "2026-11-01", null)));

    private static Seat seatHeldBy(Liaison holder) {
        return new Seat(SEAT, PROGRAMME, "department", UNIT, LocalDate.parse("2026-08-01"), null, holder, null);
    }

    static Stream<List<Integer>> orders() {
        Random random = new Random(20261124);
        Set<List<Integer>> orders = new LinkedHashSet<>();
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
        while (orders.size() < 60) {
            orders.add(List.copyOf(order));
            Collections.shuffle(order, random);
        }
        return orders.stream();
    }

    /** Whichever topic is faster, and with sweeps and repeated events in between: the end is the same. */
    @ParameterizedTest
    @MethodSource("orders")
    void theEndIsTheSameInAnyOrderOfTheTopics(List<Integer> order) {
        World world = new World("2026-12-01T09:00");

        for (int event : order) {
            EVENTS.get(event).accept(world);
            world.sweep();
            EVENTS.get(event).accept(world);
        }
        world.sweep();

        assertThat(world.picture()).containsExactly(
                "2026-09 MISSING " + LIN, "2026-10 MISSING " + WANG, "2026-11 OPEN " + WANG, "2026-12 OPEN " + WANG);
        assertThat(world.obligations.all()).extracting(one -> one.terms().due().day().toString())
                .containsExactly("2026-10-13", "2026-11-06", "2026-12-07", "2027-01-07");
        assertThat(world.obligations.all()).allSatisfy(one -> assertThat(world.obligations.told(one.id()))
                .satisfies(events -> assertThat(events).filteredOn(Opened.class::isInstance).hasSize(1))
                .satisfies(events -> assertThat(events).filteredOn(FoundMissing.class::isInstance).hasSizeLessThan(2)));
    }

    @Test
    void aSweepAsksOnlyForWhatIsDue() {
        World world = new World("2026-11-24T09:00");
        world.hear(version(1, "2020-01-01", null, monthlyReport()));
        world.hear(YEAR_2026);
        world.hear(YEAR_2027_UNPUBLISHED);
        world.hear(seat("2026-11-01"));
        world.sweep();
        world.duties.looks = 0;

        world.sweepAt("2026-11-24T09:05");
        world.sweepAt("2026-11-30T23:59");
        assertThat(world.duties.looks).isZero();

        world.sweepAt("2026-12-01T00:00");
        assertThat(world.duties.looks).isEqualTo(1);
        assertThat(world.picture()).containsExactly("2026-11 OPEN nobody", "2026-12 OPEN nobody");
    }

    @Test
    void afterADowntimeEverythingOpensOnceAndIsFoundOnce() {
        World world = new World("2026-10-12T09:00");
        world.hear(version(1, "2020-01-01", null, dailyExchange()));
        world.hear(YEAR_2026);
        world.hear(seat("2026-10-12"));

        world.sweepAt("2026-10-16T09:00");
        world.sweepAt("2026-10-16T09:00");

        assertThat(world.picture()).containsExactly("2026-10-12 MISSING nobody", "2026-10-13 MISSING nobody", "2026-10-14 MISSING nobody",
                "2026-10-15 MISSING nobody", "2026-10-16 OPEN nobody");
        assertThat(world.obligations.all()).filteredOn(one -> !one.terms().period().name().equals("2026-10-16"))
                .allSatisfy(one -> assertThat(world.obligations.told(one.id())).hasSize(2));
    }

    @Test
    @Tag("JCH-13")
    void aSuccessorAnswersForWhatIsStillOwedAndThePredecessorForWhatWasDueBefore() {
        World world = new World("2026-11-10T09:00");
        world.hear(version(1, "2020-01-01", null, monthlyReport()));
        world.hear(YEAR_2026);
        world.hear(YEAR_2027_UNPUBLISHED);
        world.hear(seat("2026-10-01"));
        world.hear(liaison(LIN, "2026-10-01", null));
        world.sweep();

        world.hear(liaison(LIN, "2026-10-01", "2026-11-20"));
        world.hear(liaison(WANG, "2026-11-21", null));

        assertThat(world.picture()).containsExactly("2026-10 MISSING " + LIN, "2026-11 OPEN " + WANG);
    }

    @Test
    @Tag("JCH-13")
    void aVacantSeatOwesButNobodyAnswers() {
        World world = new World("2026-11-10T09:00");
        world.hear(version(1, "2020-01-01", null, monthlyReport()));
        world.hear(YEAR_2026);
        world.hear(YEAR_2027_UNPUBLISHED);
        world.hear(seat("2026-10-01"));
        world.hear(liaison(LIN, "2026-10-01", "2026-10-31"));
        world.sweep();

        assertThat(world.picture()).containsExactly("2026-10 MISSING nobody", "2026-11 OPEN nobody");
    }

    @Test
    void whatIsDueAfterTheSeatClosesIsCancelledAndNothingMoreOpens() {
        World world = new World("2026-11-10T09:00");
        world.hear(version(1, "2020-01-01", null, monthlyReport()));
        world.hear(YEAR_2026);
        world.hear(YEAR_2027_UNPUBLISHED);
        world.hear(seat("2026-10-01"));
        world.sweep();

        world.hear(seat("2026-10-01", "2026-11-30"));
        world.sweepAt("2027-01-20T09:00");

        assertThat(world.picture()).containsExactly("2026-10 MISSING nobody", "2026-11 CANCELLED nobody");
    }

    @Test
    @Tag("HOS-11")
    void aNewVersionRulesWhatOpensAfterItAndRewritesNothing() {
        World world = new World("2026-11-10T09:00");
        world.hear(version(1, "2020-01-01", null, monthlyReport()));
        world.hear(YEAR_2026);
        world.hear(YEAR_2027_UNPUBLISHED);
        world.hear(seat("2026-11-01"));

        world.hear(version(2, "2026-11-15", null, monthlyReport(),
                recurring("weekly-note", Cadence.WEEKLY, new DueRule(null, null, null)).with(true, List.of())));
        world.sweepAt("2026-12-01T09:00");

        assertThat(world.obligations.all()).extracting(one -> one.terms().duty() + " " + one.terms().period().name() + " v" + one.terms().programmeVersion())
                .containsExactly("weekly-note 2026-W46 v2", "weekly-note 2026-W47 v2", "weekly-note 2026-W48 v2", "weekly-note 2026-W49 v2",
                        "monthly-report 2026-11 v1", "monthly-report 2026-12 v2");
    }

    /** A revision of each thing that a version says of a monthly report, by the component of the duty or of its due time. */
    static Map<String, ReportDuty> revisions() {
        ReportDuty was = monthlyReport();
        Map<String, ReportDuty> revised = new LinkedHashMap<>();
        revised.put("title", new ReportDuty(was.id(), new LocalizedText("月报", "Monthly"), was.seatRule(), was.cadence(), false, was.due(), false, was.parts()));
        revised.put("seatRule", new ReportDuty(was.id(), was.title(), "elsewhere", was.cadence(), false, was.due(), false, was.parts()));
        revised.put("cadence", new ReportDuty(was.id(), was.title(), was.seatRule(), Cadence.WEEKLY, false, was.due(), false, was.parts()));
        revised.put("onDemand", new ReportDuty(was.id(), was.title(), was.seatRule(), null, true, was.due(), false, was.parts()));
        revised.put("nilAllowed", new ReportDuty(was.id(), was.title(), was.seatRule(), was.cadence(), false, was.due(), true, was.parts()));
        revised.put("parts", new ReportDuty(was.id(), was.title(), was.seatRule(), was.cadence(), false, was.due(), false, List.of("summary")));
        revised.put("articles", new ReportDuty(was.id(), was.title(), was.seatRule(), was.cadence(), false, was.due(), false, was.parts(),
                List.of(new LocalizedText("第五条", "art. 5"))));
        Term term = was.due().within();
        Map<String, DueRule> due = Map.of(
                "opensOnDay", new DueRule("12-10", null, null, term, null, null),
                "onDay", new DueRule(null, "12-28", null, null, null, null),
                "onWeekday", new DueRule(null, null, DayOfWeek.FRIDAY, null, null, null),
                "within", new DueRule(null, null, null, Term.workingDays(9), null, null),
                "atTime", new DueRule(null, null, null, term, LocalTime.NOON, null),
                "onRestDay", new DueRule(null, null, null, Term.days(2), null, RestDayRule.SAME_DAY));
        due.forEach((component, rule) -> revised.put(component, new ReportDuty(was.id(), was.title(), was.seatRule(), was.cadence(), false, rule, false, was.parts())));
        return revised;
    }

    @Test
    @Tag("HOS-11")
    void whateverALaterVersionSaysOfAReportIsTriedHere() {
        List<String> components = Stream.of(ReportDuty.class, DueRule.class).flatMap(type -> Stream.of(type.getRecordComponents())).map(RecordComponent::getName)
                .filter(name -> !Set.of("id", "due").contains(name)).toList();
        assertThat(revisions().keySet()).containsExactlyInAnyOrderElementsOf(components);
    }

    @ParameterizedTest
    @MethodSource("revised")
    @Tag("HOS-11")
    void whatIsOwedStaysAsItWasWhateverALaterVersionSays(String component) {
        World world = new World("2026-11-10T09:00");
        world.hear(YEAR_2026);
        world.hear(YEAR_2027_UNPUBLISHED);
        world.hear(version(1, "2020-01-01", null, monthlyReport()));
        world.hear(seat("2026-11-01"));
        Terms before = world.obligations.all().getFirst().terms();

        world.hear(version(1, "2020-01-01", "2026-11-30", monthlyReport()));
        world.hear(version(2, "2026-12-01", null, revisions().get(component)));
        world.sweepAt("2026-12-20T09:00");

        assertThat(world.obligations.all()).extracting(one -> one.terms()).filteredOn(terms -> terms.period().equals(before.period())).containsExactly(before);
        assertThat(world.obligations.all()).extracting(one -> one.terms()).filteredOn(terms -> !terms.period().equals(before.period()))
                .allSatisfy(terms -> assertThat(terms.programmeVersion()).isEqualTo(2))
                .allSatisfy(terms -> assertThat(terms.period().from()).isAfterOrEqualTo(LocalDate.parse("2026-11-30")));
    }

    static Stream<String> revised() {
        return revisions().keySet().stream();
    }

    @Test
    void aCalendarYearIsWaitedForAndThenAssumed() {
        World world = new World("2026-11-10T09:00");
        world.hear(version(1, "2020-01-01", null, monthlyReport()));
        world.hear(seat("2026-11-01"));
        world.sweepAt("2026-11-10T09:00");
        assertThat(world.picture()).isEmpty();

        world.sweepAt("2026-11-10T09:01");
        assertThat(world.obligations.all()).singleElement().satisfies(one -> {
            assertThat(one.terms().due().assumed()).isTrue();
            assertThat(one.terms().due().calendarVersion()).isEqualTo("cn/2026/0");
        });
    }

    @Test
    void aCalendarYearThatComesEndsTheWaiting() {
        World world = new World("2026-10-01T09:00");
        world.hear(version(1, "2020-01-01", null, monthlyReport()));
        world.hear(seat("2026-09-01"));

        world.hear(YEAR_2026);
        world.sweep();

        assertThat(world.obligations.all()).extracting(one -> one.terms().due().day().toString()).containsExactly("2026-10-13", "2026-11-06");
        assertThat(world.obligations.all()).noneSatisfy(one -> assertThat(one.terms().due().assumed()).isTrue());
    }

    @Test
    void aChangeThatComesWhileADutyIsDealtWithIsNotLost() {
        World world = new World("2026-11-10T09:00");
        world.hear(version(1, "2020-01-01", null, monthlyReport()));
        world.hear(YEAR_2026);
        world.hear(YEAR_2027_UNPUBLISHED);
        world.roster.keep(seat("2026-11-01"));
        world.open.whenProgrammeChanged(PROGRAMME);
        StandingDuty beingDealtWith = world.duties.due(world.clock.instant(), null, 1).getFirst();

        world.duties.change(beingDealtWith.id(), duty -> duty.wake(world.clock.instant().plusMillis(1)));
        beingDealtWith.dealtWith(LocalDate.parse("2026-11-30"), null);

        assertThat(world.duties.saveUnlessChanged(beingDealtWith)).isFalse();
        world.sweepAt("2026-11-10T09:01");
        assertThat(world.picture()).containsExactly("2026-11 OPEN nobody");
    }
}
