package io.lianluo.meeting.meeting;

/** The possible outcomes of an invitation. */
public enum Outcome {
    /** The liaison came, or answered in writing. */
    ATTENDED,
    /** The liaison sent a delegate. */
    DELEGATED,
    /** The liaison said, with reason, that coming was not possible. */
    EXCUSED,
    /** The liaison did not come and was not excused. */
    UNEXCUSED
}
