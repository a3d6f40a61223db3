package io.lianluo.assessment.proposal;

import java.time.Instant;

/** An event that can happen to a proposal. */
public sealed interface ProposalEvent {

    /** A replacement was drafted, for the first time or on other facts than before; nobody is told. */
    record Drafted() implements ProposalEvent { }

    /** An office issued it. */
    record Issued() implements ProposalEvent { }

    /** A fact turned out to be proven by an earlier notice. */
    record ProofCompleted() implements ProposalEvent { }

    /**
     * It lapsed after it had been issued.
     *
     * @param lapse why
     * @param at    when
     */
    record Withdrawn(Lapse lapse, Instant at) implements ProposalEvent { }

    /** It lapsed before anybody was told. */
    record Dropped(Lapse lapse) implements ProposalEvent { }

    /** The unit answered it. */
    record Answered(Answer answer) implements ProposalEvent { }

    /** The liaison left. */
    record Closed() implements ProposalEvent { }
}
