package io.lianluo.rules;

/** The span of time within which a rule counts. */
public enum Span {
    /** The current calendar year in the programme's zone. */
    YEAR
}
