package io.lianluo.registry.seat.web;

import io.lianluo.access.Caller;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatAdvice;
import io.lianluo.registry.seat.access.Sight;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Advice to name another liaison, which shows at the seat. */
@RestController
@RequestMapping("/api/v1/seats/{id}/proposals")
class AdviceController {

    private final SeatAdvice advice;
    private final SeatAccess access;
    private final SeatViews views;
    private final Sight sight;

    AdviceController(SeatAdvice advice, SeatAccess access, SeatViews views, Sight sight) {
        this.advice = advice;
        this.access = access;
        this.views = views;
        this.sight = sight;
    }

    /** The unit's answer, given by its head, or by the secretariat on the unit's word. */
    @PostMapping("/{proposal}/reply")
    @Operation(operationId = "replyToProposal", summary = "单位答复更换联络员的建议 · the unit answers the advice to name another liaison",
            description = "由单位负责人答复，或由秘书处依单位的答复代为登记；不同意更换的须说明理由。 · The head of the unit answers, or the secretariat "
            + "on the unit's word. A unit that declines says why.")
    ResponseEntity<SeatView> reply(@PathVariable UUID id, @PathVariable UUID proposal, @Valid @RequestBody ReplyRequest request, IfMatch ifMatch,
                                   Caller caller) {
        Seat seat = access.find(id, caller);
        access.requireKeepsOrLeads(caller, seat);
        ifMatch.check(seat.version());
        advice.reply(seat, proposal, request.answer(), request.reason());
        return ResponseEntity.ok().eTag(ETag.of(seat.version())).body(views.of(seat, caller));
    }
}
