package io.lianluo.meeting.programme;

import io.lianluo.domain.LocalizedText;
import io.lianluo.workingtime.Cadence;
import io.lianluo.workingtime.Deadline;
import io.lianluo.workingtime.Period;
import io.lianluo.workingtime.Term;
import io.lianluo.workingtime.Timetable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that a programme asks its authority to hold, and the holders of a seat to attend.
 *
 * @param id              identity within the programme
 * @param title           what it is called
 * @param seatRule        id of the seat rule whose holders attend
 * @param cadence         how often it comes back; null when it is held on request or on an event
 * @param atLeast         the least number of meetings in each period
 * @param atMost          the greatest number in each period; null when there is no limit
 * @param heldWithin      the term from the beginning of the period, whose first day counts, within which it is held; null when any day will do
 * @param notice          how long before it begins it must be called; null when nothing is said
 * @param delegateAllowed whether somebody else may come instead
 * @param articles        names of the articles that it follows from, such as 第七条; empty where the programme cites none
 */
public record MeetingDuty(String id, LocalizedText title, String seatRule, @Nullable Cadence cadence, int atLeast,
                          @Nullable Integer atMost, @Nullable Term heldWithin, @Nullable Term notice, boolean delegateAllowed, List<LocalizedText> articles) {

    /** A meeting that may be held on any day of its period, of a programme that cites no articles. */
    public MeetingDuty(String id, LocalizedText title, String seatRule, @Nullable Cadence cadence, int atLeast, @Nullable Integer atMost,
                       @Nullable Term notice, boolean delegateAllowed) {
        this(id, title, seatRule, cadence, atLeast, atMost, null, notice, delegateAllowed, List.of());
    }

    /** The last moment at which the meeting of a period is still in time. */
    public Deadline dueIn(Period period, Timetable timetable) {
        return heldWithin == null ? timetable.endOf(period.lastDay()) : timetable.endWithin(period, heldWithin);
    }
}
