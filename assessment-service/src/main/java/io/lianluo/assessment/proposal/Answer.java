package io.lianluo.assessment.proposal;

/** An answer of the unit to a proposal. */
public enum Answer {
    /** It names another liaison. */
    NAMES_ANOTHER,
    /** It keeps its liaison. */
    DECLINES
}
