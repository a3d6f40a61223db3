package io.lianluo.assessment.proposal;

import io.lianluo.assessment.ledger.Fact;
import io.lianluo.assessment.ledger.Outcome;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A fact on which a proposal rests.
 *
 * @param outcome   how the duty turned out
 * @param subjectId identity of the obligation or meeting
 * @param duty      id of the duty
 * @param at        the moment for which it counts
 * @param eventId   the event that brought it
 * @param noticeId  the notice by which the person was told
 */
public record Evidence(Outcome outcome, UUID subjectId, String duty, Instant at, String eventId, UUID noticeId) {

    static Evidence of(Fact fact) {
        return new Evidence(fact.outcome(), fact.subjectId(), Objects.requireNonNull(fact.duty()), fact.at(), fact.eventId(),
                Objects.requireNonNull(fact.noticeId()));
    }
}
