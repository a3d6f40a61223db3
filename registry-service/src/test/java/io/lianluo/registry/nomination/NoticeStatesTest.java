package io.lianluo.registry.nomination;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.StatesTest;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.nomination.NoticeStatesTest.State;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.text.Erased;
import java.util.Map;
import org.junit.jupiter.api.Tag;

@Tag("SCH-8")
class NoticeStatesTest extends StatesTest<Notice, State> {

    /** The states of a notice: it still says what it said when it was put on record, or its wording is erased. */
    enum State { WORDED, ERASED }

    NoticeStatesTest() {
        super(Notice.class, NoticeEvent.class, State.class, Map.of("eraseWording", Notice::eraseWording), NoticeStatesTest::expected);
    }

    @Override
    protected Notice in(State state) {
        Notice notice = Notice.publish("company", NoticeDraft.of("〔2026〕1号", Paths.TODAY, new LocalizedText("关于任职的通知", "Notice of appointments"),
                new LocalizedText("任命示例·李为联络员。", "As follows.")), new Signature(Paths.NOW, "secretary", Actor.SECRETARIAT));
        if (state == State.ERASED) {
            notice.eraseWording();
        }
        return notice;
    }

    @Override
    protected State stateOf(Notice notice) {
        return notice.parts().text().zh().equals(Erased.TEXT) ? State.ERASED : State.WORDED;
    }

    @Override
    protected Object kept(Notice notice) {
        return notice.parts();
    }

    private static String expected(String command, State state) {
        return state == State.WORDED ? State.ERASED.name() : NOTHING;
    }
}
