package io.lianluo.meeting.meeting;

import io.lianluo.meeting.programme.Calendars;
import java.time.Instant;

/** Counts notice terms by the working calendars as they are known. */
public final class NoticeTerms {

    private final Calendars calendars;

    /** Counts by those calendars. */
    public NoticeTerms(Calendars calendars) {
        this.calendars = calendars;
    }

    /**
     * The last moment of a plan's notice term. A meeting that begins after it was called in time: five working days are over when the
     * fifth one after the day of the call is.
     *
     * @param calledAt when the term begins
     */
    Instant end(Plan plan, Instant calledAt) {
        return plan.notice() == null ? calledAt : plan.timetable(calendars.named(plan.calendar())).dueAt(calledAt, plan.notice()).at();
    }
}
