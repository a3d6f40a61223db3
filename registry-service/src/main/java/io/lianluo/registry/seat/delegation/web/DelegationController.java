package io.lianluo.registry.seat.delegation.web;

import io.lianluo.access.Caller;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatDelegations;
import io.lianluo.registry.seat.web.SeatAccess;
import io.lianluo.registry.seat.web.SeatView;
import io.lianluo.registry.seat.web.SeatViews;
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

/** Liaisons who stand in for their unit's head; the head gives and revokes it, or the secretariat on the head's word. */
@RestController
@RequestMapping("/api/v1/seats/{id}/delegations")
class DelegationController {

    private final SeatDelegations delegations;
    private final SeatAccess access;
    private final SeatViews views;

    DelegationController(SeatDelegations delegations, SeatAccess access, SeatViews views) {
        this.delegations = delegations;
        this.access = access;
        this.views = views;
    }

    /** Lets the liaison stand in for the unit's head. */
    @PostMapping
    @Operation(operationId = "delegateToLiaison",
            summary = "委托联络员在一定期限内代行单位负责人的事务 · lets the liaison stand in for the head of the unit, for a time",
            description = "由单位负责人委托，或由秘书处依负责人的意思登记。 · The head gives it, or the secretariat on the head's word.")
    ResponseEntity<SeatView> delegate(@PathVariable UUID id, @Valid @RequestBody DelegateRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        Seat seat = access.changeableByUnit(id, ifMatch, caller);
        delegations.delegate(seat, request.areas(), request.scope(), request.from(), request.until());
        return answer(seat, caller);
    }

    /** Revokes a delegation from today on. */
    @PostMapping("/{delegation}/revocation")
    @Operation(operationId = "revokeDelegation", summary = "自今日起撤销委托 · revokes a delegation from today on",
            description = "已过去的日子不受影响。 · Days that have passed stay as they were.")
    ResponseEntity<SeatView> revoke(@PathVariable UUID id, @PathVariable UUID delegation, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        Seat seat = access.changeableByUnit(id, ifMatch, caller);
        delegations.revoke(seat, delegation);
        return answer(seat, caller);
    }

    private ResponseEntity<SeatView> answer(Seat seat, Caller caller) {
        return ResponseEntity.ok().eTag(ETag.of(seat.version())).body(views.of(seat, caller));
    }
}
