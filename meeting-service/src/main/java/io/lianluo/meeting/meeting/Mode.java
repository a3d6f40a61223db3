package io.lianluo.meeting.meeting;

/** How a meeting is held (TZA-12). */
public enum Mode {
    /** Those invited come together. */
    IN_PERSON,
    /** Those invited answer in writing by the time it begins. */
    BY_CORRESPONDENCE
}
