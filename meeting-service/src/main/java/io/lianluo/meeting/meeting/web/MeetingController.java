package io.lianluo.meeting.meeting.web;

import io.lianluo.access.Caller;
import io.lianluo.access.me.Names;
import io.lianluo.meeting.meeting.Excuse;
import io.lianluo.meeting.meeting.Meeting;
import io.lianluo.meeting.meeting.MeetingFilter;
import io.lianluo.meeting.meeting.MeetingRights;
import io.lianluo.meeting.meeting.MeetingService;
import io.lianluo.meeting.meeting.MeetingStatus;
import io.lianluo.meeting.meeting.Meetings.Position;
import io.lianluo.meeting.meeting.Meetings;
import io.lianluo.meeting.meeting.Tally;
import io.lianluo.meeting.programme.Programmes;
import io.lianluo.meeting.roster.Roster;
import io.lianluo.web.Cursor;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Meetings, over HTTP. */
@RestController
@RequestMapping("/api/v1")
class MeetingController {

    private final MeetingService service;
    private final Meetings meetings;
    private final Programmes programmes;
    private final Roster roster;
    private final MeetingAccess access;
    private final MeetingRights rights;
    private final Names names;
    private final MeetingViews views;

    MeetingController(MeetingService service, Meetings meetings, Programmes programmes, Roster roster, MeetingAccess access, MeetingRights rights, Names names,
                      MeetingViews views) {
        this.service = service;
        this.meetings = meetings;
        this.programmes = programmes;
        this.roster = roster;
        this.access = access;
        this.rights = rights;
        this.names = names;
        this.views = views;
    }

    @GetMapping("/meetings")
    @Operation(operationId = "listMeetings", summary = "查看会议，先召开的在前 · meetings that you may see, the soonest first",
            description = "各项条件同时满足；列表不含邀请名单。 · All conditions given must be met. A list leaves out the invitations.")
    Page<MeetingView> list(
            @Parameter(description = "制度的代码 · code of the programme", example = "enterprise-liaison") @RequestParam(required = false) @Nullable String programme,
            @Parameter(description = "会议的状态 · where the meeting stands") @RequestParam(required = false) @Nullable MeetingStatus status,
            @Parameter(description = "制度文件中会议要求的代号 · id of the meeting duty in the programme file", example = "quarterly-meeting")
            @RequestParam(required = false) @Nullable String duty,
            @Parameter(description = "受邀席位的编号 · id of a seat that is invited") @RequestParam(required = false) @Nullable UUID seat, Paging paging, Caller caller) {
        MeetingFilter filter = rights.seenBy(caller).inProgramme(programme).standing(status).ofDuty(duty)
                .inviting(seat);
        List<Meeting> found = meetings.list(filter, paging.after(MeetingController::position), paging.limit() + 1);
        Labels labels = labels();
        return Page.of(found, paging.limit(), MeetingController::cursor).map(meeting -> MeetingView.inList(meeting, labels));
    }

    @GetMapping("/meetings/{id}")
    @Operation(operationId = "getMeeting", summary = "查看一次会议及其邀请 · one meeting, with the invitations that concern you",
            description = "经办部门可见全部邀请，其他人只见与本人或所辖单位有关的邀请。 · Offices see all invitations; others see those that concern them "
            + "or the units they head.")
    ResponseEntity<MeetingView> get(@PathVariable UUID id, Caller caller) {
        return answer(meetings.find(id), id, caller);
    }

