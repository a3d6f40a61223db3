package io.lianluo.assessment.proposal;

/** Why a proposal lapsed. */
public enum Lapse {
    /** A fact on which it rested was excused. */
    EXCUSED,
    /** A report on which it rested is no longer owed. */
    NO_LONGER_OWED,
    /** The record of an attendance on which it rested was corrected. */
    CORRECTED,
    /** On the day of a fact on which it rested, the person did not hold the seat. */
    NOT_IN_OFFICE,
    /** On the day of a fact on which it rested, the person was suspended. */
    SUSPENDED,
    /** A notice that a fact on which it rested needs is not proven. */
    NOTICE_NOT_PROVEN,
    /** A duty fulfilled in between came to be known, so that the facts were not in a row. */
    NOT_IN_A_ROW,
    /** An earlier fact came to be known: another proposal rests on it and takes its place. */
    SUPERSEDED
}
