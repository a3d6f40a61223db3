package io.lianluo.notification.notice.web;

import io.lianluo.notification.notice.DeliveryStatus;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.NoticeFilter;
import io.lianluo.notification.notice.NoticeKind;
import io.lianluo.notification.notice.NoticeStatus;
import io.lianluo.notification.notice.Notices;
import io.lianluo.notification.notice.Tally;
import io.lianluo.notification.replica.Programmes;
import io.lianluo.web.Caller;
import io.lianluo.web.Office;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows those who answer for a programme who was told what. */
@RestController
@RequestMapping("/api/v1")
class NoticeController {

    private static final Office.Kind[] OFFICES = {Office.Kind.SECRETARIAT, Office.Kind.LEADER, Office.Kind.AUDITOR};

    private final Notices notices;
    private final Programmes programmes;

    NoticeController(Notices notices, Programmes programmes) {
        this.notices = notices;
        this.programmes = programmes;
    }

    @GetMapping("/notices")
    @Operation(summary = "查看谁被告知了什么、是否送达，最新的在前 · who was told what, and whether it arrived, the newest first")
    Page<NoticeView> list(@RequestParam(required = false) @Nullable String programme, @RequestParam(required = false) @Nullable UUID person,
                          @RequestParam(required = false) @Nullable UUID about, @RequestParam(required = false) @Nullable NoticeKind kind,
                          @RequestParam(required = false) @Nullable NoticeStatus status,
                          @RequestParam(required = false) @Nullable DeliveryStatus mail, Paging paging, Caller caller) {
        NoticeFilter filter = new NoticeFilter(programme == null ? seenBy(caller) : Set.of(programme), text(person), text(about), kind, status,
                mail);
        List<Notice> found = notices.list(filter, Positions.of(paging), paging.limit() + 1);
        return Page.of(found, paging.limit(), Positions::cursor).map(NoticeView::of);
    }

    @GetMapping("/summary")
    @Operation(summary = "各制度的通知统计 · how many notices of each programme stand where")
    List<Tally> summary(Caller caller) {
        @Nullable Set<String> seen = seenBy(caller);
        return programmes.codes().stream().filter(code -> seen == null || seen.contains(code)).map(notices::tally).toList();
    }

    /** Programmes whose notices the caller may see; null for all. */
    private static @Nullable Set<String> seenBy(Caller caller) {
        return caller.holds(Office.Kind.OPERATOR) || caller.holds(Office.Kind.SYSTEM) ? null : caller.programmes(OFFICES);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
