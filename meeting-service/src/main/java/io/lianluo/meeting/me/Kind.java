package io.lianluo.meeting.me;

import io.lianluo.access.me.Act;
import io.lianluo.access.me.WaitingKind;

/** The kinds of what can wait for somebody about meetings, each with the operation by which it is done. */
public enum Kind implements WaitingKind {
    /** Somebody is invited, and is excused where they cannot come. */
    MEETING_TO_ATTEND(Act.post("excuseFromMeeting", "/meetings/{id}/excuses")),
    /** A meeting is planned, and nobody is called to it yet. */
    MEETING_TO_CALL(Act.post("callMeeting", "/meetings/{id}/call")),
    /** A meeting has begun, and it is not on record whether it was held. */
    MEETING_TO_PUT_ON_RECORD(Act.post("holdMeeting", "/meetings/{id}/hold")),
    /** A meeting was held, and it is not on record who attended. */
    ATTENDANCE_TO_RECORD(Act.put("recordAttendance", "/meetings/{id}/attendance")),
    /** A period ended without its meeting. */
    PERIOD_WITHOUT_MEETING(Act.get("getMeeting", "/meetings/{id}"));

    private final Act act;

    Kind(Act act) {
        this.act = act;
    }

    @Override
    public Act act() {
        return act;
    }
}
