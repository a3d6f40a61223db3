package io.lianluo.assessment.proposal;

/** What can happen to a proposal. */
public sealed interface ProposalEvent {

    /** A replacement was proposed, for the first time or on other facts than before. */
    record Proposed() implements ProposalEvent { }

    /** A fact turned out to be proven by an earlier notice. */
    record ProofCompleted() implements ProposalEvent { }

    /** It lapsed. */
    record Withdrawn(Lapse lapse) implements ProposalEvent { }

    /** The liaison left. */
    record Closed() implements ProposalEvent { }
}
