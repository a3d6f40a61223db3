package io.lianluo.notification.notice;

import static io.lianluo.notification.World.PROGRAMME;
import static io.lianluo.notification.World.START;
import static io.lianluo.notification.World.cause;
import static io.lianluo.notification.World.id;
import static io.lianluo.notification.World.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.notification.notice.NoticeEvent.Issued;
import io.lianluo.notification.notice.NoticeEvent.Lapsed;
import io.lianluo.notification.notice.NoticeEvent.MailBegun;
import io.lianluo.notification.notice.NoticeEvent.MailEnded;
import io.lianluo.notification.notice.NoticeEvent.Read;
import io.lianluo.notification.notice.NoticeEvent.Served;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NoticeTest {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Instant LATER = START.plusSeconds(60);

    private final Notice notice = Notice.issue(NoticeKind.REPORT_OVERDUE, PROGRAMME, id(1), id(2), cause(7),
            NoticeContent.report(text("月报", "Monthly report"), "2026-10", START, false, id(3), null), START);

    @Test
    void theSameEventTellsTheSamePersonTheSameThingUnderOneId() {
        assertThat(Notice.idOf(cause(7), id(1), NoticeKind.REPORT_OVERDUE)).isEqualTo(notice.id())
                .isNotEqualTo(Notice.idOf(cause(8), id(1), NoticeKind.REPORT_OVERDUE))
                .isNotEqualTo(Notice.idOf(cause(7), id(2), NoticeKind.REPORT_OVERDUE))
                .isNotEqualTo(Notice.idOf(cause(7), id(1), NoticeKind.REPORT_REQUESTED));
        assertThat(notice.raised()).containsExactly(new Issued());
    }

    @Test
    void itIsServedWhenTheMailServerTookIt() {
        assertThat(notice.beginMail(START, LEASE)).isTrue();
        notice.mailAccepted(LATER);

        assertThat(notice.raised()).containsExactly(new Issued(), new MailBegun(), new MailEnded(DeliveryStatus.SENT), new Served(Channel.EMAIL, LATER));
        assertThat(notice.status()).isEqualTo(NoticeStatus.SERVED);
        assertThat(notice.mail()).isEqualTo(new Delivery(DeliveryStatus.SENT, 1, null, LATER, null));
    }

    @Test
    void nobodyElseSendsItWhileALeaseLasts() {
        assertThat(notice.beginMail(START, LEASE)).isTrue();

        assertThat(notice.beginMail(START.plus(LEASE).minusMillis(1), LEASE)).isFalse();
        assertThat(notice.beginMail(START.plus(LEASE), LEASE)).as("after a crash").isTrue();
        assertThat(notice.mail().attempts()).isEqualTo(2);
    }

    @Test
    void whatWasSentIsNotSentAgain() {
        notice.beginMail(START, LEASE);
        notice.mailAccepted(START);

        assertThat(notice.beginMail(START.plus(Duration.ofDays(365)), LEASE)).isFalse();
    }

    @Test
    @Tag("COM-1")
    void readingServesItAndIsOnRecord() {
        notice.read(LATER);

        assertThat(notice.raised()).containsExactly(new Issued(), new Read(), new MailEnded(DeliveryStatus.DROPPED), new Served(Channel.INBOX, LATER));
        assertThat(notice.state().readAt()).isEqualTo(LATER);
        assertThat(notice.beginMail(LATER, LEASE)).as("a mail is not needed any more").isFalse();
    }

    @Test
    @Tag("COM-1")
    void itIsServedOnceHoweverManyProofsThereAre() {
        notice.beginMail(START, LEASE);
        notice.mailAccepted(START);
        notice.read(LATER);
        notice.read(LATER.plusSeconds(1));

        assertThat(notice.raised().stream().filter(Served.class::isInstance)).containsExactly(new Served(Channel.EMAIL, START));
        assertThat(notice.state().servedBy()).isEqualTo(Channel.EMAIL);
        assertThat(notice.state().readAt()).isEqualTo(LATER);
    }

    @Test
    void aMailThatWasUnderWayAsItWasReadChangesNothing() {
        notice.beginMail(START, LEASE);
        notice.read(LATER);
        notice.mailAccepted(LATER);
        notice.mailPutOff(null, LATER);
        notice.mailRefused(null, LATER);

        assertThat(notice.state().servedBy()).isEqualTo(Channel.INBOX);
        assertThat(notice.mail().status()).isEqualTo(DeliveryStatus.DROPPED);
    }

    @Test
    void aRefusedAddressWaitsForAnother() {
        notice.beginMail(START, LEASE);
        notice.mailRefused(null, START);
        assertThat(notice.status()).isEqualTo(NoticeStatus.UNDELIVERED);
        assertThat(notice.beginMail(LATER, LEASE)).isFalse();

        notice.contactKnown(LATER);

        assertThat(notice.status()).isEqualTo(NoticeStatus.PENDING);
        assertThat(notice.beginMail(LATER, LEASE)).isTrue();
    }

    @Test
    void whatFailedForAnotherReasonDoesNotWaitForAnAddress() {
        notice.beginMail(START, LEASE);
        notice.mailFailed(null, START);

        notice.contactKnown(LATER);

        assertThat(notice.status()).isEqualTo(NoticeStatus.UNDELIVERED);
        assertThat(notice.mail().status()).isEqualTo(DeliveryStatus.FAILED);
    }

    @Test
    void whatWaitsForContactDetailsIsDueWhenTheyCome() {
        notice.beginMail(START, LEASE);
        notice.mailWaits(START.plus(Duration.ofHours(1)));
        assertThat(notice.beginMail(LATER, LEASE)).isFalse();

        notice.contactKnown(LATER);

        assertThat(notice.beginMail(LATER, LEASE)).isTrue();
    }

    @Test
    void whatIsNoLongerTrueDoesNotLeave() {
        notice.lapse(LATER);
        notice.lapse(LATER);

        assertThat(notice.raised()).containsExactly(new Issued(), new MailEnded(DeliveryStatus.DROPPED), new Lapsed());
        assertThat(notice.status()).isEqualTo(NoticeStatus.LAPSED);
        assertThat(notice.beginMail(LATER, LEASE)).isFalse();
        notice.contactKnown(LATER);
        assertThat(notice.status()).isEqualTo(NoticeStatus.LAPSED);
    }

    @Test
    void whatArrivedDoesNotLapse() {
        notice.read(START);
        notice.lapse(LATER);

        assertThat(notice.status()).isEqualTo(NoticeStatus.SERVED);
    }
}
