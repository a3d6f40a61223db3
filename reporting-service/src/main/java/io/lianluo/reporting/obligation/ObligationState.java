package io.lianluo.reporting.obligation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of an obligation.
 *
 * @param id     its identity
 * @param terms  what is owed
 * @param holder who owes it; null while the seat is vacant at its due time
 * @param status where it stands
 * @param report what was handed in
 * @param excuse why it is excused
 */
public record ObligationState(UUID id, Terms terms, @Nullable AnswerableLiaison holder, ObligationStatus status, @Nullable Report report,
                              @Nullable Excuse excuse) {

    ObligationState with(Terms newTerms) {
        return new ObligationState(id, newTerms, holder, status, report, excuse);
    }

    ObligationState heldBy(@Nullable AnswerableLiaison newHolder) {
        return new ObligationState(id, terms, newHolder, status, report, excuse);
    }

    ObligationState missing() {
        return new ObligationState(id, terms, holder, ObligationStatus.MISSING, report, excuse);
    }

    ObligationState reported(ObligationStatus outcome, Report newReport) {
        return new ObligationState(id, terms, holder, outcome, newReport, excuse);
    }

    ObligationState excused(Excuse newExcuse) {
        return new ObligationState(id, terms, holder, ObligationStatus.EXCUSED, report, newExcuse);
    }

    ObligationState cancelled() {
        return new ObligationState(id, terms, holder, ObligationStatus.CANCELLED, report, excuse);
    }
}
