package io.lianluo.meeting.meeting.events;

import io.lianluo.eventing.LostStates;
import io.lianluo.eventing.Outbox;
import io.lianluo.events.common.v1.LocalizedText;
import io.lianluo.events.meeting.v1.AttendanceOutcome;
import io.lianluo.events.meeting.v1.AttendanceRecorded;
import io.lianluo.events.meeting.v1.Invited;
import io.lianluo.events.meeting.v1.MeetingChange;
import io.lianluo.events.meeting.v1.MeetingChanged;
import io.lianluo.events.meeting.v1.MeetingMode;
import io.lianluo.events.meeting.v1.MeetingStatus;
import io.lianluo.meeting.meeting.Attendance;
import io.lianluo.meeting.meeting.Call;
import io.lianluo.meeting.meeting.Invitation;
import io.lianluo.meeting.meeting.Meeting;
import io.lianluo.meeting.meeting.MeetingEvent;
import io.lianluo.meeting.meeting.Mode;
import io.lianluo.meeting.meeting.Outcome;
import io.lianluo.meeting.meeting.Plan;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** The records that tell of a meeting's events. Why somebody cannot come is personal, and is told to nobody. */
public final class MeetingRecords {

    private MeetingRecords() { }

    /** What others are told of the event; the meeting is as it is after it. */
    public static List<SpecificRecord> of(MeetingEvent event, Meeting meeting) {
        return switch (event) {
            case MeetingEvent.Planned e -> List.of(changed(meeting, MeetingChange.PLANNED));
            case MeetingEvent.Called e -> List.of(changed(meeting, MeetingChange.CALLED));
            case MeetingEvent.Rescheduled e -> List.of(changed(meeting, MeetingChange.RESCHEDULED));
            case MeetingEvent.InvitationsChanged e -> List.of(changed(meeting, MeetingChange.RESCHEDULED));
            case MeetingEvent.ExcuseGiven e -> List.of();
            case MeetingEvent.TextsErased e -> List.of();
            case MeetingEvent.Held e -> List.of(changed(meeting, MeetingChange.HELD));
            case MeetingEvent.Cancelled e -> List.of(changed(meeting, MeetingChange.CANCELLED));
            case MeetingEvent.Waived e -> List.of(changed(meeting, MeetingChange.CANCELLED));
            case MeetingEvent.FoundMissed e -> List.of(changed(meeting, MeetingChange.FOUND_MISSED));
            case MeetingEvent.AttendanceRecorded recorded -> List.of(recorded(meeting, recorded.invitation()));
        };
    }

    /** The meetings that were told of and that a restored store does not have. */
    public static LostStates<?> lost(Outbox outbox) {
        return outbox.lost(MeetingChanged.class);
    }

    private static MeetingChanged changed(Meeting meeting, MeetingChange change) {
        Plan plan = meeting.plan();
        Call call = meeting.call();
        return MeetingChanged.newBuilder()
                .setMeetingId(meeting.id())
                .setProgramme(plan.programme())
                .setProgrammeVersion(plan.programmeVersion())
                .setDuty(plan.duty())
                .setTitle(title(plan))
                .setPeriod(plan.period() == null ? null : plan.period().label())
                .setOrdinal(plan.ordinal())
                .setDueAt(plan.dueAt())
                .setStartsAt(call == null ? null : call.startsAt())
                .setPlace(call == null ? null : call.place())
                .setMode(call == null ? MeetingMode.UNKNOWN : mode(call.mode()))
                .setDelegateAllowed(plan.delegateAllowed())
                .setInvited(meeting.invitations().stream().map(MeetingRecords::invited).toList())
                .setStatus(status(meeting.status()))
                .setChange(change)
                .setUnitId(plan.unitId())
                .build();
    }

    private static AttendanceRecorded recorded(Meeting meeting, Invitation invitation) {
        Attendance attendance = invitation.attendance().orElseThrow();
        return AttendanceRecorded.newBuilder()
                .setMeetingId(meeting.id())
                .setProgramme(meeting.plan().programme())
                .setDuty(meeting.plan().duty())
                .setTitle(title(meeting.plan()))
                .setHeldAt(Objects.requireNonNull(meeting.call()).startsAt())
                .setSeatId(invitation.seatId())
                .setUnitId(invitation.unitId())
                .setLiaisonId(invitation.liaisonId())
                .setPersonId(invitation.personId())
                .setOutcome(outcome(attendance.outcome()))
                .setCalledAt(invitation.calledAt())
                .setNoticeSufficient(invitation.noticeSufficient())
                .build();
    }

    private static Invited invited(Invitation invitation) {
        return new Invited(invitation.seatId(), invitation.unitId(), invitation.liaisonId(), invitation.personId());
    }

    private static LocalizedText title(Plan plan) {
        return new LocalizedText(plan.title().zh(), plan.title().en());
    }

    private static UUID id(String text) {
        return UUID.fromString(text);
    }

    private static MeetingMode mode(Mode mode) {
        return switch (mode) {
            case IN_PERSON -> MeetingMode.IN_PERSON;
            case BY_CORRESPONDENCE -> MeetingMode.BY_CORRESPONDENCE;
        };
    }

    private static MeetingStatus status(io.lianluo.meeting.meeting.MeetingStatus status) {
        return switch (status) {
            case PLANNED -> MeetingStatus.PLANNED;
            case CALLED -> MeetingStatus.CALLED;
            case HELD -> MeetingStatus.HELD;
            case CANCELLED -> MeetingStatus.CANCELLED;
            case MISSED -> MeetingStatus.MISSED;
        };
    }

    private static AttendanceOutcome outcome(Outcome outcome) {
        return switch (outcome) {
            case ATTENDED -> AttendanceOutcome.ATTENDED;
            case DELEGATED -> AttendanceOutcome.DELEGATED;
            case EXCUSED -> AttendanceOutcome.EXCUSED;
            case UNEXCUSED -> AttendanceOutcome.UNEXCUSED;
        };
    }
}
