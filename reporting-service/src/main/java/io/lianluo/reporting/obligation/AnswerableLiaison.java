package io.lianluo.reporting.obligation;

import io.lianluo.reporting.roster.SeatHistory;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The liaison who answers for an obligation.
 *
 * @param liaisonId identity of the appointment
 * @param personId  identity of the person
 */
public record AnswerableLiaison(UUID liaisonId, UUID personId) {

    /** Finds who answers for an obligation as far as is known now; while the events of one change are still coming, it is who did so far. */
    static @Nullable AnswerableLiaison of(Obligation obligation, SeatHistory history) {
        return history.isSettled() ? of(obligation.terms(), history) : obligation.holder();
    }

    /** Finds who holds the seat when the report is due, as far as is known now; null when nobody does, and for a backfill. */
    static @Nullable AnswerableLiaison of(Terms terms, SeatHistory history) {
        return terms.backfilled() ? null : history.answersFor(terms.due())
                .map(liaison -> new AnswerableLiaison(liaison.liaisonId(), liaison.personId()))
                .orElse(null);
    }
}
