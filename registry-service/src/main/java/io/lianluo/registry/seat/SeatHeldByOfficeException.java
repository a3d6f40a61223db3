package io.lianluo.registry.seat;

/** The unit's head holds the seat by office: it changes hands when the head changes, and not otherwise. */
public final class SeatHeldByOfficeException extends RuntimeException {
    SeatHeldByOfficeException() {
        super("the seat is held by office");
    }
}
