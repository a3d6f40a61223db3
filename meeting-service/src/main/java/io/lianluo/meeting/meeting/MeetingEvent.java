package io.lianluo.meeting.meeting;

import java.util.UUID;

/** An event that can happen to a meeting. */
public sealed interface MeetingEvent {

    /** It was planned. */
    record Planned() implements MeetingEvent { }

    /** It was called. */
    record Called() implements MeetingEvent { }

    /** Its time, place or way changed. */
    record Rescheduled() implements MeetingEvent { }

    /** The invitation of a seat went to another person, came new, or ended. */
    record InvitationsChanged() implements MeetingEvent { }

    /** Somebody invited said beforehand not to be able to come. */
    record ExcuseGiven(UUID seatId) implements MeetingEvent { }

    /** It was held. */
    record Held() implements MeetingEvent { }

    /** It was called off. */
    record Cancelled(String reason) implements MeetingEvent { }

    /** Its period no longer asks for it. */
    record Waived() implements MeetingEvent { }

    /** Its period ended and it was not held. */
    record FoundMissed() implements MeetingEvent { }

    /** The outcome of an invitation was put on record, or corrected. */
    record AttendanceRecorded(Invitation invitation) implements MeetingEvent { }

    /** Somebody was erased, and what was said by them and about them. */
    record TextsErased() implements MeetingEvent { }
}
