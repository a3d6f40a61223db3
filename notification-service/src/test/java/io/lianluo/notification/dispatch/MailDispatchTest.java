package io.lianluo.notification.dispatch;

import static io.lianluo.notification.World.PROGRAMME;
import static io.lianluo.notification.World.START;
import static io.lianluo.notification.World.cause;
import static io.lianluo.notification.World.id;
import static io.lianluo.notification.World.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.domain.Messages;
import io.lianluo.eventing.EventMeta;
import io.lianluo.notification.World;
import io.lianluo.notification.notice.Channel;
import io.lianluo.notification.notice.DeliveryStatus;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.NoticeContent;
import io.lianluo.notification.notice.NoticeEvent.Served;
import io.lianluo.notification.notice.NoticeKind;
import io.lianluo.notification.notice.NoticeStatus;
import io.lianluo.notification.replica.Cause;
import io.lianluo.notification.replica.Obligation;
import io.lianluo.notification.replica.Obligation.Status;
import io.lianluo.notification.replica.Programme;
import io.lianluo.notification.telling.WhenContactChangesThenSendWhatWaits;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MailDispatchTest {

    private static final UUID PERSON = id(1);
    private static final UUID OBLIGATION = id(2);
    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(2), Duration.ofSeconds(15), Duration.ofHours(1), Duration.ofDays(3));

    private final World world = new World();
    private final Deque<Mail.Outcome> outcomes = new ArrayDeque<>();
    private final List<Mail.Letter> letters = new ArrayList<>();
    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final MailDispatch dispatch = new MailDispatch(world.notices,
            new Truth(world.notices, world.obligations, world.meetings, world.proposals, world.roster), world.programmes, world.contacts,
            world.reachabilities, new NoticeText(new Messages("notification"), world.contacts, world.roster), this::send, PATIENCE, threads, world.clock);

    private Mail.Answer send(Mail.Letter letter) {
        letters.add(letter);
        return outcomes.isEmpty() ? new Mail.Answer(Mail.Outcome.ACCEPTED, null) : new Mail.Answer(outcomes.poll(), "550 5.7.1");
    }

    @Test
    void theLetterKnowsTheTraceOfTheEventThatCausedIt() {
        world.notices.issue(Notice.issue(NoticeKind.REPORT_OVERDUE, PROGRAMME, PERSON, OBLIGATION,
                Cause.of(new EventMeta(id(9), "type", "/source", "subject", 1, START, "topic", "00-trace-span-01")),
                NoticeContent.report(text("月报", "Monthly report"), "2026-11", START, false, id(3), null), START));
        dispatch.sweep();
        assertThat(letters).extracting(Mail.Letter::traceparent).containsExactlyInAnyOrder(null, "00-trace-span-01");
    }

    @BeforeEach
    void oneReportIsOverdue() {
        world.programmes.put(new Programme(PROGRAMME, 1, text("联络员工作制度", "Liaison rules"), "Asia/Shanghai"));
        world.contacts.put(PERSON, "wang@example.org", "zh", 1);
        world.obligations.put(new Obligation(OBLIGATION, Status.MISSING, PERSON, START, false));
        world.notices.issue(overdue());
    }

    private Notice overdue() {
        return Notice.issue(NoticeKind.REPORT_OVERDUE, PROGRAMME, PERSON, OBLIGATION, cause(1),
                NoticeContent.report(text("月报", "Monthly report"), "2026-10", START, false, id(3), null), START);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void whatIsDueLeavesOnceAndIsServed() {
        dispatch.sweep();
        world.notices.issue(overdue());
        dispatch.sweep();

        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.address()).isEqualTo("wang@example.org");
            assertThat(letter.subject()).isEqualTo("【联络员工作制度】逾期未交：月报（2026-10）");
        });
        assertThat(world.notices.served()).containsExactly(new Served(Channel.EMAIL, START));
    }

    @Test
    void whoHandedInAMinuteAgoIsNotReminded() {
        world.obligations.put(new Obligation(OBLIGATION, Status.SETTLED, PERSON, START, false));

        dispatch.sweep();

        assertThat(letters).isEmpty();
        assertThat(world.notices.only().status()).isEqualTo(NoticeStatus.LAPSED);
    }

    @Test
    void aCrashBetweenSendingAndKeepingRepeatsTheSameMail() {
        world.notices.failNextChange();
        dispatch.sweep();
        dispatch.sweep();
        assertThat(letters).as("the lease still lasts").hasSize(1);

        world.clock.pass(PATIENCE.lease());
        dispatch.sweep();

        assertThat(letters).extracting(Mail.Letter::id).containsExactly(world.notices.only().id().toString(), world.notices.only().id().toString());
        assertThat(world.notices.served()).hasSize(1);
    }

    @Test
    void aMailServerThatIsAwayIsAskedAgainLaterAndLater() {
        outcomes.addAll(List.of(Mail.Outcome.NOT_NOW, Mail.Outcome.NOT_NOW, Mail.Outcome.NOT_NOW));
        dispatch.sweep();
        dispatch.sweep();
        assertThat(letters).hasSize(1);
        world.clock.pass(Duration.ofSeconds(15));
        dispatch.sweep();
        world.clock.pass(Duration.ofSeconds(29));
        dispatch.sweep();
        assertThat(letters).hasSize(2);
        world.clock.pass(Duration.ofSeconds(1));
        dispatch.sweep();
        world.clock.pass(Duration.ofSeconds(60));
        dispatch.sweep();

        assertThat(letters).hasSize(4);
        assertThat(world.notices.only().status()).isEqualTo(NoticeStatus.SERVED);
    }

    @Test
    void afterThreeDaysItIsLeftToTheInbox() {
        world.clock.pass(Duration.ofDays(3).plusSeconds(1));
        outcomes.add(Mail.Outcome.NOT_NOW);

        dispatch.sweep();

        assertThat(world.notices.only().mail().status()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(world.notices.only().status()).isEqualTo(NoticeStatus.UNDELIVERED);
        assertThat(world.reachabilities.told()).as("which says nothing of the address").isEmpty();
    }

    @Test
    void aRefusedAddressIsToldAndNotTriedAgainUntilItChanges() {
        outcomes.add(Mail.Outcome.ADDRESS_REFUSED);
        dispatch.sweep();
        Notice another = Notice.issue(NoticeKind.REPORT_OVERDUE, PROGRAMME, PERSON, OBLIGATION, cause(2), overdue().content(), START);
        world.notices.issue(another);
        world.clock.pass(Duration.ofDays(1));
        dispatch.sweep();
        assertThat(letters).hasSize(1);
        assertThat(world.reachabilities.told()).containsExactly(overdue().id());

        world.contacts.put(PERSON, "fang@example.org", "zh", 2);
        new WhenContactChangesThenSendWhatWaits(world.notices, world.clock).contactChanged(PERSON);
        dispatch.sweep();

        assertThat(letters).extracting(Mail.Letter::address).containsExactly("wang@example.org", "fang@example.org", "fang@example.org");
        assertThat(world.notices.all()).allMatch(notice -> notice.status() == NoticeStatus.SERVED);
    }

    @Test
    void aMailThatIsRefusedForWhatItIsIsNotTheAddresssFault() {
        outcomes.add(Mail.Outcome.MAIL_REFUSED);

        dispatch.sweep();

        assertThat(world.notices.only().status()).isEqualTo(NoticeStatus.UNDELIVERED);
        assertThat(world.reachabilities.told()).isEmpty();
    }

    @Test
    void whatTheServerRefusesOfUsIsHeldForOperatorsAndLeavesWhenTheyHaveSeenToIt() {
        outcomes.addAll(List.of(Mail.Outcome.SENDER_REFUSED, Mail.Outcome.SENDER_REFUSED));

        dispatch.sweep();
        world.clock.pass(PATIENCE.longest());
        dispatch.sweep();

        assertThat(world.notices.only().mail()).satisfies(mail -> {
            assertThat(mail.status()).isEqualTo(DeliveryStatus.HELD);
            assertThat(mail.answer()).isEqualTo("550 5.7.1");
        });
        assertThat(world.notices.only().status()).isEqualTo(NoticeStatus.PENDING);
        assertThat(world.reachabilities.told()).as("nobody is suspect").isEmpty();

        world.clock.pass(PATIENCE.longest());
        dispatch.sweep();

        assertThat(world.notices.only().status()).isEqualTo(NoticeStatus.SERVED);
        assertThat(world.reachabilities.told()).isEmpty();
    }

    @Test
    void afterThreeDaysOfRefusalsItIsLeftToTheInboxAndStillNobodyIsSuspect() {
        world.clock.pass(Duration.ofDays(3).plusSeconds(1));
        outcomes.add(Mail.Outcome.SENDER_REFUSED);

        dispatch.sweep();

        assertThat(world.notices.only().mail().status()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(world.notices.only().mail().answer()).isEqualTo("550 5.7.1");
        assertThat(world.reachabilities.told()).isEmpty();
    }

    @Test
    void whatIsHeldLeavesAtOnceForAnotherAddress() {
        outcomes.add(Mail.Outcome.SENDER_REFUSED);
        dispatch.sweep();

        world.contacts.put(PERSON, "fang@example.org", "zh", 2);
        new WhenContactChangesThenSendWhatWaits(world.notices, world.clock).contactChanged(PERSON);
        dispatch.sweep();

        assertThat(letters).extracting(Mail.Letter::address).containsExactly("wang@example.org", "fang@example.org");
    }

    @Test
    void whoseContactIsNotKnownYetWaitsForIt() {
        world.contacts.forget(PERSON);
        dispatch.sweep();
        assertThat(world.notices.only().mail().status()).isEqualTo(DeliveryStatus.WAITING);
        assertThat(world.notices.inbox(PERSON, null, 10)).as("it can be read meanwhile").hasSize(1);

        world.contacts.put(PERSON, "wang@example.org", "en", 3);
        new WhenContactChangesThenSendWhatWaits(world.notices, world.clock).contactChanged(PERSON);
        dispatch.sweep();

        assertThat(letters).singleElement().satisfies(letter -> assertThat(letter.subject()).isEqualTo("[Liaison rules] Overdue: Monthly report (2026-10)"));
    }

    @Test
    @Tag("SCH-8")
    void whatIsIssuedToSomebodyAfterTheyWereErasedLapsesAndDoesNotLeave() {
        world.contacts.erase(World.event(PERSON.toString(), 2), PERSON);
        dispatch.sweep();
        dispatch.sweep();

        assertThat(letters).isEmpty();
        assertThat(world.notices.only().status()).isEqualTo(NoticeStatus.LAPSED);
        assertThat(world.notices.only().mail().status()).isEqualTo(DeliveryStatus.DROPPED);
    }

    @Test
    void aContactThatCameUnnoticedIsFoundAllTheSame() {
        world.contacts.put(PERSON, null, "zh", 2);
        dispatch.sweep();
        assertThat(letters).isEmpty();

        world.contacts.put(PERSON, "wang@example.org", "zh", 3);
        world.clock.pass(PATIENCE.longest());
        dispatch.sweep();

        assertThat(letters).hasSize(1);
    }

    @Test
    void aProgrammeThatIsNotKnownYetIsWaitedFor() {
        Notice other = Notice.issue(NoticeKind.REPORT_OVERDUE, "company", PERSON, id(9), cause(3), overdue().content(), START);
        world.notices.issue(other);
        dispatch.sweep();
        assertThat(letters).hasSize(1);

        world.programmes.put(new Programme("company", 1, text("公司制度", "Company rules"), "Asia/Shanghai"));
        world.clock.pass(PATIENCE.longest());
        dispatch.sweep();

        assertThat(letters).hasSize(2);
    }

    @Test
    void oneThatFailsKeepsNoOtherFromLeaving() {
        for (int i = 10; i < 260; i++) {
            world.notices.issue(Notice.issue(NoticeKind.REPORT_OVERDUE, PROGRAMME, PERSON, OBLIGATION, cause(i), overdue().content(), START));
        }
        world.notices.failNextChange();

        dispatch.sweep();

        assertThat(letters).hasSize(251);
        assertThat(world.notices.served()).hasSize(250);
    }
}
