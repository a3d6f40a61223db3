package io.lianluo.notification.notice.web;

import io.lianluo.access.Unit;
import io.lianluo.access.me.Names;
import io.lianluo.domain.LocalizedText;
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
 * @param id             identity
 * @param kind           what it tells
 * @param programme      code of the programme
 * @param programmeTitle what the programme is called
 * @param personId       who is told
 * @param personName     their name, as the roster publishes it
 * @param unitId         the unit concerned
 * @param unitName       its name
 * @param aboutId        what it is about
 * @param causeId        the event that caused it
 * @param issuedAt       when it was issued
 * @param status         where it stands
 * @param servedAt       when it was first proven that it arrived
 * @param servedBy       by which way
 * @param readAt         when the person opened it in the inbox
 * @param mail           its delivery by mail
 */
@Schema(name = "Notice", description = "告知一个人的一条通知 · what one person is told")
record NoticeView(UUID id, NoticeKind kind, String programme, @Nullable LocalizedText programmeTitle, UUID personId, @Nullable String personName,
                  @Nullable UUID unitId, @Nullable String unitName, UUID aboutId, String causeId, Instant issuedAt,
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

    static NoticeView of(Notice notice, Names names) {
        NoticeState state = notice.state();
        UUID unitId = state.content().unitId();
        return new NoticeView(state.id(), state.kind(), state.programme(), names.programme(state.programme()).orElse(null), state.personId(),
                names.person(state.personId()).orElse(null), unitId, unitId == null ? null : names.unit(unitId).map(Unit::name).orElse(null), state.aboutId(), state.cause().id().toString(), state.issuedAt(),
                state.status(), state.servedAt(), state.servedBy(), state.readAt(),
                new MailView(state.mail().status(), state.mail().attempts(), state.mail().nextAt(), state.mail().answer()));
    }
}
