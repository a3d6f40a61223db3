package io.lianluo.notification.telling;

import static io.lianluo.notification.World.PROGRAMME;
import static io.lianluo.notification.World.START;
import static io.lianluo.notification.World.cause;
import static io.lianluo.notification.World.id;
import static io.lianluo.notification.World.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.lianluo.domain.Messages;
import io.lianluo.notification.World;
import io.lianluo.notification.dispatch.NoticeText;
import io.lianluo.notification.letter.AddressLetters;
import io.lianluo.notification.notice.DeliveryStatus;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.NoticeContent;
import io.lianluo.notification.notice.NoticeKind;
import io.lianluo.notification.notice.NoticeState;
import io.lianluo.notification.notice.NoticeStatus;
import io.lianluo.notification.replica.Programme;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SCH-8")
class WhenPersonIsErasedThenForgetTest {

    private static final UUID PERSON = id(1);
    private static final UUID HEAD = id(2);
    private static final UUID UNIT = id(3);
    /** More than are looked up at a time. */
    private static final int MANY = 201;

    private final World world = new World();
    private final WhenPersonIsErasedThenForget forget = new WhenPersonIsErasedThenForget(world.notices, mock(AddressLetters.class), world.reachabilities, world.clock);

    @Test
    void whatHasNotArrivedLapsesAndWhatDidStays() {
        issue(11, PERSON, due -> { });
        issue(12, PERSON, sending -> sending.beginMail(START, Duration.ofMinutes(2)));
        issue(13, PERSON, waiting -> waiting.mailWaits(START.plusSeconds(60)));
        issue(14, PERSON, held -> held.mailHeld("550 5.7.1", START.plusSeconds(60)));
        issue(15, PERSON, refused -> refused.mailRefused("550 5.1.1", START));
        issue(16, PERSON, failed -> failed.mailFailed("554", START));
        Notice served = issue(17, PERSON, one -> one.mailAccepted(START));
        Notice read = issue(18, PERSON, one -> one.read(START));
        Notice ofOther = issue(19, HEAD, one -> { });

        forget.erase(PERSON);

        assertThat(world.notices.all()).filteredOn(notice -> notice.personId().equals(PERSON) && !List.of(served.id(), read.id()).contains(notice.id()))
                .hasSize(6).allMatch(notice -> notice.status() == NoticeStatus.LAPSED && notice.mail().isSettled());
        assertThat(world.notices.find(served.id()).orElseThrow().mail().status()).isEqualTo(DeliveryStatus.SENT);
        assertThat(world.notices.find(read.id()).orElseThrow().status()).isEqualTo(NoticeStatus.SERVED);
        assertThat(world.notices.find(ofOther.id()).orElseThrow().status()).isEqualTo(NoticeStatus.PENDING);
        assertThat(world.notices.mailDue(START.plusSeconds(3600), 10)).extracting(Notice::id).as("leaves").containsExactly(ofOther.id());
    }

    @Test
    void onceMoreChangesNothing() {
        IntStream.range(0, MANY).forEach(n -> issue(1000 + n, PERSON, due -> { }));
        forget.erase(PERSON);
        List<NoticeState> once = states();
        assertThat(once).hasSize(MANY).allMatch(state -> state.status() == NoticeStatus.LAPSED);
        List<Long> versions = world.notices.all().stream().map(Notice::version).toList();

        forget.erase(PERSON);

        assertThat(states()).isEqualTo(once);
        assertThat(world.notices.all().stream().map(Notice::version)).isEqualTo(versions);
    }

    @Test
    void noContactArousesWhatLapsed() {
        Notice refused = issue(15, PERSON, one -> one.mailRefused("550 5.1.1", START));
        forget.erase(PERSON);
        new WhenContactChangesThenSendWhatWaits(world.notices, world.clock).contactChanged(PERSON);
        assertThat(world.notices.find(refused.id()).orElseThrow().status()).isEqualTo(NoticeStatus.LAPSED);
    }

    @Test
    void whetherSomebodyCouldBeReachedIsForgotten() {
        world.reachabilities.refused(PERSON, 4, id(11), START);
        forget.erase(PERSON);
        assertThat(world.reachabilities.failed(PERSON, 1)).isFalse();
    }

    @Test
    void noticesToOthersNameNobodyAnyMore() {
        world.contacts.put(PERSON, "wang@example.org", "zh", 1);
        Notice toHead = Notice.issue(NoticeKind.REPLACEMENT_PROPOSED, PROGRAMME, HEAD, id(5), cause(9),
                NoticeContent.replacement(UNIT, PERSON, text("连续两次未交", "two in a row missing"), null), START);
        NoticeText words = new NoticeText(new Messages("notification"), world.contacts, world.roster);
        Programme programme = new Programme(PROGRAMME, 1, text("联络员制度", "Liaison rules"), "Asia/Shanghai");
        assertThat(toHead.state().toString()).as("kept").doesNotContain("王芳");
        assertThat(words.of(toHead, programme, Locale.CHINESE).text()).contains("王芳");

        world.contacts.erase(World.event(PERSON.toString(), 2), PERSON);

        assertThat(words.of(toHead, programme, Locale.CHINESE).text()).doesNotContain("王芳");
    }

    private Notice issue(int about, UUID person, Consumer<Notice> then) {
        Notice notice = Notice.issue(NoticeKind.REPORT_OVERDUE, PROGRAMME, person, id(about), cause(about),
                NoticeContent.report(text("月报", "Monthly report"), "2026-10", START, false, UNIT, null), START);
        then.accept(notice);
        world.notices.issue(notice);
        return notice;
    }

    private List<NoticeState> states() {
        return world.notices.all().stream().map(Notice::state).toList();
    }
}
