package io.lianluo.meeting.meeting;

import static io.lianluo.testing.TestIds.id;
import static java.util.Map.entry;

import io.lianluo.domain.LocalizedText;
import io.lianluo.meeting.roster.Liaison;
import io.lianluo.meeting.roster.Seat;
import io.lianluo.testing.StatesTest;
import io.lianluo.testing.TestClock;
import io.lianluo.workingtime.Cadence;
import io.lianluo.workingtime.Deadline;
import io.lianluo.workingtime.Period;
import io.lianluo.workingtime.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

class MeetingStatesTest extends StatesTest<Meeting, MeetingStatesTest.State> {

    enum State { PLANNED, CALLED, HELD, CANCELLED, GIVEN_UP, MISSED }

    private static final Instant NOW = TestClock.at("2026-06-01T09:00");
    private static final Instant BEGINS = TestClock.at("2026-06-20T14:00");
    private static final Instant BEGUN = TestClock.at("2026-06-20T16:00");
    private static final Instant NEXT_YEAR = TestClock.at("2027-02-01T09:00");
    private static final Period YEAR = Period.of(Cadence.YEARLY, LocalDate.parse("2026-01-01"));
    private static final Plan PLAN = new Plan("association", 1, "regular-meeting", new LocalizedText("例会", "Regular meeting"), YEAR, 1, true,
            Deadline.endOf(YEAR.lastDay(), TestClock.ZONE).at(), Audience.ofRule("member"), true, Term.workingDays(5), "cn", TestClock.ZONE.getId(), null);
    private static final Call CALL = new Call(BEGINS, "示例会议室", Mode.IN_PERSON, null);

    private static final Map<String, Consumer<Meeting>> COMMANDS = Map.ofEntries(
            entry("call", meeting -> meeting.call(CALL, List.of(heldBy("li")), NOW, NOW)),
            entry("call at another time", meeting -> meeting.call(new Call(BEGUN, "示例会议室", Mode.IN_PERSON, null), List.of(heldBy("li")), NOW, NOW)),
            entry("follow", meeting -> meeting.follow(List.of(heldBy("wang")), NOW, NOW)),
            entry("followAll", meeting -> meeting.followAll(List.of(heldBy("wang")), NOW, NOW)),
            entry("follow nobody new", meeting -> meeting.follow(List.of(heldBy("li")), NOW, NOW)),
            entry("excuse", meeting -> meeting.excuse(id("seat"), new Excuse("出差", null, "li", NOW))),
            entry("eraseTexts", meeting -> meeting.eraseTexts(id("li"))),
            entry("eraseTexts of somebody else", meeting -> meeting.eraseTexts(id("wang"))),
            entry("hold", meeting -> meeting.hold(BEGUN)),
            entry("hold before it begins", meeting -> meeting.hold(NOW)),
            entry("cancel", meeting -> meeting.cancel("改期")),
            entry("waive", Meeting::waive),
            entry("askAgain", Meeting::askAgain),
            entry("findMissed", meeting -> meeting.findMissed(NEXT_YEAR)),
            entry("findMissed before its period ends", meeting -> meeting.findMissed(NOW)),
            entry("recordAttendance", meeting -> meeting.recordAttendance(List.of(new AttendanceEntry(id("seat"), Outcome.ATTENDED, null)), "secretary", BEGUN)));

    private static final Map<String, List<String>> OUTCOMES = Map.ofEntries(
            entry("call", List.of("CALLED", NOTHING, "meeting-is-over", "CALLED", "CALLED", "meeting-is-over")),
            entry("call at another time", List.of("CALLED", "CALLED", "meeting-is-over", "CALLED", "CALLED", "meeting-is-over")),
            entry("follow", List.of(NOTHING, "CALLED", NOTHING, NOTHING, NOTHING, NOTHING)),
            entry("followAll", List.of(NOTHING, "CALLED", NOTHING, NOTHING, NOTHING, NOTHING)),
            entry("follow nobody new", List.of(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING)),
            entry("excuse", List.of("meeting-not-called", "CALLED", "meeting-not-called", "meeting-not-called", "meeting-not-called", "meeting-not-called")),
            entry("eraseTexts", List.of(NOTHING, "CALLED", "HELD", "CANCELLED", NOTHING, NOTHING)),
            entry("eraseTexts of somebody else", List.of(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING)),
            entry("hold", List.of("meeting-not-called", "HELD", NOTHING, "meeting-not-called", "meeting-not-called", "meeting-not-called")),
            entry("hold before it begins", List.of("meeting-not-called", "meeting-not-begun", NOTHING, "meeting-not-called", "meeting-not-called",
                    "meeting-not-called")),
            entry("cancel", List.of("CANCELLED", "CANCELLED", "meeting-is-over", NOTHING, NOTHING, "meeting-is-over")),
            entry("waive", List.of("GIVEN_UP", NOTHING, NOTHING, "GIVEN_UP", NOTHING, NOTHING)),
            entry("askAgain", List.of(NOTHING, NOTHING, NOTHING, NOTHING, "PLANNED", NOTHING)),
            entry("findMissed", List.of("MISSED", "MISSED", NOTHING, "MISSED", NOTHING, NOTHING)),
            entry("findMissed before its period ends", List.of(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING)),
            entry("recordAttendance", List.of("meeting-not-held", "meeting-not-held", "HELD", "meeting-not-held", "meeting-not-held", "meeting-not-held")));

    MeetingStatesTest() {
        super(Meeting.class, MeetingEvent.class, State.class, COMMANDS, table(OUTCOMES));
    }

    @Override
    protected Meeting in(State state) {
        Meeting meeting = Meeting.plan(id("meeting"), PLAN);
        switch (state) {
            case PLANNED -> { }
            case CALLED -> call(meeting);
            case HELD -> {
                call(meeting);
                meeting.hold(BEGUN);
            }
            case CANCELLED -> {
                call(meeting);
                meeting.cancel("改期");
            }
            case GIVEN_UP -> meeting.waive();
            case MISSED -> meeting.findMissed(NEXT_YEAR);
        }
        return meeting;
    }

    @Override
    protected State stateOf(Meeting meeting) {
        return meeting.status() == MeetingStatus.CANCELLED && meeting.state().waived() ? State.GIVEN_UP : State.valueOf(meeting.status().name());
    }

    @Override
    protected Object kept(Meeting meeting) {
        return meeting.state();
    }

    private static void call(Meeting meeting) {
        meeting.call(CALL, List.of(heldBy("li")), NOW, NOW);
        meeting.excuse(id("seat"), new Excuse("住院", "示例·代", id("li").toString(), NOW));
    }

    private static Seat heldBy(String person) {
        return new Seat(id("seat"), "association", "member", id("unit"), LocalDate.parse("2020-01-01"), null,
                new Liaison(id("liaison-" + person), id(person), LocalDate.parse("2025-01-01")));
    }

    @Override
    protected Set<String> emptied() {
        return Set.of("askAgain call", "askAgain invitations", "askAgain waived", "findMissed call", "findMissed owedUntil",
                "hold owedUntil", "waive owedUntil");
    }
}
