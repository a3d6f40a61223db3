package io.lianluo.registry.seat.handover.web;

import io.lianluo.access.Caller;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.seat.HandoverTicks;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.access.Sight;
import io.lianluo.registry.seat.handover.Handover;
import io.lianluo.registry.seat.web.SeatAccess;
import io.lianluo.web.Cursor;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
    @Operation(operationId = "listHandovers", summary = "查看尚未办结的工作交接 · handovers in which something is left to do",
            description = "按席位排列，limit 按席位计。 · They come seat by seat, and the limit counts seats.")
    Page<HandoverView> list(
            @Parameter(description = "制度的代码 · code of the programme", example = "enterprise-liaison") @RequestParam(required = false) @Nullable String programme,
            @Parameter(description = "单位的编号 · id of the unit") @RequestParam(required = false) @Nullable UUID unit,
            Paging paging, Caller caller) {
        SeatFilter filter = sight.seats(caller, programme, unit, null).withOpenHandover();
        List<Seat> found = seats.list(filter, paging.after(List::getFirst), paging.limit() + 1);
        Page<Seat> page = Page.of(found, paging.limit(), seat -> Cursor.encode(seat.id()));
        return new Page<>(page.items().stream().flatMap(seat -> seat.handovers().stream().filter(Handover::isOpen)
                .map(handover -> HandoverView.of(seat, handover))).toList(), page.next());
    }

    /** All handovers of a seat, the first first. */
    @GetMapping("/seats/{id}/handovers")
    @Operation(operationId = "listHandoversOfSeat", summary = "查看一个席位的全部交接，先发生的在前 · all handovers of a seat, the first first",
            description = "含已办结的。 · Those that are done are among them.")
    List<HandoverView> ofSeat(@PathVariable UUID id, Caller caller) {
        Seat seat = access.find(id, caller);
        return seat.handovers().stream().map(handover -> HandoverView.of(seat, handover)).toList();
    }

    /** Ticks an item: predecessor, successor or secretariat; once ticked it stays so. */
    @PostMapping("/seats/{id}/handovers/{liaison}/items/{item}")
    @Operation(operationId = "tickHandoverItem", summary = "勾选一项已交接的内容 · ticks an item that was handed over",
            description = "由前任、继任或秘书处勾选，勾选后不能取消。 · Predecessor, successor or secretariat may; once ticked it stays so.")
    ResponseEntity<HandoverView> tick(@PathVariable UUID id, @PathVariable UUID liaison, @PathVariable String item, IfMatch ifMatch, Caller caller) {
        Seat seat = access.find(id, caller);
        try {
            Seat ticked = ticks.tick(seat, liaison, item, now -> {
                if (!concerns(handover(now, liaison), now, caller)) {
                    sight.requireKeeps(caller, now.key());
                }
                ifMatch.check(now.version());
            });
            return ResponseEntity.ok().eTag(ETag.of(ticked.version())).body(HandoverView.of(ticked, handover(ticked, liaison)));
        } catch (InvalidInput unknown) {
            throw Problems.notFound("handover-item", item);
        }
    }

    private static Handover handover(Seat seat, UUID liaison) {
        return seat.handovers().stream().filter(one -> one.to().equals(liaison)).findFirst()
                .orElseThrow(() -> Problems.notFound("handover", liaison));
    }

    private static boolean concerns(Handover handover, Seat seat, Caller caller) {
        return seat.liaisons().stream().filter(one -> one.liaisonId().equals(handover.from()) || one.liaisonId().equals(handover.to()))
                .anyMatch(one -> one.personId().equals(caller.personId()));
    }
}
