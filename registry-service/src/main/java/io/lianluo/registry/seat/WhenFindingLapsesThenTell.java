package io.lianluo.registry.seat;

import io.lianluo.domain.OneByOne;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.Programmes;

/**
 * Policy: that a finding about a condition lapses, such as with a certificate, is told a month before and when it has lapsed, once each (MOD-8, INF-8). The
 * condition waits for the office again; nobody is released by it.
 */
public class WhenFindingLapsesThenTell {

    private static final int BATCH = 200;

    private final Seats seats;
    private final Programmes programmes;
    private final SeatTerms terms;

    /** A policy over all seats. */
    public WhenFindingLapsesThenTell(Seats seats, Programmes programmes, SeatTerms terms) {
        this.seats = seats;
        this.programmes = programmes;
        this.terms = terms;
    }

    /** Tells of what lapses, a batch of each programme; the next run tells of the rest. */
    void catchUp() {
        for (Programme programme : programmes.all()) {
            SeatWatch watch = terms.watch(programme.id());
            if (!watch.conditions().isEmpty()) {
                OneByOne.each(seats.withLapseToTell(programme.id(), watch.today(), BATCH), Seat::id,
                        seat -> seats.change(seat.id(), now -> now.tellLapses(watch.today(), watch.conditions())));
            }
        }
    }
}
