package io.lianluo.meeting.meeting;

import io.lianluo.domain.PersonEraser;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Policy: meetings forget in words what an erased person said, and what was said about them (SCH-8). Applied again, it changes nothing. */
public final class WhenPersonIsErasedThenForget implements PersonEraser {

    private static final int PAGE = 200;

    private final Meetings meetings;

    /** The policy over those meetings. */
    public WhenPersonIsErasedThenForget(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void erase(UUID personId) {
        @Nullable UUID last = null;
        List<Meeting> page;
        do {
            page = meetings.saidAboutOrBy(personId, last, PAGE);
            page.forEach(meeting -> meetings.change(meeting.id(), one -> one.eraseTexts(personId)));
            last = page.isEmpty() ? last : page.getLast().id();
        } while (page.size() == PAGE);
    }
}
