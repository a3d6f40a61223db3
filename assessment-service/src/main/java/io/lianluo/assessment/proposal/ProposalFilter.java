package io.lianluo.assessment.proposal;

import io.lianluo.access.Visibility;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filter says which proposals are looked for; what is null does not matter.
 *
 * @param programme code of the programme
 * @param seat      the seat
 * @param status    where they stand
 * @param visible   what the asker may see of what was issued
 * @param drafts    what the asker may see of what never was: an office's own matter
 */
public record ProposalFilter(@Nullable String programme, @Nullable UUID seat, @Nullable ProposalStatus status, Visibility visible, Visibility drafts) {

    /**
     * All that somebody may see.
     *
     * @param visible  what they may see of what was issued
     * @param drafts  what they may see of what never was
     */
    public static ProposalFilter seenBy(Visibility visible, Visibility drafts) {
        return new ProposalFilter(null, null, null, visible, drafts);
    }

    /** Of these, those of a programme; of every one for null. */
    public ProposalFilter inProgramme(@Nullable String code) {
        return new ProposalFilter(code, seat, status, visible, drafts);
    }

    /** Of these, those about a seat; about every one for null. */
    public ProposalFilter aboutSeat(@Nullable UUID id) {
        return new ProposalFilter(programme, id, status, visible, drafts);
    }

    /** Of these, those that stand there; wherever they stand for null. */
    public ProposalFilter standing(@Nullable ProposalStatus where) {
        return new ProposalFilter(programme, seat, where, visible, drafts);
    }
}
