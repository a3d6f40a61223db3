package io.lianluo.meeting.meeting;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.domain.LocalizedText;
import io.lianluo.meeting.InMemory.MeetingsFake;
import io.lianluo.meeting.roster.Liaison;
import io.lianluo.meeting.roster.Seat;
import io.lianluo.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SCH-8")
class WhenPersonIsErasedThenForgetTest {

    private static final Instant NOW = TestClock.at("2026-06-01T09:00");
    /** More than are looked up at a time. */
    private static final int MANY = 201;

    private final MeetingsFake meetings = new MeetingsFake();
    private final WhenPersonIsErasedThenForget forget = new WhenPersonIsErasedThenForget(meetings);

    @Test
    void everyMeetingForgetsOnceAndForAll() {
        IntStream.range(0, MANY).forEach(n -> meetings.save(excused("meeting-" + n, "li")));
        meetings.save(excused("other", "wang"));

        forget.erase(id("li"));

        assertThat(kept()).filteredOn(state -> state.toString().contains("住院")).extracting(MeetingState::id).containsExactly(id("other"));
        List<Long> versions = versions();
        forget.erase(id("li"));
        forget.erase(id("nobody"));
        assertThat(versions()).as("nothing was saved again").isEqualTo(versions);
    }

    private List<MeetingState> kept() {
        return meetings.all().stream().map(Meeting::state).toList();
    }

    private List<Long> versions() {
        return meetings.all().stream().map(Meeting::version).toList();
    }

    private static Meeting excused(String name, String person) {
        Meeting meeting = Meeting.plan(id(name), new Plan("association", 1, null, new LocalizedText("座谈", "Talk"), null, 1, false, null,
                Audience.ofSeats(List.of(id("seat"))), true, null, "cn", TestClock.ZONE.getId(), null));
        meeting.call(new Call(TestClock.at("2026-06-20T14:00"), "示例会议室", Mode.IN_PERSON, null), List.of(new Seat(id("seat"), "association", "member", id("unit"),
                LocalDate.parse("2020-01-01"), null, new Liaison(id("liaison"), id(person), LocalDate.parse("2025-01-01")))), NOW, NOW);
        meeting.excuse(id("seat"), new Excuse("住院", "示例·代", id(person).toString(), NOW));
        return meeting;
    }
}
