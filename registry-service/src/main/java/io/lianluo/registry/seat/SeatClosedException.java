package io.lianluo.registry.seat;

import java.time.LocalDate;

/** No programme asks for the seat any more, so nobody can be appointed to it. */
public final class SeatClosedException extends RuntimeException {

    private final LocalDate closedOn;

    SeatClosedException(LocalDate closedOn) {
        super("the seat was closed on " + closedOn);
        this.closedOn = closedOn;
    }

    /** Last day of the seat. */
    public LocalDate closedOn() {
        return closedOn;
    }
}
