package io.lianluo.registry.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianluo.domain.Erased;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.programme.appointment.Actor;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An announcement's number is given once, and what it says can be forgotten without that anybody says something else in its place. */
class AnnouncementTest {

    private static final String NUMBER = "〔2026〕1号";
    private static final LocalDate TODAY = LocalDate.parse("2026-09-28");
    private static final Instant NOW = Instant.parse("2026-09-28T02:00:00Z");
    private static final Signature SECRETARIAT = new Signature(NOW, "secretary", Actor.SECRETARIAT);
    private static final AnnouncementDraft DRAFT = draft(TODAY, "任命示例·李、示例·王为联络员。");

    private final InMemoryAnnouncements announcements = new InMemoryAnnouncements();
    private final AnnouncementService service = announcements.service();

    @Test
    @Tag("TZA-1")
    void aNumberIsGivenOnce() {
        service.publish("company", DRAFT, SECRETARIAT);
        service.publish("company", DRAFT, new Signature(NOW, "another", Actor.SECRETARIAT));
        assertThat(announcements.states().values()).singleElement().satisfies(kept -> assertThat(kept.published()).as("the first").isEqualTo(SECRETARIAT));
        refused(() -> service.publish("company", draft(TODAY, "任命示例·赵为联络员。"), SECRETARIAT));
        refused(() -> service.publish("company", draft(TODAY.minusDays(1), DRAFT.text().zh()), SECRETARIAT));
        service.publish("school", draft(TODAY, "任命示例·赵为联络员。"), SECRETARIAT);
        assertThat(announcements.states().values()).as("each programme counts its own").hasSize(2);
    }

    @Test
    @Tag("TZA-1")
    @Tag("SCH-8")
    void aNumberStaysGivenWhenWhatItSaidIsForgotten() {
        service.publish("company", DRAFT, SECRETARIAT);
        announcements.change(Announcement.id("company", NUMBER), Announcement::eraseWording);
        service.publish("company", DRAFT, SECRETARIAT);
        refused(() -> service.publish("company", draft(TODAY, "任命示例·赵为联络员。"), SECRETARIAT));
        refused(() -> service.publish("company", draft(TODAY, Erased.TEXT), SECRETARIAT));
        assertThat(announcements.states().values()).singleElement().satisfies(kept -> {
            assertThat(kept.title()).isEqualTo(new LocalizedText(Erased.TEXT, Erased.TEXT));
            assertThat(kept.text()).as("not written again").isEqualTo(new LocalizedText(Erased.TEXT, Erased.TEXT));
            assertThat(kept.document()).isEqualTo(new AnnouncementReference(NUMBER, TODAY));
        });
    }

    @Test
    @Tag("SCH-8")
    void anAnnouncementIsForgottenOnceAndKnowsWhomItMentions() {
        Announcement announcement = Announcement.publish("company", DRAFT, SECRETARIAT);
        assertThat(announcement.mentions(person("示例·王"))).isTrue();
        assertThat(announcement.mentions(person("示例·赵"))).isFalse();
        announcement.eraseWording();
        announcement.eraseWording();
        assertThat(announcement.raised()).containsExactly(new AnnouncementEvent.Published(), new AnnouncementEvent.WordingErased());
        assertThat(announcement.mentions(person("示例·王"))).isFalse();
    }

    private static AnnouncementDraft draft(LocalDate date, String text) {
        return AnnouncementDraft.of(NUMBER, date, new LocalizedText("关于联络员任职的通知", "Notice of appointments"), new LocalizedText(text, "As follows."));
    }

    private static PersonalData person(String name) {
        return PersonalData.of(name, null, "13800000101", null, null);
    }

    private static void refused(ThrowingCallable publishing) {
        assertThatThrownBy(publishing).isInstanceOfSatisfying(InvalidInput.class,
                faulty -> assertThat(faulty.faults()).extracting(fault -> fault.part() + ": " + fault.rule()).containsExactly("number: document-other"));
    }
}
