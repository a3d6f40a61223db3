package io.lianluo.registry.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.text.Erased;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A notice's number is given once, and what it says can be forgotten without that anybody says something else in its place. */
class NoticeTest {

    private static final String NUMBER = "〔2026〕1号";
    private static final Signature SECRETARIAT = new Signature(Paths.NOW, "secretary", Actor.SECRETARIAT);
    private static final NoticeDraft DRAFT = draft(Paths.TODAY, "任命示例·李、示例·王为联络员。");

    private final InMemoryNotices notices = new InMemoryNotices();
    private final NoticeService service = notices.service();

    @Test
    @Tag("TZA-1")
    void aNumberIsGivenOnce() {
        service.publish("company", DRAFT, SECRETARIAT);
        service.publish("company", DRAFT, new Signature(Paths.NOW, "another", Actor.SECRETARIAT));
        assertThat(notices.all()).singleElement().satisfies(kept -> assertThat(kept.published()).as("the first").isEqualTo(SECRETARIAT));
        refused(() -> service.publish("company", draft(Paths.TODAY, "任命示例·赵为联络员。"), SECRETARIAT));
        refused(() -> service.publish("company", draft(Paths.TODAY.minusDays(1), DRAFT.text().zh()), SECRETARIAT));
        service.publish("school", draft(Paths.TODAY, "任命示例·赵为联络员。"), SECRETARIAT);
        assertThat(notices.all()).as("each programme counts its own").hasSize(2);
    }

    @Test
    @Tag("TZA-1")
    @Tag("SCH-8")
    void aNumberStaysGivenWhenWhatItSaidIsForgotten() {
        service.publish("company", DRAFT, SECRETARIAT);
        notices.change(Notice.id("company", NUMBER), Notice::eraseWording);
        service.publish("company", DRAFT, SECRETARIAT);
        refused(() -> service.publish("company", draft(Paths.TODAY, "任命示例·赵为联络员。"), SECRETARIAT));
        refused(() -> service.publish("company", draft(Paths.TODAY, Erased.TEXT), SECRETARIAT));
        assertThat(notices.all()).singleElement().satisfies(kept -> {
            assertThat(kept.title()).isEqualTo(new LocalizedText(Erased.TEXT, Erased.TEXT));
            assertThat(kept.text()).as("not written again").isEqualTo(new LocalizedText(Erased.TEXT, Erased.TEXT));
            assertThat(kept.document()).isEqualTo(new Announcement(NUMBER, Paths.TODAY));
        });
    }

    @Test
    @Tag("SCH-8")
    void aNoticeIsForgottenOnceAndKnowsWhomItMentions() {
        Notice notice = Notice.publish("company", DRAFT, SECRETARIAT);
        assertThat(notice.mentions(person("示例·王"))).isTrue();
        assertThat(notice.mentions(person("示例·赵"))).isFalse();
        notice.eraseWording();
        notice.eraseWording();
        assertThat(notice.raised()).containsExactly(new NoticeEvent.Published(), new NoticeEvent.WordingErased());
        assertThat(notice.mentions(person("示例·王"))).isFalse();
    }

    private static NoticeDraft draft(LocalDate date, String text) {
        return NoticeDraft.of(NUMBER, date, new LocalizedText("关于联络员任职的通知", "Notice of appointments"), new LocalizedText(text, "As follows."));
    }

    private static PersonalData person(String name) {
        return PersonalData.of(name, null, "13800000101", null, null);
    }

    private static void refused(ThrowingCallable publishing) {
        assertThatThrownBy(publishing).isInstanceOfSatisfying(InvalidInput.class,
                faulty -> assertThat(faulty.faults()).extracting(fault -> fault.part() + ": " + fault.rule()).containsExactly("number: document-other"));
    }
}
