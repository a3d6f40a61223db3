package io.lianluo.registry.filing.web;

import io.lianluo.files.StoredFiles;
import io.lianluo.registry.filing.Filing;
import io.lianluo.registry.filing.FilingFilter;
import io.lianluo.registry.filing.FilingService;
import io.lianluo.registry.filing.Filings;
import io.lianluo.registry.paper.web.PaperRequest;
import io.lianluo.registry.seat.web.SeatSight;
import io.lianluo.web.Caller;
import io.lianluo.web.Cursor;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import java.time.Clock;
import java.util.List;
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
    private final SeatSight sight;
    private final StoredFiles files;
    private final Clock clock;

    FilingController(Filings filings, FilingService service, SeatSight sight, StoredFiles files, Clock clock) {
        this.filings = filings;
        this.service = service;
        this.sight = sight;
        this.files = files;
        this.clock = clock;
    }

    /** Filings for seats that the caller may know of, by id. */
    @GetMapping
    Page<FilingView> list(@RequestParam(required = false) @Nullable String programme, @RequestParam(required = false) @Nullable String seat,
                          @RequestParam(required = false) Filing.@Nullable Status status,
                          @RequestParam(required = false, defaultValue = "false") boolean overdue, Paging paging, Caller caller) {
        SeatSight.Scope scope = sight.scope(caller, programme, seat);
        FilingFilter filter = new FilingFilter(scope.programmes(), scope.seatIds(), status, overdue ? clock.instant() : null);
        List<Filing> found = filings.list(filter, paging.after().isEmpty() ? null : paging.after().getFirst(), paging.limit() + 1);
        return Page.of(found, paging.limit(), filing -> Cursor.encode(filing.id())).map(filing -> FilingView.of(filing, clock.instant()));
    }

    /** A filing. */
    @GetMapping("/{id}")
    ResponseEntity<FilingView> get(@PathVariable String id, Caller caller) {
        return answer(find(id, caller));
    }

    /** Hands it in for the unit; the answer tells of each declared field whether it is the same as what is registered. */
    @PostMapping("/{id}/submission")
    ResponseEntity<FilingView> submit(@PathVariable String id, @RequestBody SubmissionRequest request, IfMatch ifMatch, Caller caller) {
        Filing filing = changeable(id, ifMatch, caller);
        service.submit(filing, request.values(), PaperRequest.checked(request.papers(), file -> files.hold(file, caller)), request.remark(), sight.acting(caller, filing.seat()));
        return answer(filing);
    }

    /** Confirms it for the authority. */
    @PostMapping("/{id}/confirmation")
    ResponseEntity<FilingView> confirm(@PathVariable String id, @RequestBody RulingRequest request, IfMatch ifMatch, Caller caller) {
        Filing filing = changeable(id, ifMatch, caller);
        service.confirm(filing, request.remark(), sight.acting(caller, filing.seat()));
        return answer(filing);
    }

    /** Refuses it for the authority; the unit hands it in again. */
    @PostMapping("/{id}/refusal")
    ResponseEntity<FilingView> refuse(@PathVariable String id, @RequestBody RulingRequest request, IfMatch ifMatch, Caller caller) {
        Filing filing = changeable(id, ifMatch, caller);
        service.refuse(filing, request.remark(), sight.acting(caller, filing.seat()));
        return answer(filing);
    }

    private ResponseEntity<FilingView> answer(Filing filing) {
        return ResponseEntity.ok().eTag(ETag.of(filing.version())).body(FilingView.of(filing, clock.instant()));
    }

    private Filing changeable(String id, IfMatch ifMatch, Caller caller) {
        Filing filing = find(id, caller);
        ifMatch.required().check(filing.version(), version -> filings.since(id, version));
        return filing;
    }

    private Filing find(String id, Caller caller) {
        return filings.find(id).filter(filing -> sight.sees(caller, filing.seat())).orElseThrow(() -> Problems.notFound("filing", id));
    }
}
