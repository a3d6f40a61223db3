package io.lianluo.reporting.obligation.web;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lianluo.access.Caller;
import io.lianluo.reporting.obligation.Ask;
import io.lianluo.reporting.obligation.Obligation;
import io.lianluo.reporting.obligation.ObligationFilter;
import io.lianluo.reporting.obligation.ObligationService;
import io.lianluo.reporting.obligation.ObligationStatus;
import io.lianluo.reporting.obligation.Obligations;
import io.lianluo.reporting.obligation.Obligations.Position;
import io.lianluo.reporting.obligation.Signing;
import io.lianluo.reporting.regime.Regimes;
import io.lianluo.web.Cursor;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.lianluo.web.OnPaperRequest;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves the obligations of seats over HTTP. */
@RestController
@RequestMapping("/api/v1")
class ObligationController {

    private final ObligationService service;
    private final Obligations obligations;
    private final Regimes regimes;
    private final ObligationAccess access;
    private final Labels.Finder labels;

    ObligationController(ObligationService service, Obligations obligations, Regimes regimes, ObligationAccess access, Labels.Finder labels) {
        this.service = service;
        this.obligations = obligations;
        this.regimes = regimes;
        this.access = access;
        this.labels = labels;
    }

    @GetMapping("/obligations")
    @Operation(operationId = "listObligations", summary = "查看任务，先到期的在前 · obligations that you may see, the soonest due first",
            description = "各项条件同时满足；不填的条件不起作用。列表不含报告内容。 · All conditions given must be met. A list leaves out what reports say.")
    Page<ObligationView> list(
            @Parameter(description = "制度的代码 · code of the programme", example = "enterprise-liaison") @RequestParam(required = false) @Nullable String programme,
            @Parameter(description = "席位的编号 · id of the seat") @RequestParam(required = false) @Nullable UUID seat,
            @Parameter(description = "单位的编号 · id of the unit") @RequestParam(required = false) @Nullable UUID unit,
            @Parameter(description = "制度文件中报送要求的代号 · id of the duty in the programme file", example = "monthly-report")
            @RequestParam(required = false) @Nullable String duty,
            @Parameter(description = "任务的状态 · where the obligation stands") @RequestParam(required = false) @Nullable ObligationStatus status,
            @Parameter(description = "为 true 时只列有免除申请待答复的任务 · true for those for which a request to be excused waits for its answer")
            @RequestParam(required = false) @Nullable Boolean excuseAsked,
            Paging paging, Caller caller) {
        ObligationFilter filter = ObligationFilter.seenBy(access.visibility(caller)).inProgramme(programme).ofSeat(seat).ofUnit(unit)
                .ofDuty(duty).standing(status).askedToExcuse(excuseAsked);
        List<Obligation> found = obligations.list(filter, paging.after(ObligationController::position), paging.limit() + 1);
        Labels names = labels.of(found);
        return Page.of(found, paging.limit(), ObligationController::cursor).map(obligation -> ObligationView.inList(obligation, names));
    }

    @GetMapping("/obligations/{id}")
    @Operation(operationId = "getObligation", summary = "查看一项任务 · one obligation, with its report",
            description = "含所提交的报告内容、免除申请及其答复。 · It comes with the report that was handed in, the requests to be excused and their answers.")
    ResponseEntity<ObligationView> get(@PathVariable UUID id, Caller caller) {
        Obligation obligation = obligations.find(id).orElseThrow(() -> ObligationAccess.notFound(id));
        access.requireSight(caller, obligation);
        return answer(obligation);
    }

    @PostMapping("/obligations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "requestReports", summary = "秘书处约稿或要求报告 · the secretariat asks seats for a report",
            description = "指名席位，或以 all 要求该报送要求所涉的全部席位，二者择一；主管一部分单位的，all 指其主管的全部席位。每个席位各产生一项任务。不填 dueAt 时按制度规定的期限计算。 · Name "
            + "the seats, or ask all that the duty is about; either, not both. For an office of a part of the tree, all are those of its part. Each seat gets an obligation of its own. Without dueAt the term of the "
            + "programme applies.")
    List<ObligationView> ask(@RequestBody @Valid AskRequest request, Caller caller,
                             @Parameter(hidden = true) @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        access.requireAsk(caller, request.programme(), request.seats());
        Ask ask = request.command(identity(key, request, caller));
        List<Obligation> opened = service.ask(access.unitsAsked(caller, request.programme()).map(ask::within).orElse(ask));
        Labels names = labels.of(opened);
        return opened.stream().map(obligation -> ObligationView.inList(obligation, names)).toList();
    }

    @PostMapping("/obligations/{id}/report")
    @Operation(operationId = "handInReport", summary = "提交报告或“无事项可报” · hands in a report, or nothing to report",
            description = "由席位的现任联络员提交；单位负责人、受其委托的人或秘书处可以代为提交。收到的时刻决定是否逾期；由秘书处代为录入的书面报告，以交来之日认定。已有结果的任务不能再次提交。 · The liaison who "
            + "holds the seat hands it in, or the head of the unit, their delegate or the secretariat on their behalf. The moment of arrival decides whether it is late; of a report on paper, "
            + "which the secretariat enters, the day on which it was brought. "
            + "What has its outcome cannot be handed in again.")
    ResponseEntity<ObligationView> handIn(@PathVariable UUID id, @RequestBody @Valid ReportRequest request, IfMatch ifMatch, Caller caller) {
        return answer(service.handIn(id, request.submission(), signing(caller, request.onPaper()), obligation -> {
            Optional<UUID> inPlaceOf = access.requireHandIn(caller, obligation, request.onPaper() != null);
            ifMatch.check(obligation.version());
            return inPlaceOf;
        }).orElseThrow(() -> ObligationAccess.notFound(id)));
    }

