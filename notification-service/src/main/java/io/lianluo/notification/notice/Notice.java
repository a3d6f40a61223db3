package io.lianluo.notification.notice;

import io.lianluo.domain.Aggregate;
import io.lianluo.domain.DerivedId;
import io.lianluo.notification.notice.NoticeEvent.Issued;
import io.lianluo.notification.notice.NoticeEvent.Lapsed;
import io.lianluo.notification.notice.NoticeEvent.MailBegun;
import io.lianluo.notification.notice.NoticeEvent.MailEnded;
import io.lianluo.notification.notice.NoticeEvent.MailPutOff;
import io.lianluo.notification.notice.NoticeEvent.Read;
import io.lianluo.notification.notice.NoticeEvent.Served;
import io.lianluo.notification.notice.Notices.Position;
import io.lianluo.notification.replica.Basis;
import io.lianluo.notification.replica.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice that tells one person something once, by mail and in the inbox, until it is proven that it arrived.
 *
 * <p>It is served when the mail server took it or when the person opened it in the inbox, whichever comes first; reading is put on
 * record besides. Before it leaves it may lapse, when what it tells is no longer true.
 */
public final class Notice extends Aggregate<NoticeEvent> {

    private NoticeState state;

    private Notice(NoticeState state) {
        this.state = state;
    }

    /** The identity of what that person is told for that event: the same however often the event comes. */
    public static UUID idOf(Cause cause, UUID personId, NoticeKind kind) {
        return DerivedId.of("notice", cause.id(), personId, kind);
    }

    /** Issues a notice, to be sent at once. */
    public static Notice issue(NoticeKind kind, String programme, UUID personId, UUID aboutId, Cause cause, NoticeContent content, Instant now) {
        Notice notice = new Notice(new NoticeState(idOf(cause, personId, kind), kind, programme, personId, aboutId, cause, content, now,
                NoticeStatus.PENDING, Delivery.due(now), null, null, null));
        notice.raise(new Issued());
        return notice;
    }

    /** The notice of a remembered state; raises nothing. */
    public static Notice restore(NoticeState state) {
        return new Notice(state);
    }

    /**
     * Takes on the sending of its mail for as long as the lease lasts; whoever comes meanwhile is turned away, and whoever comes after
     * a crash sends the same mail again.
     *
     * @return whether it was due and is now the caller's to send
     */
    public boolean beginMail(Instant now, Duration lease) {
        if (!state.mail().isDue(now)) {
            return false;
        }
        state = state.with(state.mail().begun(now.plus(lease)));
        raise(new MailBegun());
        return true;
    }

    /** The mail server took it. */
    public void mailAccepted(Instant now) {
        if (state.mail().isOpen()) {
            end(DeliveryStatus.SENT, null, now);
        }
        serve(Channel.EMAIL, now);
    }

    /** It could not be sent now, for which the mail server gave these codes, or not be said yet, and is to be tried again then. */
    public void mailPutOff(@Nullable String answer, Instant next) {
        putOff(DeliveryStatus.PENDING, answer, next);
    }

    /** The mail server refuses mail of ours with these codes; tried again then, when operators may have seen to it. */
    public void mailHeld(@Nullable String answer, Instant next) {
        putOff(DeliveryStatus.HELD, answer, next);
    }

    /** There are no contact details by which the person can be reached; look again then at the latest. */
    public void mailWaits(Instant next) {
        putOff(DeliveryStatus.WAITING, null, next);
    }

    /** The mail server refused the address with these codes. */
    public void mailRefused(@Nullable String answer, Instant now) {
        failMail(DeliveryStatus.REFUSED, answer, now);
    }

    /** It was tried for long enough, or refused for what it is, with these codes. */
    public void mailFailed(@Nullable String answer, Instant now) {
        failMail(DeliveryStatus.FAILED, answer, now);
    }

    /** There are new contact details: what waited for them is due. */
    public void contactKnown(Instant now) {
        if (state.mail().wantsContact() && state.status() != NoticeStatus.SERVED && state.status() != NoticeStatus.LAPSED) {
            state = state.with(NoticeStatus.PENDING);
            putOff(DeliveryStatus.PENDING, null, now);
        }
    }

    /** Stops a notice from leaving, because what it tells is no longer true or its receiver was erased; one that arrived already stays. */
    public void lapse(Instant now) {
        if (state.status() == NoticeStatus.SERVED || state.status() == NoticeStatus.LAPSED) {
            return;
        }
        if (state.mail().isOpen()) {
            end(DeliveryStatus.DROPPED, state.mail().answer(), now);
        }
        state = state.with(NoticeStatus.LAPSED);
        raise(new Lapsed());
    }

    /** The person opened it in the inbox; a mail that has not left need not leave any more. */
    public void read(Instant now) {
        if (state.readAt() != null) {
            return;
        }
        state = state.read(now);
        raise(new Read());
        if (state.mail().isOpen()) {
            end(DeliveryStatus.DROPPED, state.mail().answer(), now);
        }
        serve(Channel.INBOX, now);
    }

    private void serve(Channel by, Instant now) {
        if (state.servedAt() == null) {
            state = state.served(by, now);
            raise(new Served(by, now));
        }
    }

    private void putOff(DeliveryStatus as, @Nullable String answer, Instant next) {
        if (state.mail().isOpen() || as == DeliveryStatus.PENDING && state.mail().wantsContact()) {
            state = state.with(state.mail().again(as, answer, next));
            raise(new MailPutOff());
        }
    }

    private void failMail(DeliveryStatus as, @Nullable String answer, Instant now) {
        if (state.mail().isOpen()) {
            end(as, answer, now);
            state = state.with(NoticeStatus.UNDELIVERED);
        }
    }

    private void end(DeliveryStatus as, @Nullable String answer, Instant now) {
        state = state.with(state.mail().ended(as, answer, now));
        raise(new MailEnded(as));
    }

    /** Everything that is remembered of it. */
    public NoticeState state() {
        return state;
    }

    @Override
    public UUID id() {
        return state.id();
    }

    /** Its place in a list. */
    public Position position() {
        return new Position(state.issuedAt(), id().toString());
    }

    public NoticeKind kind() {
        return state.kind();
    }

    public String programme() {
        return state.programme();
    }

    /** The version of the programme by which it is told; null where that is not known. */
    public @Nullable Integer programmeVersion() {
        Basis basis = state.content().basis();
        return basis == null ? null : basis.version();
    }

    public UUID personId() {
        return state.personId();
    }

    public UUID aboutId() {
        return state.aboutId();
    }

    public NoticeContent content() {
        return state.content();
    }

    public NoticeStatus status() {
        return state.status();
    }

    public Delivery mail() {
        return state.mail();
    }
}
