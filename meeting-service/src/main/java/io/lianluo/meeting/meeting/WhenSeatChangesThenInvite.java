package io.lianluo.meeting.meeting;

import io.lianluo.access.UnitTree;
import io.lianluo.meeting.roster.Seat;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Policy: what a meeting ahead asks of a seat goes to whoever holds it now. Applied again, it changes nothing. */
public final class WhenSeatChangesThenInvite {

    private final Meetings meetings;
    private final UnitTree tree;
    private final NoticeTerms terms;
    private final Clock clock;

    /** The policy over those meetings. */
    public WhenSeatChangesThenInvite(Meetings meetings, UnitTree tree, NoticeTerms terms, Clock clock) {
        this.meetings = meetings;
        this.tree = tree;
        this.terms = terms;
        this.clock = clock;
    }

    /** Follows a seat in all meetings that are called and have not begun. */
    public void follow(Seat seat) {
        meetings.ahead(seat.programme(), clock.instant()).stream().filter(meeting -> meeting.plan().audience().includes(seat))
                .filter(meeting -> meeting.plan().unitId() == null || meeting.plan().isFor(tree.upwards(seat.unitId())))
                .forEach(meeting -> follow(meeting, List.of(seat)));
    }

    void followAll(Meeting meeting, Collection<Seat> seats) {
        Instant now = clock.instant();
        meetings.change(meeting.id(), called -> called.followAll(seats, now, terms.end(called.plan(), now)));
    }

    void follow(Meeting meeting, Collection<Seat> seats) {
        Instant now = clock.instant();
        meetings.change(meeting.id(), called -> called.follow(seats, now, terms.end(called.plan(), now)));
    }
}
