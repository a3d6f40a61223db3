package io.lianluo.assessment.ledger;

/** Tells whether a fact counts against the liaison and, if it does not, why. */
public enum Judgement {
    /** It counts. */
    COUNTED,
    /** Nothing to count: the duty was fulfilled. */
    FULFILLED,
    /** It does not count: excused. */
    EXCUSED,
    /** It does not count: no longer owed. */
    NO_LONGER_OWED,
    /** It does not count yet: nothing proves that the person was told. */
    NO_PROOF_OF_NOTICE,
    /** It does not count: the person was told too late. */
    NOTICE_TOO_SHORT,
    /** It does not count: the seat was vacant. */
    VACANT,
    /** It does not count: on that day the person was suspended. */
    SUSPENDED,
    /** It does not count: on that day the person did not hold the seat. */
    NOT_IN_OFFICE
}
