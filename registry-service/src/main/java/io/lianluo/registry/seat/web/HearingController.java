package io.lianluo.registry.seat.web;

import io.lianluo.access.Caller;
import io.lianluo.files.StoredFiles;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatService;
import io.lianluo.registry.seat.access.SeatSight;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HearingController {

    private final SeatAccess access;
    private final SeatService service;
    private final SeatSight sight;
    private final SeatViews views;
    private final StoredFiles files;

    HearingController(SeatAccess access, SeatService service, SeatSight sight, SeatViews views, StoredFiles files) {
        this.access = access;
        this.service = service;
        this.sight = sight;
        this.views = views;
        this.files = files;
    }

    /** Puts on record that the liaison was heard before a sanction, or waived that. */
    @PostMapping("/api/v1/seats/{id}/hearings")
    @Operation(operationId = "recordHearing", summary = "登记处分前听取申辩 · puts on record that the liaison was heard before a sanction",
            description = "对任职有影响的处分，须先登记听取申辩或本人书面放弃申辩，方可办理。 · A sanction that touches the appointment is refused until the liaison was heard, or waived it in "
            + "writing, and that is on record.")
    ResponseEntity<SeatView> hear(@PathVariable UUID id, @Valid @RequestBody HearingRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        Seat seat = access.changeable(id, ifMatch, caller);
        service.hear(seat, request.command(file -> files.hold(file, caller)));
        return ResponseEntity.ok().eTag(ETag.of(seat.version())).body(views.of(seat, caller));
    }

    /** The hearings of those who hold or held the seat: all for the offices, and for everybody else their own. */
    @GetMapping("/api/v1/seats/{id}/hearings")
    @Operation(operationId = "listHearings", summary = "查看处分前听取申辩的记录 · hearings before sanctions",
            description = "经办部门看到全部，其他人只看到本人的。 · The offices see all, everybody else their own.")
    List<HearingView> list(@PathVariable UUID id, Caller caller) {
        Seat seat = access.find(id, caller);
        boolean all = sight.watches(caller, seat.key());
        return seat.liaisons().stream().filter(liaison -> all || isOwn(liaison, caller))
                .flatMap(liaison -> liaison.hearings().stream().map(hearing -> HearingView.of(liaison.liaisonId(), hearing))).toList();
    }

    private static boolean isOwn(Liaison liaison, Caller caller) {
        return liaison.personId().equals(caller.personId());
    }
}
