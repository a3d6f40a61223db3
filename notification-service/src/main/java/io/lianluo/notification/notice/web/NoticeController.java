package io.lianluo.notification.notice.web;

import io.lianluo.access.Caller;
import io.lianluo.access.Capacities;
import io.lianluo.access.Visibility;
import io.lianluo.access.me.Names;
import io.lianluo.notification.notice.DeliveryStatus;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.NoticeFilter;
import io.lianluo.notification.notice.NoticeKind;
import io.lianluo.notification.notice.NoticeStatus;
import io.lianluo.notification.notice.Notices;
import io.lianluo.notification.notice.Notices.Position;
import io.lianluo.notification.notice.Tally;
import io.lianluo.notification.replica.Programmes;
import io.lianluo.notification.replica.Roster;
import io.lianluo.web.Cursor;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows those who answer for a programme who was told what. */
@RestController
@RequestMapping("/api/v1")
class NoticeController {

    private final Notices notices;
    private final Programmes programmes;
    private final Roster roster;
    private final Names names;
    private final Capacities capacities;

    NoticeController(Notices notices, Programmes programmes, Roster roster, Names names, Capacities capacities) {
        this.notices = notices;
        this.programmes = programmes;
        this.roster = roster;
        this.names = names;
        this.capacities = capacities;
    }

    @GetMapping("/notices")
    @Operation(operationId = "listNotices",
            summary = "查看谁被告知了什么、是否送达，最新的在前 · who was told what, and whether it arrived, the newest first",
            description = "各项条件同时满足；不含通知正文。 · All conditions given must be met. What the notices say is left out.")
    Page<NoticeView> list(@Parameter(description = "制度的代码 · code of the programme", example = "enterprise-liaison") @RequestParam(required = false) @Nullable String programme,
                          @Parameter(description = "收件人的编号 · id of the person who is told") @RequestParam(required = false) @Nullable UUID person,
                          @Parameter(description = "所涉任务、会议、任职或建议的编号 · id of the obligation, meeting, appointment or proposal that it is about")
                          @RequestParam(required = false) @Nullable UUID about,
                          @Parameter(description = "通知的种类 · what it tells") @RequestParam(required = false) @Nullable NoticeKind kind,
                          @Parameter(description = "通知的状态 · where it stands") @RequestParam(required = false) @Nullable NoticeStatus status,
                          @Parameter(description = "邮件投递的状态 · where its delivery by mail stands") @RequestParam(required = false) @Nullable DeliveryStatus mail,
                          Paging paging, Caller caller) {
        NoticeFilter filter = NoticeFilter.seenBy(capacities.seesEverything(caller) ? Visibility.everything() : capacities.byOffice(caller))
                .inProgramme(programme).toPerson(person).about(about).telling(kind).standing(status).withMail(mail);
        List<Notice> found = notices.list(filter, paging.after(Position::of), paging.limit() + 1);
        return Page.of(found, paging.limit(), notice -> Cursor.encode(notice.position().keys())).map(notice -> NoticeView.of(notice, names));
    }

    @GetMapping("/summary")
    @Operation(operationId = "summarizeNotices", summary = "各制度的通知统计 · how many notices of each programme stand where",
            description = "仅含您任职的制度；下级经办部门只见涉及其管辖范围内单位的通知；平台运维人员可见全部。 · It covers the programmes in which you hold an office, and for an "
            + "office of a part of the tree the notices about units of that part; operators see all.")
    List<Tally> summary(Caller caller) {
        return programmes.codes().stream().flatMap(code -> capacities.seesProgramme(caller, code) ? Stream.of(notices.tally(code))
                : capacities.partsOf(caller, code).stream().map(part -> notices.tally(code, part, roster.atAndBelow(Set.of(part))))).toList();
    }
}
