package io.lianluo.notification.notice;

/** What a notice tells. */
public enum NoticeKind {
    /** The person was appointed. */
    APPOINTED,
    /** The person was released. */
    RELEASED,
    /** A report is asked for. */
    REPORT_REQUESTED,
    /** A report is overdue. */
    REPORT_OVERDUE,
    /** A meeting is called. */
    MEETING_CALLED,
    /** A meeting is called off. */
    MEETING_CANCELLED,
    /** A replacement is proposed. */
    REPLACEMENT_PROPOSED,
    /** A proposed replacement was withdrawn. */
    REPLACEMENT_WITHDRAWN
}
