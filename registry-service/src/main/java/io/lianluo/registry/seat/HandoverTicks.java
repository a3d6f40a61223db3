package io.lianluo.registry.seat;

import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.acting.Acts;
import io.lianluo.registry.programme.Programmes;
import java.util.UUID;
import java.util.function.Consumer;

/** Ticks what was handed over. Predecessor and successor may do so at once: nothing is unticked, so neither has to see the other's ticks. */
public class HandoverTicks {

    private final Seats seats;
    private final Programmes programmes;
    private final Acts acts;

    /** Ticks in the handovers of all seats. */
    public HandoverTicks(Seats seats, Programmes programmes, Acts acts) {
        this.seats = seats;
        this.programmes = programmes;
        this.acts = acts;
    }

    /**
     * Ticks an item of a handover.
     *
     * @param successorsId appointment of the successor
     * @param guard        is asked about the seat as it stands in the moment of the change, and refuses by an exception of its own
     * @throws InvalidInput if there is no such handover or item
     */
    public Seat tick(Seat seat, UUID successorsId, String itemId, Consumer<Seat> guard) {
        Act act = Regime.of(seat, programmes, acts).act();
        return seats.change(seat.id(), now -> {
            guard.accept(now);
            now.tick(successorsId, itemId, act);
        }).orElseThrow();
    }
}
