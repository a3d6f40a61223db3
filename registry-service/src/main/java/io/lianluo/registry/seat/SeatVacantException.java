package io.lianluo.registry.seat;

/** Nobody holds the seat, so nobody can be released. */
public final class SeatVacantException extends RuntimeException {
    SeatVacantException() {
        super("the seat is vacant");
    }
}
