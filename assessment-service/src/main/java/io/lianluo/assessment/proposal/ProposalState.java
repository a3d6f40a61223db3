package io.lianluo.assessment.proposal;

import io.lianluo.assessment.source.SeatLiaison;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of a proposal.
 *
 * @param id         its identity
 * @param liaison    who is to be replaced
 * @param ground     what it rests on
 * @param status     where it stands
 * @param draftedAt  when it was last drafted
 * @param issuedAt   when an office issued it; null for one that was never issued
 * @param issuedBy   who issued it: the subject of the token
 * @param endedAt    when it lapsed or was closed; null while it stands
 * @param lapse      why it lapsed; null unless it did
 * @param answer     what the unit answered; null while it has not
 * @param answeredAt when the unit answered
 */
public record ProposalState(UUID id, SeatLiaison liaison, Ground ground, ProposalStatus status, Instant draftedAt,
                            @Nullable Instant issuedAt, @Nullable String issuedBy, @Nullable Instant endedAt, @Nullable Lapse lapse,
                            @Nullable Answer answer, @Nullable Instant answeredAt) {

    /** A proposal that nobody has answered. */
    public ProposalState(UUID id, SeatLiaison liaison, Ground ground, ProposalStatus status, Instant draftedAt, @Nullable Instant issuedAt,
                         @Nullable String issuedBy, @Nullable Instant endedAt, @Nullable Lapse lapse) {
        this(id, liaison, ground, status, draftedAt, issuedAt, issuedBy, endedAt, lapse, null, null);
    }

    /** This method says whether others were told of it, which they were if an office issued it. */
    public boolean wasIssued() {
        return issuedAt != null;
    }
}
