package io.lianluo.meeting.meeting;

/** The ways in which a meeting can be held (TZA-12). */
public enum Mode {
    /** Those invited come together. */
    IN_PERSON,
    /** Those invited answer in writing by the time it begins. */
    BY_CORRESPONDENCE
}
