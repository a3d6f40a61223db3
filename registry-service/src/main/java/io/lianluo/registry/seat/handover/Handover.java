package io.lianluo.registry.seat.handover;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.acting.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A handover from a predecessor to a successor (工作交接). It only shows what is left to do and enforces nothing.
 *
 * @param from     appointment of the predecessor
 * @param to       appointment of the successor, which identifies it too
 * @param openedOn day on which it was opened
 * @param items    its checklist, as the programme had it on that day
 */
public record Handover(UUID from, UUID to, LocalDate openedOn, List<Item> items) {

    public Handover {
        items = List.copyOf(items);
    }

    /**
     * Something to hand over.
     *
     * @param id   identity within the checklist
     * @param text what it is
     * @param done who ticked it, and when; null while it is left to do
     */
    public record Item(String id, LocalizedText text, @Nullable Act done) {

        /** An item that is left to do. */
        public static Item leftToDo(String id, LocalizedText text) {
            return new Item(id, text, null);
        }
    }

    /** Returns the handover with an item ticked; an item that was ticked before keeps its first tick. */
    public Handover ticked(String itemId, Act act) {
        return new Handover(from, to, openedOn, items.stream()
                .map(item -> item.id().equals(itemId) && item.done() == null ? new Item(item.id(), item.text(), act) : item).toList());
    }

    /** Tells whether it has an item of that identity. */
    public boolean has(String itemId) {
        return items.stream().anyMatch(item -> item.id().equals(itemId));
    }

    /** Tells whether something is left to do. */
    public boolean isOpen() {
        return items.stream().anyMatch(item -> item.done() == null);
    }
}
