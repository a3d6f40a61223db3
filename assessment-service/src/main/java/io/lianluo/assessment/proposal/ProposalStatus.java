package io.lianluo.assessment.proposal;

/** Where a proposal stands. */
public enum ProposalStatus {
    /** It stands. */
    OPEN,
    /** Its ground broke. */
    WITHDRAWN,
    /** The liaison has left; nothing is to be proposed any more. */
    CLOSED
}
