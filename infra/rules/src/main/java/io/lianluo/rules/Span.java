package io.lianluo.rules;

/** The span of time within which a rule counts. */
public enum Span implements Window {
    /** The current calendar year in the programme's zone. */
    YEAR
}
