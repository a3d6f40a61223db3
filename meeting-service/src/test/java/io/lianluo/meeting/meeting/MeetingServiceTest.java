package io.lianluo.meeting.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.LocalizedText;
import io.lianluo.meeting.InMemory.MeetingsFake;
import io.lianluo.meeting.InMemory.ProgrammesFake;
import io.lianluo.meeting.InMemory.RosterFake;
import io.lianluo.meeting.programme.MeetingDuty;
import io.lianluo.meeting.programme.Programme;
import io.lianluo.workingtime.Cadence;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The place of a meeting in its period is given once, even if the store was restored to a time before it was given. */
class MeetingServiceTest {

    private static final LocalizedText TEXT = new LocalizedText("会议", "Meeting");
    private static final PlanExtra EXTRA = new PlanExtra("association", "meeting", null, null, null, null);

    private final MeetingsFake meetings = new MeetingsFake();
    private final ProgrammesFake programmes = new ProgrammesFake();
    private final MeetingService service = new MeetingService(meetings, programmes, new RosterFake(), mock(), mock(),
            Clock.fixed(Instant.parse("2026-06-09T02:00:00Z"), ZoneOffset.UTC));

    @Test
    void theOrdinalOfALostMeetingIsNotGivenAgainNorCounted() {
        programmes.keep(null, new Programme("association", 1, LocalDate.parse("2026-01-01"), null, "cn", "Asia/Shanghai",
                List.of(new MeetingDuty("meeting", TEXT, "member", Cadence.YEARLY, 0, 1, null, true)), null, null));
        meetings.lose(Meeting.idOf("association", "meeting", "2026", 1));
        meetings.lose(Meeting.idOf("association", "meeting", "2026", 2));
        assertThat(service.planExtra(EXTRA).plan().ordinal()).isEqualTo(3);
        assertThatThrownBy(() -> service.planExtra(EXTRA)).isInstanceOf(Conflict.class).hasMessage("one-is-still-to-be-called");
    }
}
