package io.lianluo.notification.inbox.web;

import io.lianluo.notification.dispatch.NoticeText.Words;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.NoticeKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its receiver reads it.
 *
 * @param id        identity
 * @param kind      what it tells
 * @param programme code of the programme
 * @param aboutId   what it is about
 * @param issuedAt  when it was issued
 * @param readAt    when the receiver opened it
 * @param subject   in one line, in the language asked for
 * @param text      in full, in the language asked for
 * @param articles  names of the articles of the regulation on which it rests, in the language asked for
 */
@Schema(name = "InboxItem", description = "收件箱中的一条通知 · a notice in the inbox")
record InboxView(UUID id, NoticeKind kind, String programme, UUID aboutId, Instant issuedAt, @Nullable Instant readAt, String subject,
                 String text, List<String> articles) {

    static InboxView of(Notice notice, Words words) {
        return new InboxView(notice.id(), notice.kind(), notice.programme(), notice.aboutId(), notice.state().issuedAt(), notice.state().readAt(),
                words.subject(), words.text(), words.articles());
    }
}
