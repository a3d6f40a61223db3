package io.lianluo.registry.seat.web;

import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.web.SeatView.Proposed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows at seats what is advised about their holders; advice knows seats, and seats know nothing of advice. */
@FunctionalInterface
public interface SeatAdvice {

    /** The proposals that stand about the holders of those seats, the oldest first, by id of the seat. */
    Map<UUID, List<Proposed>> of(Collection<Seat> seats);
}
