package io.lianluo.reporting.obligation;

import io.lianluo.reporting.roster.Roster;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a seat owes in line with the seat: a new holder answers for what is still owed on the day it is due, and what is due
 * only after the seat closed is cancelled. Doing it again changes nothing.
 */
public final class WhenSeatChangesThenFollow {

    private static final int BATCH = 200;

    private final Obligations obligations;
    private final Roster roster;

    /** A policy over these obligations and seats. */
    public WhenSeatChangesThenFollow(Obligations obligations, Roster roster) {
        this.obligations = obligations;
        this.roster = roster;
    }

    /** Brings all that the seat owes in line with it. */
    public void follow(UUID seatId) {
        @Nullable Obligation last = null;
        List<Obligation> batch;
        do {
            batch = obligations.waiting(seatId, last, BATCH);
            batch.forEach(obligation -> followWith(obligation.id()));
            last = batch.isEmpty() ? last : batch.getLast();
        } while (batch.size() == BATCH);
    }

    /** Brings one obligation in line with its seat. */
    Optional<Obligation> followWith(UUID id) {
        return obligations.change(id, this::bringInLine);
    }

    /** Reads the seat anew each time, because somebody may change it while the obligation is being changed. */
    private void bringInLine(Obligation obligation) {
        roster.seat(obligation.terms().seatId()).ifPresent(history -> {
            if (history.seat().isClosedOn(obligation.terms().due().day())) {
                obligation.cancel();
            } else {
                obligation.reassign(AnswerableLiaison.of(obligation, history));
            }
        });
    }
}
