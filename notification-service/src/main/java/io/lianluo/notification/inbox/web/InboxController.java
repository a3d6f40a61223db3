package io.lianluo.notification.inbox.web;

import io.lianluo.access.Caller;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.NoticeStatus;
import io.lianluo.notification.notice.Notices.Position;
import io.lianluo.notification.notice.Notices;
import io.lianluo.notification.replica.Contact;
import io.lianluo.notification.replica.Contacts;
import io.lianluo.web.Cursor;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Serves the inbox of the caller over HTTP: it lists the notices and records that one was read. */
@RestController
@RequestMapping("/api/v1/inbox")
class InboxController {

    private final Notices notices;
    private final Contacts contacts;
    private final InboxViews views;
    private final Clock clock;

    InboxController(Notices notices, Contacts contacts, InboxViews views, Clock clock) {
        this.notices = notices;
        this.contacts = contacts;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "listInbox", summary = "我的收件箱，最新的在前 · your inbox, the newest first",
            description = "只有发给您本人的通知，以您选择的语言显示；请求未注明语言的，以您登记的语言显示；列出不等于已读。 · It has what you yourself were told, in the language you ask for, "
            + "or else in the one that you wished to be told in. "
            + "To list a notice is not to read it.")
    Page<InboxView> inbox(Paging paging, Caller caller, Locale asked, WebRequest request) {
        Locale locale = language(caller, asked, request);
        List<Notice> found = notices.inbox(person(caller), paging.after(Position::of), paging.limit() + 1);
        return Page.of(found, paging.limit(), notice -> Cursor.encode(notice.position().keys())).map(notice -> views.of(notice, locale));
    }

    @PostMapping("/{id}/read")
    @Operation(operationId = "readNotice", summary = "打开一条通知，作为已读的凭证 · opens a notice, which proves that it was read (COM-1)",
            description = "重复打开不改变首次已读的时间。 · To open it again does not change when it was first read.")
    ResponseEntity<InboxView> read(@PathVariable UUID id, IfMatch ifMatch, Caller caller, Locale asked, WebRequest request) {
        Notice read = notices.change(id, notice -> {
            if (!notice.personId().equals(person(caller)) || notice.status() == NoticeStatus.LAPSED) {
                throw Problems.notFound("notice", id);
            }
            ifMatch.check(notice.version());
            notice.read(clock.instant());
        }).orElseThrow(() -> Problems.notFound("notice", id));
        return ResponseEntity.ok().eTag(ETag.of(read.version())).body(views.of(read, language(caller, asked, request)));
    }

    /** A person who wishes to be told in one language reads it in that alone, unless they ask for another at this moment. */
    private Locale language(Caller caller, Locale asked, WebRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null ? asked : contacts.find(person(caller)).map(Contact::locale).orElse(asked);
    }

    private static UUID person(Caller caller) {
        return Objects.requireNonNull(caller.personId(), "the access table lets persons alone in");
    }
}
