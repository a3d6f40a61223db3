package io.lianluo.workingtime;

/**
 * This rule says where a term in days ends whose last day is a day of rest. Terms in working days never end on one, and terms on the clock run
 * through.
 */
public enum RestDayRule {
    /** On that day all the same. */
    SAME_DAY,
    /** On the last working day before; if the term would then end before it has begun, on the first one after. */
    PREVIOUS_WORKING_DAY,
    /** On the first working day after. */
    NEXT_WORKING_DAY
}
