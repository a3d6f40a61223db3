package io.lianluo.meeting.me;

import io.lianluo.access.me.WaitingKind;

/** The kinds of what can wait for somebody about meetings, each with the operation by which it is done. */
public enum Kind implements WaitingKind {
    /** Somebody is invited, and is excused where they cannot come. */
    MEETING_TO_ATTEND("excuseFromMeeting", "POST", "/meetings/{id}/excuses"),
    /** A meeting is planned, and nobody is called to it yet. */
    MEETING_TO_CALL("callMeeting", "POST", "/meetings/{id}/call"),
    /** A meeting has begun, and it is not on record whether it was held. */
    MEETING_TO_PUT_ON_RECORD("holdMeeting", "POST", "/meetings/{id}/hold"),
    /** A meeting was held, and it is not on record who attended. */
    ATTENDANCE_TO_RECORD("recordAttendance", "PUT", "/meetings/{id}/attendance"),
    /** A period ended without its meeting. */
    PERIOD_WITHOUT_MEETING("getMeeting", "GET", "/meetings/{id}");

    private final String operation;
    private final String method;
    private final String address;

    Kind(String operation, String method, String address) {
        this.operation = operation;
        this.method = method;
        this.address = address;
    }

    @Override
    public String operation() {
        return operation;
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public String address() {
        return address;
    }
}
