package io.lianluo.assessment.ledger.web;

import io.lianluo.access.Caller;
import io.lianluo.assessment.access.AssessmentAccess;
import io.lianluo.assessment.ledger.Ledger;
import io.lianluo.assessment.ledger.LedgerFilter;
import io.lianluo.assessment.ledger.Ledgers;
import io.lianluo.assessment.roster.Roster;
import io.lianluo.assessment.roster.Seat;
import io.lianluo.web.Cursor;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ledgers, over HTTP. */
@RestController
@RequestMapping("/api/v1/ledgers")
class LedgerController {

    /** More appointments than any seat sees. */
    private static final int ALL_OF_A_SEAT = 1_000;

    private final Ledgers ledgers;
    private final Roster roster;
    private final AssessmentAccess access;
    private final LedgerViews views;

    LedgerController(Ledgers ledgers, Roster roster, AssessmentAccess access, LedgerViews views) {
        this.ledgers = ledgers;
        this.roster = roster;
        this.access = access;
        this.views = views;
    }

    @GetMapping
    @Operation(operationId = "listLedgers", summary = "查看台账概要 · ledgers that you may see, in short",
            description = "每次任职一本台账；列表只有数目，不含各项事实。 · Each appointment has a ledger. A list has the counts and leaves out the facts.")
    Page<LedgerView> list(@Parameter(description = "制度的代码 · code of the programme", example = "enterprise-liaison") @RequestParam(required = false) @Nullable String programme,
                          @Parameter(description = "席位的编号 · id of the seat") @RequestParam(required = false) @Nullable UUID seat,
                          Paging paging, Caller caller) {
        LedgerFilter filter = LedgerFilter.seenBy(access.visibility(caller)).inProgramme(programme).ofSeat(seat);
        String after = paging.after(List::getFirst);
        return Page.of(ledgers.list(filter, after, paging.limit() + 1), paging.limit(), ledger -> Cursor.encode(ledger.id()))
                .map(ledger -> views.inList(ledger));
    }

    @GetMapping("/{seatId}")
    @Operation(operationId = "getSeatLedgers",
            summary = "查看一个席位的台账：每项事实是否计入及理由 · the ledgers of a seat: every fact, whether it counts, and why not",
            description = "含现任和历任，以及空缺期间的事实；历任的台账只有本人和有权者可见。 · It covers the present holder, earlier ones and vacancies. "
            + "What is a predecessor's own, a successor does not see.")
    SeatLedgersView ofSeat(@PathVariable UUID seatId, Caller caller, Locale locale) {
        List<Ledger> visible = ledgers.list(LedgerFilter.seenBy(access.visibility(caller)).ofSeat(seatId), null, ALL_OF_A_SEAT);
        if (visible.isEmpty()) {
            throw Problems.notFound("ledger", seatId);
        }
        Optional<Seat> seat = roster.seat(seatId);
        String holder = seat.map(Seat::liaisonId).map(UUID::toString).orElse(null);
        UUID unitId = visible.getFirst().seatLiaison().unitId();
        return new SeatLedgersView(seatId, seat.map(Seat::rule).orElse(null), roster.unitNames(List.of(unitId)).get(unitId),
                seat.isPresent() && holder == null,
                visible.stream().filter(ledger -> ledger.id().equals(holder)).findAny().map(ledger -> views.inFull(ledger, locale)).orElse(null),
                visible.stream().filter(ledger -> !ledger.id().equals(holder)).map(ledger -> views.inFull(ledger, locale)).toList());
    }
}
