package io.lianluo.notification.notice;

/** The kinds of notices, by what they tell. */
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
    REPLACEMENT_WITHDRAWN,
    /** A report that was asked for is due at another time. */
    REPORT_DUE_CHANGED,
    /** A liaison was suspended. */
    SUSPENDED,
    /** A liaison's suspension ended. */
    RESUMED,
    /** A liaison went from this seat to another. */
    TRANSFERRED,
    /** A unit is no more, and its liaison's appointment ended with it. */
    UNIT_DISSOLVED,
    /** Somebody asks to be excused from a report, which the receiver's office decides. */
    EXCUSE_ASKED,
    /** A request to be excused from a report was granted. */
    EXCUSE_GRANTED,
    /** A request to be excused from a report was refused. */
    EXCUSE_REFUSED,
    /** An applicant to an open call goes on. */
    APPLICATION_WENT_ON,
    /** An applicant to an open call does not go on. */
    APPLICATION_TURNED_DOWN,
    /** A nomination ended without the person who had applied to its open call. */
    APPLICATION_CLOSED,
    /** The evidence that a liaison meets a condition lapses soon. */
    CONDITION_LAPSES,
    /** The evidence that a liaison meets a condition has lapsed. */
    CONDITION_LAPSED
}
