package io.lianluo.rules;

/** The outcomes that a rule may count: each tells against the holder of a seat. */
public enum Outcome {
    /** A report that was owed and not handed in by its due time. */
    MISSING,
    /** An absence from a meeting that was not excused. */
    UNEXCUSED
}
