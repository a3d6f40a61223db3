package io.lianluo.assessment.proposal;

import io.lianluo.assessment.source.Sight;
import org.jspecify.annotations.Nullable;

/**
 * A filter says which proposals are looked for; what is null does not matter.
 *
 * @param programme code of the programme
 * @param seat      the seat
 * @param status    where they stand
 * @param sight     what the asker may see of what was issued
 * @param drafts    what the asker may see of what never was: an office's own matter
 */
public record ProposalFilter(@Nullable String programme, @Nullable String seat, @Nullable ProposalStatus status, Sight sight, Sight drafts) {

    /**
     * All that somebody may see.
     *
     * @param sight  what they may see of what was issued
     * @param drafts what they may see of what never was
     */
    public static ProposalFilter seenBy(Sight sight, Sight drafts) {
        return new ProposalFilter(null, null, null, sight, drafts);
    }

    /** Of these, those of a programme; of every one for null. */
    public ProposalFilter inProgramme(@Nullable String code) {
        return new ProposalFilter(code, seat, status, sight, drafts);
    }

    /** Of these, those about a seat; about every one for null. */
    public ProposalFilter aboutSeat(@Nullable String id) {
        return new ProposalFilter(programme, id, status, sight, drafts);
    }

    /** Of these, those that stand there; wherever they stand for null. */
    public ProposalFilter standing(@Nullable ProposalStatus where) {
        return new ProposalFilter(programme, seat, where, sight, drafts);
    }
}
