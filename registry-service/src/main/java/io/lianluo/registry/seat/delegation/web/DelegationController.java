package io.lianluo.registry.seat.delegation.web;

import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatDelegations;
import io.lianluo.registry.seat.web.SeatAccess;
import io.lianluo.registry.seat.web.SeatView;
import io.lianluo.registry.seat.web.SeatViews;
import io.lianluo.web.Caller;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import jakarta.validation.Valid;
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
    ResponseEntity<SeatView> delegate(@PathVariable String id, @Valid @RequestBody DelegateRequest request, IfMatch ifMatch, Caller caller) {
        Seat seat = access.changeableByUnit(id, ifMatch, caller);
        delegations.delegate(seat, request.scope(), request.from(), request.until());
        return answer(seat);
    }

    /** Revokes a delegation from today on. */
    @PostMapping("/{delegation}/revocation")
    ResponseEntity<SeatView> revoke(@PathVariable String id, @PathVariable String delegation, IfMatch ifMatch, Caller caller) {
        Seat seat = access.changeableByUnit(id, ifMatch, caller);
        delegations.revoke(seat, delegation);
        return answer(seat);
    }

    private ResponseEntity<SeatView> answer(Seat seat) {
        return ResponseEntity.ok().eTag(ETag.of(seat.version())).body(views.of(seat));
    }
}
