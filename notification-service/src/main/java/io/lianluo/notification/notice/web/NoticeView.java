package io.lianluo.notification.notice.web;

import io.lianluo.notification.notice.Channel;
import io.lianluo.notification.notice.DeliveryStatus;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.NoticeKind;
import io.lianluo.notification.notice.NoticeState;
import io.lianluo.notification.notice.NoticeStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as those see it who answer for the programme.
 *
 * @param id        identity
 * @param kind      what it tells
 * @param programme code of the programme
 * @param personId  who is told
 * @param aboutId   what it is about
 * @param causeId   the event that caused it
 * @param issuedAt  when it was issued
 * @param status    where it stands
 * @param servedAt  when it was first proven that it arrived
 * @param servedBy  by which way
 * @param readAt    when the person opened it in the inbox
 * @param mail      its delivery by mail
 */
@Schema(name = "Notice", description = "告知一个人的一条通知 · what one person is told")
record NoticeView(UUID id, NoticeKind kind, String programme, UUID personId, UUID aboutId, String causeId, Instant issuedAt,
                  NoticeStatus status, @Nullable Instant servedAt, @Nullable Channel servedBy, @Nullable Instant readAt, MailView mail) {

    /**
     * Its delivery by mail.
     *
     * @param status   where it stands
     * @param attempts how often it was begun
     * @param nextAt   when it is tried again
     * @param answer   codes of the mail server's latest refusal, such as 550 5.7.1
     */
    @Schema(name = "MailDelivery")
    record MailView(DeliveryStatus status, int attempts, @Nullable Instant nextAt, @Nullable String answer) { }

    static NoticeView of(Notice notice) {
        NoticeState state = notice.state();
        return new NoticeView(state.id(), state.kind(), state.programme(), state.personId(), state.aboutId(), state.cause().id().toString(), state.issuedAt(),
                state.status(), state.servedAt(), state.servedBy(), state.readAt(),
                new MailView(state.mail().status(), state.mail().attempts(), state.mail().nextAt(), state.mail().answer()));
    }
}
