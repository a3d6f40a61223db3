package io.lianluo.registry.seat;

import io.lianluo.domain.LocalizedText;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The advice to name other liaisons, which shows at seats and is answered there; advice knows seats, and seats know nothing of advice. */
public interface SeatAdvice {

    /** An answer to the advice to name another liaison. */
    enum Answer {
        /** It names another, by a nomination or an appointment. */
        NAMES_ANOTHER,
        /** It keeps its liaison, and says why. */
        DECLINES
    }

    /**
     * A proposal to replace the holder of a seat.
     *
     * @param id         the proposal
     * @param reason     why
     * @param articles   names of the articles that let it be proposed
     * @param proposedAt when
     * @param term       by when the unit answers; null if its programme sets no term
     * @param answer     what the unit answered; null while it has not
     * @param because    why it answered so, where that was said
     */
    record Proposed(UUID id, LocalizedText reason, List<LocalizedText> articles, Instant proposedAt, @Nullable SeatTerm term, @Nullable Answer answer, @Nullable String because) { }

    /** The proposals that stand about the holders of those seats, the oldest first, by id of the seat. */
    Map<UUID, List<Proposed>> of(Collection<Seat> seats);

    /**
     * Answers a proposal about the present liaison of a seat.
     *
     * @throws io.lianluo.domain.Conflict     if no such proposal stands, or it was answered otherwise
     * @throws io.lianluo.domain.InvalidInput if it declines without a reason
     */
    void reply(Seat seat, UUID proposalId, Answer answer, @Nullable String reason);
}
