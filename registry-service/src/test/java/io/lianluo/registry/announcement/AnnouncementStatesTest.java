package io.lianluo.registry.announcement;

import io.lianluo.domain.Erased;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.announcement.AnnouncementStatesTest.State;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.testing.StatesTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;

@Tag("SCH-8")
class AnnouncementStatesTest extends StatesTest<Announcement, State> {

    /** The states of an announcement: it still says what it said when it was put on record, or its wording is erased. */
    enum State { WORDED, ERASED }

    AnnouncementStatesTest() {
        super(Announcement.class, AnnouncementEvent.class, State.class, Map.of("eraseWording", Announcement::eraseWording), AnnouncementStatesTest::expected);
    }

    @Override
    protected Announcement in(State state) {
        Announcement announcement = Announcement.publish("company", AnnouncementDraft.of("〔2026〕1号", LocalDate.parse("2026-09-28"), new LocalizedText("关于任职的通知", "Notice of appointments"),
                new LocalizedText("任命示例·李为联络员。", "As follows.")), new Signature(Instant.parse("2026-09-28T02:00:00Z"), "secretary", Actor.SECRETARIAT));
        if (state == State.ERASED) {
            announcement.eraseWording();
        }
        return announcement;
    }

    @Override
    protected State stateOf(Announcement announcement) {
        return announcement.state().text().zh().equals(Erased.TEXT) ? State.ERASED : State.WORDED;
    }

    @Override
    protected Object kept(Announcement announcement) {
        return announcement.state();
    }

    private static String expected(String command, State state) {
        return state == State.WORDED ? State.ERASED.name() : NOTHING;
    }
}
