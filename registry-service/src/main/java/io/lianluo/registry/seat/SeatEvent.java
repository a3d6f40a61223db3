package io.lianluo.registry.seat;

import org.jspecify.annotations.Nullable;

/** What can happen to a seat. */
public sealed interface SeatEvent {

    /** A programme began to ask for it, or asks for it again. */
    record Opened() implements SeatEvent { }

    /** A liaison took it while it was vacant. */
    record Filled(Appointment appointment) implements SeatEvent { }

    /** Its liaison left and nobody followed. */
    record Vacated(Appointment ended) implements SeatEvent { }

    /** A successor took it in the same change in which the predecessor left. */
    record HandedOver(Appointment ended, Appointment appointment) implements SeatEvent { }

    /** No programme asks for it any more; its liaison, if it had one, left with it. */
    record Closed(@Nullable Appointment ended) implements SeatEvent { }
}
