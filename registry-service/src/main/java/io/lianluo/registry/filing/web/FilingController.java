package io.lianluo.registry.filing.web;

import io.lianluo.access.Caller;
import io.lianluo.documents.print.Wording;
import io.lianluo.domain.Messages;
import io.lianluo.files.StoredFiles;
import io.lianluo.registry.confidentiality.Classification;
import io.lianluo.registry.confidentiality.ClassifiedRead;
import io.lianluo.registry.confidentiality.ClassifiedReads;
import io.lianluo.registry.filing.DeclaredChange;
import io.lianluo.registry.filing.Filing;
import io.lianluo.registry.filing.FilingFilter;
import io.lianluo.registry.filing.FilingService;
import io.lianluo.registry.filing.FilingTerms;
import io.lianluo.registry.filing.Filings;
import io.lianluo.registry.filing.HandedIn;
import io.lianluo.registry.programme.Citations;
import io.lianluo.registry.programme.FilingRule;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.access.SeatSight;
import io.lianluo.web.Cursor;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import io.lianluo.web.RequestLine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
    private final FilingTerms terms;
    private final Seats seats;
    private final Programmes programmes;
    private final FilingSight sight;
    private final ClassifiedReads reads;
    private final StoredFiles files;
    private final Messages messages;
    private final Clock clock;

    FilingController(Filings filings, FilingService service, FilingTerms terms, Seats seats, Programmes programmes, FilingSight sight, ClassifiedReads reads, StoredFiles files,
                     Messages messages, Clock clock) {
        this.filings = filings;
        this.service = service;
        this.terms = terms;
        this.seats = seats;
        this.programmes = programmes;
        this.sight = sight;
        this.reads = reads;
        this.files = files;
        this.messages = messages;
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
            Paging paging, Caller caller, Locale language) {
        SeatSight.Scope scope = sight.scope(caller, programme, seat);
        FilingFilter filter = FilingFilter.all().in(scope.shown()).forSeats(scope.seatIds()).standing(status)
                .owedAt(overdue ? clock.instant() : null);
        List<Filing> found = filings.list(filter, paging.after(List::getFirst), paging.limit() + 1);
        Citations citations = new Citations(programmes);
        return Page.of(found, paging.limit(), filing -> Cursor.encode(filing.id())).map(filing -> listed(filing, citations, caller, language));
    }

    /** A filing. */
    @GetMapping("/{id}")
    @Operation(operationId = "getFiling", summary = "查看一项备案 · one filing",
            description = "申报的内容只显示与登记是否一致，不显示原值。定有密级的，只向有权阅读的人员显示，须留痕的事先记录在案。 · Of what was declared it tells whether it is the "
            + "same as what is registered, and neither value. What has a confidentiality class is shown to its readers alone, and on record before where the class asks for that.")
    ResponseEntity<FilingView> get(@PathVariable UUID id, Caller caller, Locale language, HttpServletRequest request) {
        return answer(find(id, caller), caller, language, request);
    }

    /** Lists who read what was handed in and answered, where its class asks for that record, the oldest first. */
    @GetMapping("/{id}/reads")
    @Operation(operationId = "listFilingReads", summary = "查看谁阅读过定密的备案内容，先阅读的在前 · who read the classified content of a filing, the oldest first",
            description = "只记录制度规定须留痕的密级；由主管单位查看。 · Only of classes that the programme has recorded; for the authority's offices.")
    Page<ClassifiedRead> reads(@PathVariable UUID id, Paging paging, Caller caller) {
        Filing filing = find(id, caller);
        caller.require(sight.seesReads(caller, filing));
        return Page.of(reads.of(id, paging.after(List::getFirst), paging.limit() + 1), paging.limit(), read -> Cursor.encode(read.id()));
    }

    /** Begins a filing for the unit itself, before or after the change, with all that belongs to it. */
    @PostMapping
    @Operation(operationId = "startFiling", summary = "单位主动申报变更 · the unit begins a filing itself",
            description = "可在变更之前或之后申报，期限自变更之日起计算。书面申报由主管单位以 onPaper 代为录入。同一变更已有备案的，不能另行申报。 · Before or after the "
            + "change; the term is counted from its day. What comes on paper the office enters with onPaper. What is filed already is not filed again.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "404")
    ResponseEntity<FilingView> start(@RequestBody @Valid StartRequest request, Caller caller, Locale language, HttpServletRequest httpRequest) {
        UUID seatId = request.seatId();
        Seat seat = seats.find(seatId).filter(found -> sight.sees(caller, found)).orElseThrow(() -> Problems.notFound("seat", seatId));
        Filing filing = service.start(seat, Objects.requireNonNull(request.when()), Objects.requireNonNull(request.from()),
                rule -> handedIn(request.submission(), rule, null, seat.key(), caller), sight.acting(caller, seat.key(), request.onPaper() != null));
        return ResponseEntity.created(URI.create("/api/v1/filings/" + filing.id())).eTag(ETag.of(filing.version())).body(read(filing, caller, language, httpRequest));
    }

    /** Hands it in for the unit; the answer tells of each declared field whether it is the same as what is registered. */
    @PostMapping("/{id}/submission")
    @Operation(operationId = "submitFiling", summary = "单位提交变更申报 · the unit hands in what it declares",
            description = "compares 所列的每一项都须填写，papers 所列的材料都须附上。答复中逐项说明与登记是否一致。书面申报由主管单位以 onPaper 代为录入。 · Declare each field "
            + "that compares lists, and attach the papers. The answer tells of each field whether it is the same as what is registered. What comes on paper the "
            + "office enters with onPaper.")
    ResponseEntity<FilingView> submit(@PathVariable UUID id, @RequestBody SubmissionRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller,
                                      Locale language, HttpServletRequest httpRequest) {
        Filing filing = changeable(id, ifMatch, caller);
        DeclaredChange before = filing.started().isPresent() ? filing.declared().orElse(null) : null;
        service.submit(filing, rule -> handedIn(request, rule, before, filing.seat(), caller), sight.acting(caller, filing.seat(), request.onPaper() != null));
        return answer(filing, caller, language, httpRequest);
    }

    /** Confirms it for the authority; what was declared becomes what is registered, and the answer shows what became of it. */
    @PostMapping("/{id}/confirmation")
    @Operation(operationId = "confirmFiling", summary = "主管单位确认备案，登记随之变更 · the authority confirms a filing, and what was declared is registered",
            description = "只有已提交、尚未答复的备案可以确认。登记自变更之日起按申报更改；答复中说明结果。申报的人员有疑问时，以 people 指明是谁。 · This is possible while a "
            + "submission waits for its answer. The registered data become what was declared, from the day of the change; the answer says what became of it. Where "
            + "it is doubtful who is declared, people says who is meant.")
    ResponseEntity<FilingView> confirm(@PathVariable UUID id, @RequestBody ConfirmationRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller,
                                       Locale language, HttpServletRequest httpRequest) {
        Filing filing = changeable(id, ifMatch, caller);
        return answer(service.confirm(filing, request.remark(), request.said(), sight.teller(caller), sight.acting(caller, filing.seat())), caller, language, httpRequest);
    }

    /** Refuses it for the authority; the unit hands it in again. */
    @PostMapping("/{id}/refusal")
    @Operation(operationId = "refuseFiling", summary = "主管单位退回备案，说明理由 · the authority refuses a filing, with a reason",
            description = "单位更正后可重新提交。 · The unit hands it in again.")
    ResponseEntity<FilingView> refuse(@PathVariable UUID id, @RequestBody RulingRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller,
                                      Locale language, HttpServletRequest httpRequest) {
        Filing filing = changeable(id, ifMatch, caller);
        service.refuse(filing, request.remark(), sight.acting(caller, filing.seat()));
        return answer(filing, caller, language, httpRequest);
    }

    /** Withdraws it for the unit that began it. */
    @PostMapping("/{id}/withdrawal")
    @Operation(operationId = "withdrawFiling", summary = "单位撤回主动申报的备案 · the unit withdraws a filing that it began",
            description = "须说明理由；变更已经登记的必须申报，不能撤回。 · It needs a reason. A change that is registered must be filed, and cannot be withdrawn.")
    ResponseEntity<FilingView> withdraw(@PathVariable UUID id, @RequestBody FilingWithdrawalRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller,
                                        Locale language, HttpServletRequest httpRequest) {
        Filing filing = changeable(id, ifMatch, caller);
        service.withdraw(filing, request.remark(), sight.acting(caller, filing.seat()));
        return answer(filing, caller, language, httpRequest);
    }

    private HandedIn handedIn(SubmissionRequest request, FilingRule rule, @Nullable DeclaredChange before, SeatKey seat, Caller caller) {
        return request.checked(rule, before, file -> files.hold(file, caller), caller.subject(), clock.instant(), terms.zone(seat.programme()));
    }

    private ResponseEntity<FilingView> answer(Filing filing, Caller caller, Locale language, HttpServletRequest request) {
        return ResponseEntity.ok().eTag(ETag.of(filing.version())).body(read(filing, caller, language, request));
    }

    /** The filing by itself; reading it is on record before, where its class asks for that. */
    private FilingView read(Filing filing, Caller caller, Locale language, HttpServletRequest request) {
        return view(filing, sight.classification(caller, filing).orElse(null), sight.reads(caller, filing, RequestLine.of(request)), new Citations(programmes),
                caller, language);
    }

    /** The filing in a list, which puts nothing on record and therefore shows nothing that is to be. */
    private FilingView listed(Filing filing, Citations citations, Caller caller, Locale language) {
        Optional<Classification> classification = sight.classification(caller, filing);
        return view(filing, classification.orElse(null), classification.isEmpty() || classification.get().showsInLists(), citations, caller, language);
    }

    private FilingView view(Filing filing, @Nullable Classification classification, boolean shown, Citations citations, Caller caller, Locale language) {
        return FilingView.of(filing, sight.seesDeclared(caller, filing), classification, shown, citations, clock.instant(), new Wording(messages, language));
    }

    private Filing changeable(UUID id, IfMatch ifMatch, Caller caller) {
        Filing filing = find(id, caller);
        ifMatch.check(filing.version(), version -> filings.since(id, version));
        return filing;
    }

    private Filing find(UUID id, Caller caller) {
        return filings.find(id).filter(filing -> sight.sees(caller, filing)).orElseThrow(() -> Problems.notFound("filing", id));
    }
}
