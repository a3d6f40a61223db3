package io.lianluo.registry.seat.web;

import static java.util.stream.Collectors.groupingBy;

import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.signal.Proposal;
import io.lianluo.registry.signal.Signals;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Seats as callers see them, with what is known of them elsewhere. */
@Component
class SeatViews {

    private final Signals signals;

    SeatViews(Signals signals) {
        this.signals = signals;
    }

    SeatView of(Seat seat) {
        return of(List.of(seat)).getFirst();
    }

    List<SeatView> of(List<Seat> seats) {
        Map<String, List<Proposal>> standing = signals.standing(seats.stream().map(Seat::id).toList()).stream().collect(groupingBy(Proposal::seatId));
        return seats.stream().map(seat -> SeatView.of(seat, standing.getOrDefault(seat.id(), List.of()))).toList();
    }
}
