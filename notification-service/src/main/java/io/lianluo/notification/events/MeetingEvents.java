package io.lianluo.notification.events;

import io.lianluo.eventing.EventHandler;
import io.lianluo.eventing.EventMeta;
import io.lianluo.events.meeting.v1.Invited;
import io.lianluo.events.meeting.v1.MeetingChanged;
import io.lianluo.events.meeting.v1.MeetingMode;
import io.lianluo.events.meeting.v1.MeetingStatus;
import io.lianluo.notification.replica.Basis;
import io.lianluo.notification.replica.Cause;
import io.lianluo.notification.replica.Meeting.Status;
import io.lianluo.notification.replica.Meeting;
import io.lianluo.notification.replica.Meetings;
import io.lianluo.notification.telling.WhenMeetingChangesThenTellInvited;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Hears of meetings. */
@Component
class MeetingEvents {

    private final Meetings meetings;
    private final WhenMeetingChangesThenTellInvited tell;

    MeetingEvents(Meetings meetings, WhenMeetingChangesThenTellInvited tell) {
        this.meetings = meetings;
        this.tell = tell;
    }

    @EventHandler
    void on(MeetingChanged event, EventMeta meta) {
        Meeting meeting = new Meeting(event.getMeetingId(), status(event.getStatus()), event.getStartsAt(), event.getPlace(),
                event.getMode() == MeetingMode.BY_CORRESPONDENCE,
                event.getInvited().stream().map(Invited::getPersonId).toList(), meta.sequence());
        Map<UUID, UUID> units = event.getInvited().stream().collect(Collectors.toMap(Invited::getPersonId, Invited::getUnitId, (first, other) -> first));
        tell.changed(Cause.of(meta), event.getProgramme(), Basis.duty(event.getProgrammeVersion(), event.getDuty()), Translate.text(event.getTitle()),
                event.getDelegateAllowed(), meeting, units);
        meetings.keep(meta, meeting);
    }

    private static Status status(MeetingStatus status) {
        return switch (status) {
            case PLANNED -> Status.PLANNED;
            case CALLED -> Status.CALLED;
            case CANCELLED -> Status.CANCELLED;
            case HELD, MISSED, UNKNOWN -> Status.OVER;
        };
    }
}
