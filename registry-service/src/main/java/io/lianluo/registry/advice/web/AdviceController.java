package io.lianluo.registry.advice.web;

import io.lianluo.registry.advice.AdviceService;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.web.SeatAccess;
import io.lianluo.registry.seat.web.SeatView;
import io.lianluo.registry.seat.web.SeatViews;
import io.lianluo.registry.seat.web.Sight;
import io.lianluo.web.Caller;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Advice to name another liaison, which shows at the seat. */
@RestController
@RequestMapping("/api/v1/seats/{id}/proposals")
class AdviceController {

    private final AdviceService service;
    private final SeatAccess access;
    private final SeatViews views;
    private final Sight sight;

    AdviceController(AdviceService service, SeatAccess access, SeatViews views, Sight sight) {
        this.service = service;
        this.access = access;
        this.views = views;
        this.sight = sight;
    }

    /** The unit's answer, given by its head, or by the secretariat on the unit's word. */
    @PostMapping("/{proposal}/reply")
    SeatView reply(@PathVariable String id, @PathVariable String proposal, @Valid @RequestBody ReplyRequest request, Caller caller) {
        Seat seat = access.find(id, caller);
        caller.require(SeatAccess.keeps(caller, seat) || sight.heads(caller, seat));
        service.reply(seat, proposal, request.answer(), request.reason());
        return views.of(seat);
    }
}
