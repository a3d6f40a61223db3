package io.lianluo.registry.seat.handover.web;

import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.seat.HandoverTicks;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.handover.Handover;
import io.lianluo.registry.seat.web.SeatAccess;
import io.lianluo.registry.seat.web.Sight;
import io.lianluo.web.Caller;
import io.lianluo.web.Cursor;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the handovers from predecessors to successors. */
@RestController
@RequestMapping("/api/v1")
class HandoverController {

    private final Seats seats;
    private final HandoverTicks ticks;
    private final SeatAccess access;
    private final Sight sight;

    HandoverController(Seats seats, HandoverTicks ticks, SeatAccess access, Sight sight) {
        this.seats = seats;
        this.ticks = ticks;
        this.access = access;
        this.sight = sight;
    }

    /** Handovers in which something is left to do, seat by seat; the limit counts seats. */
    @GetMapping("/handovers")
    Page<HandoverView> list(@RequestParam(required = false) @Nullable String programme, @RequestParam(required = false) @Nullable String unit,
                            Paging paging, Caller caller) {
        SeatFilter filter = sight.seats(caller, programme, unit, null).withOpenHandover();
        List<Seat> found = seats.list(filter, paging.after().isEmpty() ? null : paging.after().getFirst(), paging.limit() + 1);
        Page<Seat> page = Page.of(found, paging.limit(), seat -> Cursor.encode(seat.id()));
        return new Page<>(page.items().stream().flatMap(seat -> seat.handovers().stream().filter(Handover::isOpen)
                .map(handover -> HandoverView.of(seat, handover))).toList(), page.next());
    }

    /** All handovers of a seat, the first first. */
    @GetMapping("/seats/{id}/handovers")
    List<HandoverView> ofSeat(@PathVariable String id, Caller caller) {
        Seat seat = access.find(id, caller);
        return seat.handovers().stream().map(handover -> HandoverView.of(seat, handover)).toList();
    }

    /** Ticks an item: predecessor, successor or secretariat; once ticked it stays so. */
    @PostMapping("/seats/{id}/handovers/{liaison}/items/{item}")
    HandoverView tick(@PathVariable String id, @PathVariable String liaison, @PathVariable String item, Caller caller) {
        Seat seat = access.find(id, caller);
        Handover handover = handover(seat, liaison);
        caller.require(SeatAccess.keeps(caller, seat) || concerns(handover, seat, caller));
        try {
            Seat ticked = ticks.tick(seat, liaison, item);
            return HandoverView.of(ticked, handover(ticked, liaison));
        } catch (InvalidInput unknown) {
            throw Problems.notFound("handover-item", item);
        }
    }

    private static Handover handover(Seat seat, String liaison) {
        return seat.handovers().stream().filter(one -> one.to().equals(liaison)).findFirst()
                .orElseThrow(() -> Problems.notFound("handover", liaison));
    }

    private static boolean concerns(Handover handover, Seat seat, Caller caller) {
        return seat.liaisons().stream().filter(one -> one.liaisonId().equals(handover.from()) || one.liaisonId().equals(handover.to()))
                .anyMatch(one -> one.personId().equals(caller.subject()));
    }
}
