package io.lianluo.registry.seat.transfer.web;

import io.lianluo.access.Caller;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatTransfers;
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

    /** Transfers the liaison to a vacant seat; the caller keeps both, by the nearest office above the two. */
    @PostMapping
    @Operation(operationId = "transferLiaison", summary = "将联络员调任到另一个空缺席位 · transfers the liaison to another seat, which is vacant",
            description = "调用人须同时管理两个席位的花名册。If-Match 针对原席位。 · You must keep the rosters of both. If-Match is that of the seat that "
            + "is left.")
    ResponseEntity<SeatView> transfer(@PathVariable UUID id, @Valid @RequestBody TransferRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        access.find(id, caller);
        Seat to = access.find(request.seatId(), caller);
        Seat from = access.changeableWith(to, id, ifMatch, caller);
        Seat left = transfers.transfer(from, to, request.origin() == null ? Origin.OWN_UNIT : request.origin(), request.since(), request.reason());
        return ResponseEntity.ok().eTag(ETag.of(left.version())).body(views.of(left, caller));
    }
}
