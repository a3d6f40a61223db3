package io.lianluo.registry.programme.appointment;

/** The kinds of evidence that a candidate meets a condition. */
public enum Evidence {
    /** The recommending side says so. */
    STATEMENT,
    /** A paper that is handed in. */
    PAPER,
    /** What the registry already knows. */
    RECORD
}