    @PostMapping("/meetings")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "planMeeting", summary = "在周期之外另行安排会议 · plans a meeting beyond those that periods ask for",
            description = "依制度的会议要求加开一次，或另行安排一次会议；尚未通知任何人，召开另行办理。 · It adds a meeting to those of a duty, or plans "
            + "one that no duty asks for. Nobody is told before it is called.")
    ResponseEntity<MeetingView> plan(@RequestBody @Valid PlanRequest request, Caller caller) {
        rights.requireRun(caller, request.programme(), request.unitId());
        Meeting meeting = service.planExtra(request.command());
        return ResponseEntity.created(URI.create("/api/v1/meetings/" + meeting.id())).eTag(ETag.of(meeting.version()))
                .body(MeetingView.inFull(meeting, List.of(), labels()));
    }

    @PostMapping("/meetings/{id}/call")
    @Operation(operationId = "callMeeting", summary = "召开会议，或更改时间地点 · calls a meeting, or moves one that is called",
            description = "邀请届时在任的联络员并发出通知。来不及按期限通知时须说明理由，届时缺席不作计算。 · It invites the liaisons in office at that "
            + "time and notifies them. Where the notice term cannot be kept, say why; then no absence counts.")
    ResponseEntity<MeetingView> call(@PathVariable UUID id, @RequestBody @Valid CallRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        return answer(service.call(id, request.call(), running(caller, ifMatch)), id, caller);
    }

    @PostMapping("/meetings/{id}/hold")
    @Operation(operationId = "holdMeeting", summary = "登记会议已召开 · puts on record that a meeting was held",
            description = "会议开始之后方可登记；此后登记到会情况。 · This is possible once the meeting has begun; attendance is put on record after it.")
    ResponseEntity<MeetingView> hold(@PathVariable UUID id, IfMatch ifMatch, Caller caller) {
        return answer(service.hold(id, running(caller, ifMatch)), id, caller);
    }

    @PostMapping("/meetings/{id}/cancel")
    @Operation(operationId = "cancelMeeting", summary = "取消会议，说明理由 · calls a meeting off, with a reason",
            description = "受邀人会收到取消通知；已召开或已错过的会议不能取消。 · Those invited are told. A meeting that was held or missed cannot be called off.")
    ResponseEntity<MeetingView> cancel(@PathVariable UUID id, @RequestBody @Valid CancelRequest request, IfMatch ifMatch, Caller caller) {
        return answer(service.cancel(id, request.reason(), running(caller, ifMatch)), id, caller);
    }

    @PostMapping("/meetings/{id}/excuses")
    @Operation(operationId = "excuseFromMeeting",
            summary = "会前请假，可委派他人参加 · says beforehand that somebody invited cannot come, and who comes instead",
            description = "由受邀人本人请假，或由所在单位负责人代为请假；会议开始后不再受理。 · The person invited says so, or the head of the unit on "
            + "their behalf; once the meeting has begun it is too late.")
    ResponseEntity<MeetingView> excuse(@PathVariable UUID id, @RequestBody @Valid ExcuseRequest request, @IfMatch.Required IfMatch ifMatch,
                                       Caller caller) {
        Meeting meeting = meetings.find(id).orElseThrow(() -> MeetingAccess.notFound(id));
        UUID seat = access.requireExcuse(caller, meeting, request.seatId());
        Excuse excuse = access.excuse(caller, meeting, seat, request, service.now());
        return answer(service.excuse(id, seat, excuse,
                present -> {
            access.requireExcuse(caller, present, seat);
            ifMatch.check(present.version());
        }), id, caller);
    }

    @PutMapping("/meetings/{id}/attendance")
    @Operation(operationId = "recordAttendance", summary = "登记或更正到会情况 · puts attendance on record, or corrects it",
            description = "未提及的邀请保持不变；更正须说明理由，原登记保留备查。 · Invitations that are not named stay as they are. A correction needs a "
            + "reason, and what was on record before is kept.")
    ResponseEntity<MeetingView> attendance(@PathVariable UUID id, @RequestBody @Valid AttendanceRequest request, IfMatch ifMatch, Caller caller) {
        return answer(service.recordAttendance(id, request.command(), caller.subject(), running(caller, ifMatch)), id, caller);
    }

    @GetMapping("/summary")
    @Operation(operationId = "summarizeMeetings", summary = "各制度的会议统计 · how many meetings of each programme stand where",
            description = "仅含您任职的制度；下级经办部门只见为其管辖范围召开的会议；平台运维人员可见全部。 · It covers the programmes in which you hold an office, and for an "
            + "office of a part of the tree the meetings held for that part; operators see all.")
    List<Tally> summary(Caller caller) {
        return programmes.codes().stream().flatMap(code -> rights.seesProgramme(caller, code) ? Stream.of(meetings.tally(code))
                : rights.partsOf(caller, code).stream().map(part -> meetings.tally(code, part, roster.atAndBelow(Set.of(part))))).toList();
    }

    private Consumer<Meeting> running(Caller caller, IfMatch ifMatch) {
        return meeting -> {
            access.requireRun(caller, meeting);
            ifMatch.check(meeting.version());
        };
    }

    private ResponseEntity<MeetingView> answer(Optional<Meeting> found, UUID id, Caller caller) {
        Meeting meeting = found.orElseThrow(() -> MeetingAccess.notFound(id));
        return ResponseEntity.ok().eTag(ETag.of(meeting.version())).body(views.inFull(meeting, access.requireSight(caller, meeting)));
    }

    private Labels labels() {
        return new Labels(names);
    }

    private static String cursor(Meeting last) {
        return Cursor.encode(place(last).toArray());
    }

    /** Place of a meeting in lists. */
    static List<String> place(Meeting meeting) {
        return List.of(String.valueOf(meeting.state().at().toEpochMilli()), meeting.id().toString());
    }

    static Position position(List<String> keys) {
        return new Position(Instant.ofEpochMilli(Long.parseLong(keys.getFirst())), keys.get(1));
    }
}
