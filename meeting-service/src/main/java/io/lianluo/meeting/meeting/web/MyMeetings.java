package io.lianluo.meeting.meeting.web;

import io.lianluo.access.Caller;
import io.lianluo.access.Visibility;
import io.lianluo.access.me.KeptOfPerson;
import io.lianluo.meeting.meeting.MeetingFilter;
import io.lianluo.meeting.meeting.Meetings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Meetings to which somebody is or was invited, with their excuses and their attendance. */
@Component
class MyMeetings implements KeptOfPerson {

    private final Meetings meetings;
    private final MeetingViews views;

    MyMeetings(Meetings meetings, MeetingViews views) {
        this.meetings = meetings;
        this.views = views;
    }

    @Override
    public String kind() {
        return "meetings";
    }

    @Override
    public List<Kept> of(UUID personId, Caller caller, List<String> after, int limit, Locale language) {
        MeetingFilter theirs = MeetingFilter.seenBy(Visibility.ofProgrammes(Set.of()).withPersons(Set.of(personId)), Map.of());
        return meetings.list(theirs, after.isEmpty() ? null : MeetingController.position(after), limit).stream()
                .map(meeting -> new Kept(MeetingController.place(meeting), views.inFull(meeting, invitation -> invitation.personId().equals(personId)))).toList();
    }
}
