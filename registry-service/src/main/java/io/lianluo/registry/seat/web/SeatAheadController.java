package io.lianluo.registry.seat.web;

import io.lianluo.access.Caller;
import io.lianluo.files.StoredFiles;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatsAhead;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/seats/{id}/coming")
class SeatAheadController {

    private final SeatsAhead ahead;
    private final SeatAccess access;
    private final SeatViews views;
    private final StoredFiles files;

    SeatAheadController(SeatsAhead ahead, SeatAccess access, SeatViews views, StoredFiles files) {
        this.ahead = ahead;
        this.access = access;
        this.views = views;
        this.files = files;
    }

    /** Appoints a liaison from a day to come; until then the seat stays as it is. */
    @PostMapping("/appointment")
    @Operation(operationId = "appointLiaisonAhead", summary = "预先任命联络员，到日生效 · appoints a liaison from a day to come",
            description = "since 须晚于今天；到日自动生效并通知，此前可以撤销。 · The day since must be after today. It takes effect and is told on that day, and can be revoked until "
            + "then.")
    ResponseEntity<SeatView> appoint(@PathVariable UUID id, @RequestBody AppointRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        Seat seat = access.changeable(id, ifMatch, caller);
        ahead.appoint(seat, access.person(request.person(), request.personId(), caller, null), request.checked(file -> files.hold(file, caller)));
        return answer(seat, caller);
    }

    /** Releases the liaison with a last day to come. */
    @PostMapping("/release")
    @Operation(operationId = "releaseLiaisonAhead", summary = "预先免去联络员，到日生效 · releases the liaison with a last day to come",
            description = "until 须晚于今天；次日自动生效并通知，此前可以撤销。 · The day until must be after today. It takes effect and is told on the day after, and can be revoked "
            + "until then.")
    ResponseEntity<SeatView> release(@PathVariable UUID id, @RequestBody ReleaseRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        Seat seat = access.changeable(id, ifMatch, caller);
        ahead.release(seat, request.until(), request.how(), request.reason(), request.decision());
        return answer(seat, caller);
    }

    /** Revokes what is dated ahead. */
    @PostMapping("/revocation")
    @Operation(operationId = "revokeSeatChangeAhead", summary = "撤销尚未生效的任命或免去 · revokes what is dated ahead",
            description = "act 写明只撤销任命或只撤销免去，不填则全部撤销；生效以后不能撤销。 · With act it revokes only the appointment or only the release, without it both. "
            + "Once it is taken up it cannot be revoked.")
    ResponseEntity<SeatView> revoke(@PathVariable UUID id, @RequestBody RevokeAheadRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        Seat seat = access.changeable(id, ifMatch, caller);
        ahead.revoke(seat, request.act());
        return answer(seat, caller);
    }

    private ResponseEntity<SeatView> answer(Seat seat, Caller caller) {
        return ResponseEntity.ok().eTag(ETag.of(seat.version())).body(views.of(seat, caller));
    }
}
