package io.lianluo.notification.dispatch;

import io.lianluo.notification.dispatch.Mail.Letter;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.Notices;
import io.lianluo.notification.reachability.Reachabilities;
import io.lianluo.notification.replica.Contact;
import io.lianluo.notification.replica.Contacts;
import io.lianluo.notification.replica.Programme;
import io.lianluo.notification.replica.Programmes;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due. Each notice is taken on by one replica for the length of a lease, judged once more, sent, and its outcome kept. A
 * crash between sending and keeping repeats the same mail under the same Message-ID when the lease is over.
 */
public final class MailDispatch {

    private static final Logger log = LoggerFactory.getLogger(MailDispatch.class);

    private final Notices notices;
    private final Truth truth;
    private final Programmes programmes;
    private final Contacts contacts;
    private final Reachabilities reachabilities;
    private final NoticeText words;
    private final Mail mail;
    private final Patience patience;
    private final Batches batches;
    private final Clock clock;

    /** Sends these notices by that mail; the threads bound how many leave at a time. */
    public MailDispatch(Notices notices, Truth truth, Programmes programmes, Contacts contacts, Reachabilities reachabilities, NoticeText words,
                        Mail mail, Patience patience, ExecutorService threads, Clock clock) {
        this.notices = notices;
        this.truth = truth;
        this.programmes = programmes;
        this.contacts = contacts;
        this.reachabilities = reachabilities;
        this.words = words;
        this.mail = mail;
        this.patience = patience;
        this.batches = new Batches(threads);
        this.clock = clock;
    }

    /** Sends all that is due now. */
    public void sweep() {
        batches.all(() -> notices.mailDue(clock.instant(), Batches.SIZE).stream().map(Notice::id).toList(), this::deliver);
    }

    /** Whether the notice was taken on; one that fails is tried again when its lease is over, and keeps no other from leaving. */
    private boolean deliver(UUID id) {
        try {
            Instant now = clock.instant();
            boolean[] taken = new boolean[1];
            Optional<Notice> notice = notices.change(id, due -> taken[0] = due.beginMail(now, patience.lease()));
            if (taken[0]) {
                notice.ifPresent(this::judge);
            }
            return taken[0];
        } catch (RuntimeException e) {
            log.warn("Notice {} could not be sent", id, e);
            return false;
        }
    }

    private void judge(Notice notice) {
        Instant now = clock.instant();
        switch (truth.of(notice, now)) {
            case NO_LONGER -> notices.change(notice.id(), untrue -> untrue.lapse(now));
            case UNDECIDED -> putOff(notice, now);
            case TRUE -> programmes.find(notice.programme(), notice.programmeVersion()).ifPresentOrElse(
                    programme -> address(notice, programme, now),
                    () -> putOff(notice, now));
        }
    }

    private void address(Notice notice, Programme programme, Instant now) {
        contacts.find(notice.personId())
                .filter(contact -> contact.email() != null && !reachabilities.failed(contact.personId(), contact.edition()))
                .ifPresentOrElse(
                        contact -> send(notice, programme, contact, now),
                        () -> notices.change(notice.id(), contacts.isErased(notice.personId()) ? toNobody -> toNobody.lapse(now)
                                : lonely -> lonely.mailWaits(patience.next(notice.mail().attempts(), now))));
    }

    private void send(Notice notice, Programme programme, Contact contact, Instant now) {
        NoticeText.Words letter = words.letter(notice, programme, contact);
        Mail.Answer answer = mail.send(new Letter(notice.id().toString(), contact.name(), String.valueOf(contact.email()), letter.subject(), letter.text(),
                contact.locale(), notice.state().cause().traceparent()));
        Instant then = clock.instant();
        boolean over = patience.isOver(notice.state().issuedAt(), then);
        switch (answer.outcome()) {
            case ACCEPTED -> notices.change(notice.id(), sent -> sent.mailAccepted(then));
            case ADDRESS_REFUSED -> {
                reachabilities.refused(contact.personId(), contact.edition(), notice.id(), then);
                notices.change(notice.id(), refused -> refused.mailRefused(answer.code(), then));
            }
            case MAIL_REFUSED -> notices.change(notice.id(), failed -> failed.mailFailed(answer.code(), then));
            case SENDER_REFUSED -> notices.change(notice.id(), over ? failed -> failed.mailFailed(answer.code(), then)
                    : held -> held.mailHeld(answer.code(), patience.longestFrom(then)));
            case NOT_NOW -> notices.change(notice.id(), over ? failed -> failed.mailFailed(answer.code(), then)
                    : later -> later.mailPutOff(answer.code(), patience.next(notice.mail().attempts(), then)));
        }
    }

    private void putOff(Notice notice, Instant now) {
        notices.change(notice.id(), later -> later.mailPutOff(null, patience.next(notice.mail().attempts(), now)));
    }
}
