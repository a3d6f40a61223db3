package io.lianluo.registry.seat.web;

import io.lianluo.access.Caller;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.access.SeatSight;
import org.springframework.stereotype.Component;

/** Decides who sees what was found about whoever holds a seat: those who have a part in the seat now or watch over it, and no former liaison. */
@Component
class SeatFindingSight {

    private final SeatSight sight;

    SeatFindingSight(SeatSight sight) {
        this.sight = sight;
    }

    boolean sees(Caller caller, Seat seat) {
        return sight.seesPapers(caller, seat.key());
    }
}
