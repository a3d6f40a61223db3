package io.lianluo.notification.notice;

import io.lianluo.notification.replica.Cause;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it is remembered.
 *
 * @param id        identity
 * @param kind      what it tells
 * @param programme code of the programme
 * @param personId  who is told
 * @param aboutId   what it is about: an obligation, a meeting, an appointment, a proposal
 * @param cause     the event that caused it
 * @param content   what it says
 * @param issuedAt  when it was issued
 * @param status    where it stands
 * @param mail      its delivery by mail
 * @param servedAt  when it was first proven that it arrived
 * @param servedBy  by which way
 * @param readAt    when the person opened it in the inbox
 */
public record NoticeState(UUID id, NoticeKind kind, String programme, UUID personId, UUID aboutId, Cause cause, NoticeContent content,
                          Instant issuedAt, NoticeStatus status, Delivery mail, @Nullable Instant servedAt, @Nullable Channel servedBy,
                          @Nullable Instant readAt) {

    NoticeState with(Delivery delivery) {
        return new NoticeState(id, kind, programme, personId, aboutId, cause, content, issuedAt, status, delivery, servedAt, servedBy, readAt);
    }

    NoticeState with(NoticeStatus status) {
        return new NoticeState(id, kind, programme, personId, aboutId, cause, content, issuedAt, status, mail, servedAt, servedBy, readAt);
    }

    NoticeState served(Channel by, Instant now) {
        return new NoticeState(id, kind, programme, personId, aboutId, cause, content, issuedAt, NoticeStatus.SERVED, mail, now, by, readAt);
    }

    NoticeState read(Instant now) {
        return new NoticeState(id, kind, programme, personId, aboutId, cause, content, issuedAt, status, mail, servedAt, servedBy, now);
    }
}
