package io.lianluo.assessment.proposal;

import io.lianluo.assessment.source.Owner;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of a proposal.
 *
 * @param id         its identity
 * @param liaison    who is to be replaced
 * @param ground     what it rests on
 * @param status     where it stands
 * @param proposedAt when it was last proposed
 * @param endedAt    when it lapsed or was closed; null while it stands
 * @param lapse      why it lapsed; null unless it did
 */
public record ProposalState(String id, Owner liaison, Ground ground, ProposalStatus status, Instant proposedAt,
                            @Nullable Instant endedAt, @Nullable Lapse lapse) { }
