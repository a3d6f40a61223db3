package io.lianluo.assessment.proposal;

/** The states of a proposal. */
public enum ProposalStatus {
    /** The ledger reached a threshold; no office has decided about it, and nobody else is told. */
    DRAFT,
    /** An office issued it, and it stands. */
    OPEN,
    /** The unit answered it, and nothing more is asked of anybody by it. */
    ANSWERED,
    /** Its ground broke. */
    WITHDRAWN,
    /** The liaison has left; nothing is to be proposed any more. */
    CLOSED
}
