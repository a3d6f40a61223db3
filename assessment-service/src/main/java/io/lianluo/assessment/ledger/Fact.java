package io.lianluo.assessment.ledger;

import io.lianluo.domain.LocalizedText;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a liaison did, or did not do.
 *
 * @param subjectId        identity of the obligation or meeting
 * @param duty             id of the duty; null for a meeting that no duty asks for
 * @param title            what the obligation or meeting is called
 * @param at               the moment for which it counts: the due time, or the meeting's beginning
 * @param outcome          how it turned out
 * @param handedInLateAt   when a missing report was handed in after all; null when it was not
 * @param noticeSufficient whether the person was told early enough, as far as a term for it is set
 * @param corrected        whether it was recorded differently before
 * @param noticeId         the notice that proves that the person was told; null while nothing proves it, and where no proof is needed
 * @param eventId          the event that brought it
 */
public record Fact(UUID subjectId, @Nullable String duty, LocalizedText title, Instant at, Outcome outcome,
                   @Nullable Instant handedInLateAt, boolean noticeSufficient, boolean corrected, @Nullable UUID noticeId,
                   String eventId) {

    /** The order in which facts are counted, whatever the order in which they became known. */
    static final Comparator<Fact> BY_TIME = Comparator.comparing(Fact::at).thenComparing(fact -> fact.subjectId().toString());
}
