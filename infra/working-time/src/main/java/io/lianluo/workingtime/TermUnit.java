package io.lianluo.workingtime;

/** The unit in which a {@link Term} is counted. */
public enum TermUnit {
    /** Seconds on the clock. */
    SECONDS,
    /** Minutes on the clock. */
    MINUTES,
    /** Hours on the clock. */
    HOURS,
    /** Calendar days; the term ends at the end of its last day. */
    DAYS,
    /** Working days, make-up working days included; the term ends at the end of its last day. */
    WORKING_DAYS
}
