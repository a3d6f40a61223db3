package io.lianluo.assessment.proposal;

/** What the unit answers to a proposal. */
public enum Answer {
    /** It names another liaison. */
    NAMES_ANOTHER,
    /** It keeps its liaison. */
    DECLINES
}
