package io.lianluo.registry.filing.web;

import io.lianluo.access.Caller;
import io.lianluo.files.StoredFiles;
import io.lianluo.registry.filing.Filing;
import io.lianluo.registry.filing.FilingFilter;
import io.lianluo.registry.filing.FilingService;
import io.lianluo.registry.filing.Filings;
import io.lianluo.registry.programme.Citations;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.seat.access.SeatSight;
import io.lianluo.registry.web.PaperRequest;
import io.lianluo.web.Cursor;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/filings")
class FilingController {

    private final Filings filings;
    private final FilingService service;
    private final Programmes programmes;
    private final SeatSight sight;
    private final StoredFiles files;
    private final Clock clock;

    FilingController(Filings filings, FilingService service, Programmes programmes, SeatSight sight, StoredFiles files, Clock clock) {
        this.filings = filings;
        this.service = service;
        this.programmes = programmes;
        this.sight = sight;
        this.files = files;
        this.clock = clock;
    }

    /** Filings for seats that the caller may know of, by id. */
    @GetMapping
    @Operation(operationId = "listFilings", summary = "查看备案与变更申报 · filings for seats that you may know of",
            description = "各项条件同时满足。 · All conditions given must be met.")
    Page<FilingView> list(
            @Parameter(description = "制度的代码 · code of the programme", example = "enterprise-liaison") @RequestParam(required = false) @Nullable String programme,
            @Parameter(description = "席位的编号 · id of the seat") @RequestParam(required = false) @Nullable UUID seat,
            @Parameter(description = "状态 · where it stands") @RequestParam(required = false) Filing.@Nullable Status status,
            @Parameter(description = "true 为当前步骤或申报已逾期的 · true for those whose present step or submission is overdue")
            @RequestParam(required = false, defaultValue = "false") boolean overdue,
            Paging paging, Caller caller) {
        SeatSight.Scope scope = sight.scope(caller, programme, seat);
        FilingFilter filter = FilingFilter.all().in(scope.shown()).forSeats(scope.seatIds()).standing(status)
                .owedAt(overdue ? clock.instant() : null);
        List<Filing> found = filings.list(filter, paging.after(List::getFirst), paging.limit() + 1);
        Citations citations = new Citations(programmes);
        return Page.of(found, paging.limit(), filing -> Cursor.encode(filing.id())).map(filing -> FilingView.of(filing, citations, clock.instant()));
    }

    /** A filing. */
    @GetMapping("/{id}")
    @Operation(operationId = "getFiling", summary = "查看一项备案 · one filing",
            description = "申报的内容只显示与登记是否一致，不显示原值。 · Of what was declared it tells whether it is the same as what is registered, and "
            + "neither value.")
    ResponseEntity<FilingView> get(@PathVariable UUID id, Caller caller) {
        return answer(find(id, caller));
    }

    /** Hands it in for the unit; the answer tells of each declared field whether it is the same as what is registered. */
    @PostMapping("/{id}/submission")
    @Operation(operationId = "submitFiling", summary = "单位提交变更申报 · the unit hands in what it declares",
            description = "compares 所列的每一项都须填写，papers 所列的材料都须附上。答复中逐项说明与登记是否一致。 · Declare each field that compares "
            + "lists, and attach the papers. The answer tells of each field whether it is the same as what is registered.")
    ResponseEntity<FilingView> submit(@PathVariable UUID id, @RequestBody SubmissionRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        Filing filing = changeable(id, ifMatch, caller);
        service.submit(filing, request.values(), PaperRequest.checked(request.papers(), file -> files.hold(file, caller)), request.remark(), sight.acting(caller, filing.seat()));
        return answer(filing);
    }

    /** Confirms it for the authority. */
    @PostMapping("/{id}/confirmation")
    @Operation(operationId = "confirmFiling", summary = "主管单位确认备案 · the authority confirms a filing",
            description = "只有已提交、尚未答复的备案可以确认。 · This is possible while a submission waits for its answer.")
    ResponseEntity<FilingView> confirm(@PathVariable UUID id, @RequestBody RulingRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        Filing filing = changeable(id, ifMatch, caller);
        service.confirm(filing, request.remark(), sight.acting(caller, filing.seat()));
        return answer(filing);
    }

    /** Refuses it for the authority; the unit hands it in again. */
    @PostMapping("/{id}/refusal")
    @Operation(operationId = "refuseFiling", summary = "主管单位退回备案，说明理由 · the authority refuses a filing, with a reason",
            description = "单位更正后可重新提交。 · The unit hands it in again.")
    ResponseEntity<FilingView> refuse(@PathVariable UUID id, @RequestBody RulingRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        Filing filing = changeable(id, ifMatch, caller);
        service.refuse(filing, request.remark(), sight.acting(caller, filing.seat()));
        return answer(filing);
    }

    private ResponseEntity<FilingView> answer(Filing filing) {
        return ResponseEntity.ok().eTag(ETag.of(filing.version())).body(FilingView.of(filing, new Citations(programmes), clock.instant()));
    }

    private Filing changeable(UUID id, IfMatch ifMatch, Caller caller) {
        Filing filing = find(id, caller);
        ifMatch.check(filing.version(), version -> filings.since(id, version));
        return filing;
    }

    private Filing find(UUID id, Caller caller) {
        return filings.find(id).filter(filing -> sight.sees(caller, filing.seat())).orElseThrow(() -> Problems.notFound("filing", id));
    }
}
