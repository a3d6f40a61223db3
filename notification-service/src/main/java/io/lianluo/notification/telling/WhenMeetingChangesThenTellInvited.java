package io.lianluo.notification.telling;

import io.lianluo.domain.LocalizedText;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.NoticeContent;
import io.lianluo.notification.notice.NoticeKind;
import io.lianluo.notification.notice.Notices;
import io.lianluo.notification.replica.Basis;
import io.lianluo.notification.replica.Cause;
import io.lianluo.notification.replica.Meeting.Status;
import io.lianluo.notification.replica.Meeting;
import io.lianluo.notification.replica.Meetings;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells those invited that a meeting is called, or called off (TZA-12). Nobody is called again to what has not changed for them.
 *
 * <p>It compares with the meeting as it was kept before, so the caller keeps the new one afterwards: a crash between the two repeats
 * the comparison, and the notices of the same event are the same.
 */
public final class WhenMeetingChangesThenTellInvited {

    private final Notices notices;
    private final Meetings meetings;
    private final Clock clock;

    /** A policy that compares with these meetings and issues these notices. */
    public WhenMeetingChangesThenTellInvited(Notices notices, Meetings meetings, Clock clock) {
        this.notices = notices;
        this.meetings = meetings;
        this.clock = clock;
    }

    /**
     * A meeting is as given from now on; an older edition than the one that is kept tells nobody anything.
     *
     * @param units the unit of each person invited, so that the offices of its part of the tree see the notice (JCH-2); of anybody else it is not known
     */
    public void changed(Cause cause, String programme, @Nullable Basis basis, LocalizedText title, boolean delegateAllowed, Meeting meeting, Map<UUID, UUID> units) {
        Optional<Meeting> before = meetings.find(meeting.id());
        if (before.isPresent() && before.get().sequence() >= meeting.sequence()) {
            return;
        }
        Function<UUID, NoticeContent> content = person -> NoticeContent.meeting(title, meeting.startsAt(), meeting.place(), meeting.byCorrespondence(), delegateAllowed,
                units.get(person), basis);
        if (meeting.status() == Status.CALLED) {
            meeting.invited().stream().distinct()
                    .filter(person -> before.filter(earlier -> earlier.alreadyCalled(person, meeting)).isEmpty())
                    .forEach(person -> tell(NoticeKind.MEETING_CALLED, cause, programme, person, meeting, content.apply(person)));
        } else if (meeting.status() == Status.CANCELLED) {
            Set<UUID> called = new LinkedHashSet<>(meeting.invited());
            before.filter(earlier -> earlier.status() == Status.CALLED).ifPresent(earlier -> called.addAll(earlier.invited()));
            called.forEach(person -> tell(NoticeKind.MEETING_CANCELLED, cause, programme, person, meeting, content.apply(person)));
        }
    }

    private void tell(NoticeKind kind, Cause cause, String programme, UUID person, Meeting meeting, NoticeContent content) {
        notices.issue(Notice.issue(kind, programme, person, meeting.id(), cause, content, clock.instant()));
    }
}
