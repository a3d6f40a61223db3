package io.lianluo.registry.advice;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.programme.Ground;
import io.lianluo.registry.seat.Seat;
import java.time.Instant;
import java.util.UUID;

/**
 * The authority's advice to name another liaison, as assessment proposed it.
 *
 * @param id         the proposal
 * @param seatId     the seat
 * @param liaisonId  the appointment in question
 * @param reason     why, in words that assessment makes of counts, and that name nobody
 * @param proposedAt when
 * @param ground     the threshold that was reached, by the version of its programme
 * @param round      its version then; a proposal that was withdrawn may be made again
 */
public record Proposal(UUID id, UUID seatId, UUID liaisonId, LocalizedText reason, Instant proposedAt, Ground ground, long round) {

    /** Tells whether it is about whoever holds the seat now; what was proposed about predecessors is history. */
    public boolean isAbout(Seat seat) {
        return seat.holder().filter(holder -> holder.liaisonId().equals(liaisonId)).isPresent();
    }
}
