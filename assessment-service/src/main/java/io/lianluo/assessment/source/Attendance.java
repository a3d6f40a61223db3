package io.lianluo.assessment.source;

import io.lianluo.domain.LocalizedText;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The latest record of whether a liaison attended a meeting.
 *
 * @param meetingId        the meeting
 * @param seatLiaison            who was invited
 * @param duty             id of the meeting duty; null for a meeting that no duty asks for
 * @param title            what it is called
 * @param heldAt           when it began
 * @param outcome          what became of the invitation
 * @param calledAt         when the liaison was called to that time; null when it is not known
 * @param noticeSufficient whether the notice term had run out
 * @param corrected        whether it was recorded differently before
 * @param eventId          the event that said so
 */
public record Attendance(UUID meetingId, SeatLiaison seatLiaison, @Nullable String duty, LocalizedText title, Instant heldAt, Outcome outcome,
                         @Nullable Instant calledAt, boolean noticeSufficient, boolean corrected, String eventId) {

    /** This record, saying whether it corrects an earlier one. */
    public Attendance after(Attendance earlier) {
        return new Attendance(meetingId, seatLiaison, duty, title, heldAt, outcome, calledAt, noticeSufficient,
                earlier.corrected || earlier.outcome != outcome, eventId);
    }

    /** The possible outcomes of an invitation. */
    public enum Outcome {
        /** Nothing that this release knows. */
        UNKNOWN,
        /** The liaison came. */
        ATTENDED,
        /** The liaison sent a delegate. */
        DELEGATED,
        /** The liaison said so, with reason. */
        EXCUSED,
        /** The liaison did not come and was not excused. */
        UNEXCUSED
    }

    /** Its identity: one per meeting and appointment. */
    public String id() {
        return idOf(meetingId, seatLiaison.ledgerId());
    }

    /** The identity of what is recorded of a liaison at a meeting. */
    public static String idOf(UUID meetingId, String ledgerId) {
        return meetingId + "/" + ledgerId;
    }
}
