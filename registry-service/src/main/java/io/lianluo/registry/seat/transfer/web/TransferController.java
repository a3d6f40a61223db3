package io.lianluo.registry.seat.transfer.web;

import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatTransfers;
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

@RestController
@RequestMapping("/api/v1/seats/{id}/transfer")
class TransferController {

    private final SeatTransfers transfers;
    private final SeatAccess access;
    private final SeatViews views;

    TransferController(SeatTransfers transfers, SeatAccess access, SeatViews views) {
        this.transfers = transfers;
        this.access = access;
        this.views = views;
    }

    /** Transfers the liaison to a vacant seat; the caller keeps the rosters of both. */
    @PostMapping
    ResponseEntity<SeatView> transfer(@PathVariable String id, @Valid @RequestBody TransferRequest request, IfMatch ifMatch, Caller caller) {
        Seat from = access.changeable(id, ifMatch, caller);
        Seat to = access.find(request.seatId().toString(), caller);
        caller.require(SeatAccess.keeps(caller, to));
        Seat left = transfers.transfer(from, to, request.origin() == null ? Origin.OWN_UNIT : request.origin(), request.since(), request.reason());
        return ResponseEntity.ok().eTag(ETag.of(left.version())).body(views.of(left));
    }
}
