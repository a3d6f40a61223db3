package io.lianluo.reporting.obligation;

import io.lianluo.reporting.roster.Roster;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds missing what is open beyond its due time: what is due is read by an index, each is changed once whoever finds it, and what
 * fell due during a downtime is found at its end.
 */
public final class WhenDueThenFindMissing {

    private static final Logger log = LoggerFactory.getLogger(WhenDueThenFindMissing.class);
    private static final int BATCH = 200;

    private final Obligations obligations;
    private final Roster roster;
    private final Duration patience;
    private final Clock clock;

    /**
     * A policy over these obligations and seats.
     *
     * @param patience time after the due time for which a request to be excused that no office answers holds a verdict back
     */
    public WhenDueThenFindMissing(Obligations obligations, Roster roster, Duration patience, Clock clock) {
        this.obligations = obligations;
        this.roster = roster;
        this.patience = patience;
        this.clock = clock;
    }

    /** Finds all that are missing now. */
    public void sweep() {
        Instant now = clock.instant();
        @Nullable Obligation last = null;
        List<Obligation> batch;
        do {
            batch = obligations.overdue(now, patience, last, BATCH);
            batch.forEach(obligation -> findMissing(obligation.id(), now));
            last = batch.isEmpty() ? last : batch.getLast();
        } while (batch.size() == BATCH);
    }

    private void findMissing(UUID id, Instant now) {
        try {
            obligations.change(id, obligation -> roster.seat(obligation.terms().seatId())
                    .ifPresent(history -> obligation.findMissing(AnswerableLiaison.of(obligation, history), now, patience)));
        } catch (RuntimeException failed) {
            // One that cannot be saved must not keep the others from being found; the next sweep tries it again.
            log.warn("Obligation {} is overdue, but could not be found missing", id, failed);
        }
    }
}
