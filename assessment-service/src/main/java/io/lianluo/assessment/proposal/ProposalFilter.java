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
public record ProposalFilter(@Nullable String programme, @Nullable String seat, @Nullable ProposalStatus status, Sight sight, Sight drafts) { }
