package io.lianluo.registry.seat.web;

import io.lianluo.access.Caller;
import io.lianluo.files.FileReferences;
import io.lianluo.registry.seat.Seats;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens the files of papers about a liaison to those who see what was found about the liaison. */
@Component
class SeatFiles implements FileReferences {

    /** The most seats that refer to one file and are looked at. */
    private static final int MANY = 100;

    private final Seats seats;
    private final SeatFindingSight sight;

    SeatFiles(Seats seats, SeatFindingSight sight) {
        this.seats = seats;
        this.sight = sight;
    }

    @Override
    public boolean exist(UUID file) {
        return !seats.withFile(file, 1).isEmpty();
    }

    @Override
    public boolean open(UUID file, Caller caller) {
        return seats.withFile(file, MANY).stream().anyMatch(seat -> sight.sees(caller, seat));
    }
}
