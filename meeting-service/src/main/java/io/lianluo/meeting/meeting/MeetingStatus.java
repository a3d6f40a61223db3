package io.lianluo.meeting.meeting;

/** The states of a meeting. */
public enum MeetingStatus {
    /** It is asked for; it has no time yet. */
    PLANNED,
    /** Time and place are told to those invited. */
    CALLED,
    /** It was held. */
    HELD,
    /** It was called off. One that a period asks for is still owed until the period ends. */
    CANCELLED,
    /** Its period ended and it was not held: a breach that shows (SAF-12). */
    MISSED
}
