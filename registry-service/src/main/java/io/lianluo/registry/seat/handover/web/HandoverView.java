package io.lianluo.registry.seat.handover.web;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.handover.Handover;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A handover as callers see it.
 *
 * @param seatId    the seat
 * @param programme code of the programme
 * @param unitId    the unit
 * @param from      appointment of the predecessor
 * @param to        appointment of the successor
 * @param openedOn  day on which it was opened
 * @param open      whether something is left to do
 * @param items     its checklist
 */
record HandoverView(UUID seatId, String programme, UUID unitId, UUID from, UUID to, LocalDate openedOn, boolean open, List<Item> items) {

    /**
     * Something to hand over.
     *
     * @param id     identity within the checklist
     * @param text   what it is
     * @param doneAt when it was ticked; null while it is left to do
     * @param doneBy by whom; null while it is left to do
     */
    @Schema(name = "ItemToHandOver")
    record Item(String id, LocalizedText text, @Nullable Instant doneAt, @Nullable String doneBy) {

        static Item of(Handover.Item item) {
            return new Item(item.id(), item.text(), item.done() == null ? null : item.done().at(), item.done() == null ? null : item.done().by());
        }
    }

    static HandoverView of(Seat seat, Handover handover) {
        return new HandoverView(seat.id(), seat.key().programme(), seat.key().unitId(), handover.from(), handover.to(), handover.openedOn(),
                handover.isOpen(), handover.items().stream().map(Item::of).toList());
    }
}