    @PostMapping("/obligations/{id}/excuse-request")
    @Operation(operationId = "askExcuse", summary = "申请免除一项任务，说明理由 · asks to be excused from an obligation, with a reason",
            description = "由席位的现任联络员、对该任务负责的人、单位负责人或受其委托的人申请；书面申请由秘书处代为录入。到期前后均可；期限不因申请而停止。到期前提出的，在答复之前不认定为缺报；不予免除而已到期的，随即认定。 · The "
            + "liaison who holds the seat asks, whoever answers for the obligation, the head of the unit or their delegate; the secretariat enters what came on paper. It is asked before it is due or after. The clock goes on. "
            + "Asked before it is due, it is not found missing until there is an answer; if that is a refusal and it is due by then, it is found at once.")
    ResponseEntity<ObligationView> askExcuse(@PathVariable UUID id, @RequestBody @Valid AskExcuseRequest request, IfMatch ifMatch, Caller caller) {
        return answer(service.askExcuse(id, request.reason(), signing(caller, request.onPaper()), obligation -> {
            Optional<UUID> inPlaceOf = access.requireAskExcuse(caller, obligation, request.onPaper() != null);
            ifMatch.check(obligation.version());
            return inPlaceOf;
        }).orElseThrow(() -> ObligationAccess.notFound(id)));
    }

    @PostMapping("/obligations/{id}/excuse-withdrawal")
    @Operation(operationId = "withdrawExcuseRequest", summary = "撤回免除申请 · takes a request to be excused back",
            description = "由提出申请的人在答复之前撤回；撤回后任务仍须按期完成，并可另行申请。 · Whoever asked takes it back while it waits for its answer. The report is then owed as if "
            + "nobody had asked, and another request can be made.")
    ResponseEntity<ObligationView> withdrawExcuse(@PathVariable UUID id, IfMatch ifMatch, Caller caller) {
        return answer(service.withdrawExcuse(id, obligation -> {
            access.requireWithdrawExcuse(caller, obligation);
            ifMatch.check(obligation.version());
        }).orElseThrow(() -> ObligationAccess.notFound(id)));
    }

    @PostMapping("/obligations/{id}/excuse-refusal")
    @Operation(operationId = "refuseExcuse", summary = "不予免除，说明理由 · refuses a request to be excused, with a reason",
            description = "由秘书处答复待答复的申请；申请人可以看到理由，并可另行申请。 · The secretariat answers the request that waits. Who asked sees the reason, and may ask "
            + "again.")
    ResponseEntity<ObligationView> refuseExcuse(@PathVariable UUID id, @RequestBody @Valid ReasonRequest request, IfMatch ifMatch, Caller caller) {
        return answer(service.refuseExcuse(id, request.reason(), caller.subject(), obligation -> {
            access.requireExcuse(caller, obligation);
            ifMatch.check(obligation.version());
        }).orElseThrow(() -> ObligationAccess.notFound(id)));
    }

    @PostMapping("/obligations/{id}/excuse")
    @Operation(operationId = "excuseObligation", summary = "免除一项任务，说明理由 · excuses an obligation, with a reason",
            description = "由秘书处决定，有无申请均可；免除的任务不计为缺报。 · The secretariat decides it, asked or not; an excused obligation never counts as missing.")
    ResponseEntity<ObligationView> excuse(@PathVariable UUID id, @RequestBody @Valid ReasonRequest request, IfMatch ifMatch, Caller caller) {
        return answer(service.excuse(id, request.reason(), caller.subject(), obligation -> {
            access.requireExcuse(caller, obligation);
            ifMatch.check(obligation.version());
        }).orElseThrow(() -> ObligationAccess.notFound(id)));
    }

    @GetMapping("/summary")
    @Operation(operationId = "summarizeObligations", summary = "各制度的任务统计 · how many obligations of each programme stand where",
            description = "仅含您任职的制度；主管一部分单位的，只统计其主管的单位。平台运维人员可见全部。 · It covers the programmes in which you hold an office, and of an office of a "
            + "part of the tree the units of that part; operators see all.")
    List<TallyView> summary(Caller caller) {
        return regimes.codes().stream().flatMap(code -> access.seesProgramme(caller, code) ? Stream.of(obligations.tally(code))
                : access.unitsOverseen(caller, code).map(units -> obligations.tally(code, units)).stream())
                .map(tally -> TallyView.of(tally, regimes.programme(tally.programme()).map(programme -> programme.newest().title()).orElse(null))).toList();
    }

    /** A request repeated under its key is the same request, also when the first attempt broke off half-way. */
    private static String identity(@Nullable String key, AskRequest request, Caller caller) {
        UUID identity = key == null ? UuidCreator.getTimeOrderedEpoch() : Ask.idOf(request.programme(), caller.subject(), key, request.duty());
        return identity.toString();
    }

    private static Signing signing(Caller caller, @Nullable OnPaperRequest onPaper) {
        return new Signing(caller.subject(), caller.personId(), onPaper == null ? null : onPaper.described());
    }

    private ResponseEntity<ObligationView> answer(Obligation obligation) {
        return ResponseEntity.ok().eTag(ETag.of(obligation.version())).body(ObligationView.inFull(obligation, labels.of(List.of(obligation))));
    }

    private static String cursor(Obligation last) {
        return Cursor.encode(last.terms().due().at().toEpochMilli(), last.id());
    }

    private static Position position(List<String> keys) {
        return new Position(Instant.ofEpochMilli(Long.parseLong(keys.getFirst())), keys.get(1));
    }
}
