package io.lianluo.registry.seat.web;

import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.web.FilesOf;
import org.springframework.stereotype.Component;

/** Opens the files of papers about a liaison to those who see what was found about the liaison. */
@Component
class SeatFiles extends FilesOf<Seat> {

    SeatFiles(Seats seats, SeatFindingSight sight) {
        super(seats::withFile, sight::sees);
    }
}
