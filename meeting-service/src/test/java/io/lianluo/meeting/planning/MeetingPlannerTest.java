package io.lianluo.meeting.planning;

import static io.lianluo.testing.TestIds.id;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.domain.LocalizedText;
import io.lianluo.meeting.InMemory;
import io.lianluo.meeting.meeting.Audience;
import io.lianluo.meeting.meeting.Meeting;
import io.lianluo.meeting.meeting.MeetingStatus;
import io.lianluo.meeting.meeting.Plan;
import io.lianluo.meeting.programme.MeetingDuty;
import io.lianluo.meeting.programme.Programme;
import io.lianluo.meeting.roster.Seat;
import io.lianluo.testing.TestClock;
import io.lianluo.workingtime.Cadence;
import io.lianluo.workingtime.CalendarYear;
import io.lianluo.workingtime.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingPlannerTest {

    private static final ZoneId ZONE = TestClock.ZONE;
    private static final LocalDate LONG_AGO = LocalDate.of(2013, 5, 1);

    private final TestClock clock = new TestClock(TestClock.at("2026-11-24T10:00"));
    private World world = new World();

    @ParameterizedTest
    @Tag("SAF-12")
    @Tag("HOS-5")
    @Tag("HOS-7")
    @Tag("JCH-12")
    @Tag("INF-7")
    @Tag("SCH-4")
    @CsvSource({
        "WEEKLY,      2026-W43 2026-W44 2026-W45 2026-W46 2026-W47 2026-W48 2026-W49 2026-W50 2026-W51 2026-W52",
        "MONTHLY,     2026-10 2026-11 2026-12",
        "QUARTERLY,   2026-Q4",
        "HALF_YEARLY, 2026-H2",
        "YEARLY,      2026"})
    void each_period_that_lies_in_reach_gets_its_meeting(Cadence cadence, String periods) {
        world.publish(version(1, LONG_AGO, null, duty(cadence, 1)));
        world.open(seat("s-1", LONG_AGO));

        world.sweep();

        assertThat(world.periods()).containsExactlyElementsOf(List.of(periods.split(" ")));
    }

    @Test
    @Tag("TZA-12")
    void a_period_gets_as_many_as_are_asked_for_at_least_each_once_however_often_it_is_looked_at() {
        world.publish(version(1, LONG_AGO, null, duty(Cadence.YEARLY, 2)));
        world.open(seat("s-1", LONG_AGO));

        world.sweep();
        world.publish(version(1, LONG_AGO, null, duty(Cadence.YEARLY, 2)));
        world.sweep();

        assertThat(world.meetings.all()).extracting(meeting -> meeting.plan().ordinal()).containsExactlyInAnyOrder(1, 2);
        assertThat(world.meetings.all()).allSatisfy(meeting -> assertThat(meeting.plan())
                .returns(Instant.parse("2026-12-31T15:59:59.999Z"), Plan::dueAt).returns(true, Plan::required)
                .returns(Audience.ofRule("member"), Plan::audience).returns(Term.workingDays(5), Plan::notice));
    }

    @Test
    @Tag("SAF-12")
    void a_period_in_which_no_meeting_was_held_is_found_missed() {
        world.publish(version(1, LONG_AGO, null, duty(Cadence.WEEKLY, 1)));
        world.open(seat("s-1", LONG_AGO));

        world.sweep();

        assertThat(world.statuses()).containsEntry("2026-W47", MeetingStatus.MISSED).containsEntry("2026-W48", MeetingStatus.PLANNED);
        clock.set(TestClock.at("2026-11-30T00:00"));
        world.sweep();
        assertThat(world.statuses()).containsEntry("2026-W48", MeetingStatus.MISSED).containsEntry("2026-W49", MeetingStatus.PLANNED);
    }

    @Test
    void a_meeting_by_the_fifth_of_the_month_is_found_missed_on_the_sixth() {
        clock.set(TestClock.at("2026-12-01T10:00"));
        world.publish(version(1, LONG_AGO, null, byTheFifth()));
        world.open(seat("s-1", LONG_AGO));
        world.sweep();
        // 5 December 2026 is a Saturday, so that the term ends on Monday.
        assertThat(world.statuses()).containsEntry("2026-12", MeetingStatus.PLANNED).containsEntry("2026-11", MeetingStatus.MISSED);

        clock.set(TestClock.at("2026-12-07T23:00"));
        world.sweep();
        assertThat(world.statuses()).containsEntry("2026-12", MeetingStatus.PLANNED);
        clock.set(TestClock.at("2026-12-08T00:00"));
        world.sweep();
        assertThat(world.statuses()).containsEntry("2026-12", MeetingStatus.MISSED);
    }

    @Test
    void a_seat_that_opens_after_the_fifth_is_not_missed_at_the_meeting_by_the_fifth() {
        world.publish(version(1, LONG_AGO, null, byTheFifth()));
        world.open(seat("s-1", LocalDate.of(2026, 11, 10)));

        world.sweep();

        assertThat(world.periods()).containsExactly("2026-12");
    }

    @Test
    void a_duty_published_after_the_fifth_asks_for_no_meeting_by_the_fifth() {
        world.publish(published("2026-01-01T00:00", version(1, LONG_AGO, LocalDate.of(2026, 10, 31))));
        world.publish(published("2026-11-10T09:00", version(2, LocalDate.of(2026, 11, 1), null, byTheFifth())));
        world.open(seat("s-1", LONG_AGO));

        world.sweep();

        assertThat(world.periods()).containsExactly("2026-12");
    }

    @Test
    void where_nobody_holds_or_could_hold_a_seat_no_meeting_is_asked_for() {
        world.publish(version(1, LONG_AGO, null, duty(Cadence.MONTHLY, 1)));
        world.sweep();
        assertThat(world.periods()).isEmpty();

        world.open(seat("s-1", LocalDate.of(2026, 11, 24)));
        world.sweep();
        assertThat(world.periods()).containsExactly("2026-11", "2026-12");

        world.open(seat("s-2", LocalDate.of(2026, 10, 31)));
        world.sweep();
        assertThat(world.periods()).containsExactly("2026-10", "2026-11", "2026-12");
    }

    @Test
    void daily_meetings_are_held_on_working_days_make_up_days_included() {
        clock.set(TestClock.at("2026-02-13T10:00"));
        world = new World(Period.ofDays(0), Period.ofDays(10));
        world.calendars.keep(null, "cn", new CalendarYear(2026, 1, true,
                Set.of(LocalDate.of(2026, 2, 16), LocalDate.of(2026, 2, 17), LocalDate.of(2026, 2, 18), LocalDate.of(2026, 2, 19), LocalDate.of(2026, 2, 20)),
                Set.of(LocalDate.of(2026, 2, 14))));
        world.publish(version(1, LONG_AGO, null, duty(Cadence.WORKING_DAILY, 1)));
        world.open(seat("s-1", LONG_AGO));

        world.sweep();

        assertThat(world.periods()).containsExactly("2026-02-13", "2026-02-14", "2026-02-23");
    }

    @Test
    @Tag("HOS-11")
    void a_new_version_changes_what_is_ahead_and_rewrites_nothing_that_has_begun() {
        world.publish(version(1, LONG_AGO, null, duty(Cadence.WEEKLY, 1)));
        world.open(seat("s-1", LONG_AGO));
        world.sweep();

        world.publish(version(1, LONG_AGO, LocalDate.of(2026, 11, 30), duty(Cadence.WEEKLY, 1)));
        world.publish(version(2, LocalDate.of(2026, 12, 1), null, duty(Cadence.MONTHLY, 1)));
        world.sweep();

        assertThat(world.statuses())
                .containsEntry("2026-W47", MeetingStatus.MISSED)
                .containsEntry("2026-W48", MeetingStatus.PLANNED)
                .containsEntry("2026-W49", MeetingStatus.PLANNED)
                .containsEntry("2026-W50", MeetingStatus.CANCELLED)
                .containsEntry("2026-W52", MeetingStatus.CANCELLED)
                .containsEntry("2026-12", MeetingStatus.PLANNED);
        clock.set(TestClock.at("2027-03-01T00:00"));
        world.sweep();
        assertThat(world.statuses()).as("what is no longer asked for is not missed").containsEntry("2026-W50", MeetingStatus.CANCELLED);
    }

    @Test
    void a_service_that_was_down_for_long_catches_up_only_as_far_as_it_looks_back() {
        world.publish(version(1, LONG_AGO, null, duty(Cadence.MONTHLY, 1)));
        world.open(seat("s-1", LONG_AGO));
        world.sweep();

        clock.set(TestClock.at("2027-06-15T10:00"));
        world.sweep();

        assertThat(world.periods()).containsExactly("2026-10", "2026-11", "2026-12", "2027-05", "2027-06", "2027-07");
    }

    @Test
    void looks_again_only_when_there_is_more_to_plan() {
        world.publish(version(1, LONG_AGO, null, duty(Cadence.MONTHLY, 1)));
        world.open(seat("s-1", LONG_AGO));
        world.sweep();

        assertThat(world.plannings.due(clock.instant(), 10)).isEmpty();
        clock.set(TestClock.at("2026-11-30T23:59"));
        assertThat(world.plannings.due(clock.instant(), 10)).isEmpty();
        clock.set(TestClock.at("2026-12-01T00:00"));
        assertThat(world.plannings.due(clock.instant(), 10)).hasSize(1);
    }

    @Test
    void whatever_comes_first_and_however_often_the_same_meetings_are_planned() {
        List<Runnable> events = new ArrayList<>();
        Random random = new Random(7);
        Map<String, ?> expected = null;
        for (int round = 0; round < 200; round++) {
            World fresh = new World();
            world = fresh;
            events.clear();
            events.add(() -> fresh.publish(version(1, LONG_AGO, null, duty(Cadence.WEEKLY, 2))));
            events.add(() -> fresh.open(seat("s-1", LocalDate.of(2026, 11, 20))));
            events.add(() -> fresh.open(seat("s-2", LocalDate.of(2026, 11, 2))));
            events.add(() -> fresh.open(seat("s-3", LONG_AGO)));
            events.add(fresh::sweep);
            events.addAll(List.copyOf(events));
            Collections.shuffle(events, random);
            events.forEach(Runnable::run);
            fresh.sweep();

            Map<String, ?> outcome = fresh.meetings.states();
            expected = expected == null ? outcome : expected;
            assertThat(outcome).isEqualTo(expected).hasSize(20);
        }
    }

    /** Its programme is not to be found: nothing can be planned of it, now or at the next sweep. */
    @Test
    void one_that_cannot_be_planned_keeps_none_behind_it_from_its_turn() {
        world.plannings.begin(Planning.begin("aaa", "meeting"));
        world.publish(version(1, LONG_AGO, null, duty(Cadence.QUARTERLY, 1)));
        world.open(seat("s-1", LONG_AGO));

        world.sweep();

        assertThat(world.periods()).containsExactly("2026-Q4");
    }

    @Test
    @Tag("SAF-12")
    void a_seat_that_is_taken_over_asks_for_no_meeting_of_a_period_that_was_over_before() {
        world.publish(version(1, LONG_AGO, null, duty(Cadence.WEEKLY, 1)));
        world.open(onRecord("s-1", LONG_AGO, LocalDate.of(2026, 11, 24)));
        world.sweep();
        assertThat(world.periods()).as("the week of 24 November is not over").first().isEqualTo("2026-W48");
        assertThat(world.statuses()).doesNotContainValue(MeetingStatus.MISSED);

        world.open(onRecord("s-1", LONG_AGO, LocalDate.of(2026, 11, 16)));
        world.sweep();
        assertThat(world.statuses()).as("a backfill shows the gap").containsEntry("2026-W47", MeetingStatus.MISSED)
                .doesNotContainKey("2026-W46");
    }

    @Test
    void a_duty_that_a_later_version_brings_asks_for_nothing_that_was_over_when_it_was_published() {
        world.publish(published("2026-01-01T09:00", version(1, LONG_AGO, LocalDate.of(2026, 10, 31))));
        world.publish(published("2026-11-24T09:00", version(2, LocalDate.of(2026, 11, 1), null, duty(Cadence.WEEKLY, 1))));
        world.open(seat("s-1", LONG_AGO));
        world.sweep();
        assertThat(world.periods()).first().isEqualTo("2026-W48");
    }

    @Test
    @Tag("HOS-5")
    void a_week_without_a_working_day_asks_for_no_meeting_also_when_that_becomes_known_late() {
        world.publish(version(1, LONG_AGO, null, duty(Cadence.WEEKLY, 1)));
        world.open(seat("s-1", LocalDate.of(2026, 11, 23)));
        world.sweep();
        assertThat(world.statuses()).containsEntry("2026-W49", MeetingStatus.PLANNED);

        world.publish(shutdown(1, LocalDate.of(2026, 11, 30)));
        world.publish(shutdown(1, LocalDate.of(2026, 11, 30)));
        world.sweep();
        assertThat(world.statuses()).containsEntry("2026-W49", MeetingStatus.CANCELLED).containsEntry("2026-W50", MeetingStatus.PLANNED);
        clock.set(TestClock.at("2026-12-20T10:00"));
        world.sweep();
        assertThat(world.statuses()).containsEntry("2026-W49", MeetingStatus.CANCELLED).containsEntry("2026-W50", MeetingStatus.MISSED);
    }

    @Test
    void a_corrected_calendar_asks_for_the_meeting_again_while_there_is_time() {
        world.publish(version(1, LONG_AGO, null, duty(Cadence.WEEKLY, 1)));
        world.publish(shutdown(1, LocalDate.of(2026, 12, 7)));
        world.open(seat("s-1", LocalDate.of(2026, 11, 23)));
        world.sweep();
        assertThat(world.statuses()).doesNotContainKey("2026-W50");

        world.publish(shutdown(2, LocalDate.of(2026, 11, 30)));
        world.sweep();
        assertThat(world.statuses()).containsEntry("2026-W50", MeetingStatus.PLANNED).containsEntry("2026-W49", MeetingStatus.CANCELLED);
        world.publish(shutdown(3, LocalDate.of(2026, 12, 7)));
        world.sweep();
        assertThat(world.statuses()).containsEntry("2026-W50", MeetingStatus.CANCELLED).containsEntry("2026-W49", MeetingStatus.PLANNED);
    }

    @Test
    void a_week_under_way_that_turns_out_to_be_free_is_no_breach() {
        world.publish(version(1, LONG_AGO, null, duty(Cadence.WEEKLY, 1)));
        world.open(seat("s-1", LocalDate.of(2026, 11, 23)));
        world.sweep();
        world.publish(shutdown(1, LocalDate.of(2026, 11, 23)));
        clock.set(TestClock.at("2026-11-30T10:00"));
        world.sweep();
        assertThat(world.statuses()).containsEntry("2026-W48", MeetingStatus.CANCELLED);
    }

    @Test
    void a_verdict_stays_when_a_calendar_is_published_after_it() {
        world.publish(version(1, LONG_AGO, null, duty(Cadence.WEEKLY, 1)));
        world.open(seat("s-1", LocalDate.of(2026, 11, 16)));
        world.sweep();
        assertThat(world.statuses()).containsEntry("2026-W47", MeetingStatus.MISSED);
        world.publish(shutdown(1, LocalDate.of(2026, 11, 16)));
        world.sweep();
        assertThat(world.statuses()).containsEntry("2026-W47", MeetingStatus.MISSED);
    }

    /** A year in which nobody works from a Monday to the Friday after. */
    private static CalendarYear shutdown(int version, LocalDate monday) {
        return new CalendarYear(2026, version, true, monday.datesUntil(monday.plusDays(5)).collect(toSet()), Set.of());
    }

    private static Seat onRecord(String id, LocalDate openedOn, LocalDate owedFrom) {
        return new Seat(id(id), "assoc", "member", id("unit"), openedOn, null, owedFrom, null, null);
    }

    private static Programme published(String moment, Programme version) {
        return new Programme(version.code(), version.version(), version.inForceFrom(), version.inForceUntil(), version.calendar(), version.zone(),
                version.duties(), null, TestClock.at(moment));
    }

    private static MeetingDuty duty(Cadence cadence, int atLeast) {
        return new MeetingDuty("meeting", new LocalizedText("会议", "Meeting"), "member", cadence, atLeast, null, Term.workingDays(5), true);
    }

    private static MeetingDuty byTheFifth() {
        return new MeetingDuty("meeting", new LocalizedText("会议", "Meeting"), "member", Cadence.MONTHLY, 1, null, Term.days(5), null, false, List.of());
    }

    private static Programme version(int version, LocalDate from, @Nullable LocalDate until, MeetingDuty... duties) {
        return new Programme("assoc", version, from, until, "cn", ZONE.getId(), List.of(duties), null, null);
    }

    private static Seat seat(String id, LocalDate openedOn) {
        return new Seat(id(id), "assoc", "member", id("unit"), openedOn, null, null);
    }

    /** The planner with everything around it in memory. */
    private final class World {

        private final InMemory.MeetingsFake meetings = new InMemory.MeetingsFake();
        private final InMemory.PlanningsFake plannings = new InMemory.PlanningsFake();
        private final InMemory.ProgrammesFake programmes = new InMemory.ProgrammesFake();
        private final InMemory.CalendarsFake calendars = new InMemory.CalendarsFake();
        private final InMemory.RosterFake roster = new InMemory.RosterFake();
        private final MeetingPlanner planner;

        World() {
            this(Period.ofDays(31), Period.ofDays(31));
        }

        World(Period lookBack, Period ahead) {
            planner = new MeetingPlanner(plannings, meetings, programmes, calendars, roster, new Reach(lookBack, ahead), clock);
        }

        void publish(Programme version) {
            programmes.keep(null, version);
            planner.whenProgrammePublished(version);
        }

        void publish(CalendarYear year) {
            calendars.keep(null, "cn", year);
            planner.whenCalendarPublished("cn", year.year());
        }

        void open(Seat seat) {
            roster.keep(null, seat);
            planner.whenSeatChanged(seat);
        }

        void sweep() {
            planner.plan(100);
            planner.findMissed(100);
        }

        List<String> periods() {
            return meetings.all().stream().map(MeetingPlannerTest::periodOf).sorted().toList();
        }

        Map<String, MeetingStatus> statuses() {
            return meetings.all().stream().collect(toMap(MeetingPlannerTest::periodOf, Meeting::status, (a, b) -> a, TreeMap::new));
        }
    }

    private static String periodOf(Meeting meeting) {
        return Objects.requireNonNull(meeting.plan().period()).label();
    }
}
