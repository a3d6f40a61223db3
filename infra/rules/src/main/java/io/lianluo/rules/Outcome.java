package io.lianluo.rules;

/** What a rule may count: an outcome that tells against the holder of a seat. */
public enum Outcome {
    /** A report that was owed and not handed in by its due time. */
    MISSING,
    /** An absence from a meeting that was not excused. */
    UNEXCUSED
}
