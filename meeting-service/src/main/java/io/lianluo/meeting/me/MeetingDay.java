package io.lianluo.meeting.me;

import io.lianluo.access.Caller;
import io.lianluo.access.Delegation;
import io.lianluo.access.me.Capacity;
import io.lianluo.access.me.MyDay;
import io.lianluo.access.me.RosterCapacities;
import io.lianluo.access.me.Waiting;
import io.lianluo.meeting.meeting.Call;
import io.lianluo.meeting.meeting.Invitation;
import io.lianluo.meeting.meeting.Meeting;
import io.lianluo.meeting.meeting.MeetingFilter;
import io.lianluo.meeting.meeting.MeetingRights;
import io.lianluo.meeting.meeting.MeetingStatus;
import io.lianluo.meeting.meeting.Meetings;
import io.lianluo.meeting.roster.Roster;
import io.lianluo.meeting.roster.Seat;
import io.lianluo.workingtime.Zones;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The day of somebody, as far as meetings go: those to which they are invited, and those that an office of theirs calls and puts on record. */
public final class MeetingDay implements MyDay {

    /** Of each list that is looked at; who has more of a kind sees the rest in the list of meetings. */
    private static final int MANY = 200;
    /** Time in which a meeting that is over still waits for its attendance, and one that was left out still shows. */
    private static final Duration BACK = Duration.ofDays(31);

    private final Meetings meetings;
    private final MeetingRights rights;
    private final Roster roster;
    private final RosterCapacities capacities;
    private final Clock clock;

    /** Looks at all of these. */
    public MeetingDay(Meetings meetings, MeetingRights rights, Roster roster, RosterCapacities capacities, Clock clock) {
        this.meetings = meetings;
        this.rights = rights;
        this.roster = roster;
        this.capacities = capacities;
        this.clock = clock;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.allOf(Kind.class);
    }

    @Override
    public List<Capacity> capacities(Caller caller) {
        UUID personId = caller.personId();
        LocalDate today = LocalDate.now(clock.withZone(Zones.CHINA));
        Stream<Capacity> held = personId == null ? Stream.empty() : roster.heldBy(personId).stream().filter(seat -> seat.standsOn(today))
                .map(seat -> Capacity.ofSeat(Capacity.Kind.LIAISON, seat.programme(), seat.unitId(), seat.id(), seat.rule(),
                        Objects.requireNonNull(seat.holder()).since(), seat.isUnattendedOn(today)));
        return Stream.concat(capacities.of(caller, Delegation.Area.MEETINGS).stream(), held).toList();
    }

    @Override
    public List<Waiting> waiting(Caller caller) {
        Instant now = clock.instant();
        List<Waiting> all = new ArrayList<>();
        UUID personId = caller.personId();
        if (personId != null) {
            list(rights.spokenForBy(caller, personId), MeetingStatus.CALLED, now).forEach(meeting -> meeting.invitations().stream()
                    .filter(invitation -> invitation.excuse() == null && rights.maySpeakFor(caller, meeting, invitation))
                    .forEach(invitation -> all.add(invited(meeting, invitation))));
        }
        MeetingFilter run = rights.runBy(caller);
        Instant back = now.minus(BACK);
        Predicate<Meeting> runs = meeting -> rights.runs(caller, meeting.plan());
        list(run, MeetingStatus.PLANNED, null).filter(runs).forEach(meeting -> all.add(of(Kind.MEETING_TO_CALL, meeting, meeting.plan().dueAt(), now)));
        list(run, MeetingStatus.CALLED, back).filter(runs).filter(meeting -> !startsAt(meeting).isAfter(now))
                .forEach(meeting -> all.add(of(Kind.MEETING_TO_PUT_ON_RECORD, meeting, meeting.state().owedUntil(), now)));
        list(run, MeetingStatus.HELD, back).filter(runs).filter(meeting -> meeting.invitations().stream().anyMatch(one -> one.attendance().isEmpty()))
                .forEach(meeting -> all.add(of(Kind.ATTENDANCE_TO_RECORD, meeting, null, now)));
        list(run, MeetingStatus.MISSED, back).filter(runs).forEach(meeting -> all.add(of(Kind.PERIOD_WITHOUT_MEETING, meeting, meeting.plan().dueAt(), now)));
        return all;
    }

    private Stream<Meeting> list(MeetingFilter filter, MeetingStatus status, @Nullable Instant from) {
        return meetings.list(filter.standing(status), from == null ? null : new Meetings.Position(from, ""), MANY).stream();
    }

    private Waiting invited(Meeting meeting, Invitation invitation) {
        String rule = roster.seat(invitation.seatId()).map(Seat::rule).orElse(null);
        return new Waiting(Kind.MEETING_TO_ATTEND, meeting.id(), meeting.plan().programme(), rule, invitation.seatId(), invitation.unitId(),
                List.of(meeting.plan().title()), startsAt(meeting), false, meeting.plan().articles());
    }

    private static Waiting of(Kind kind, Meeting meeting, @Nullable Instant dueAt, Instant now) {
        return new Waiting(kind, meeting.id(), meeting.plan().programme(), null, null, meeting.plan().unitId(), List.of(meeting.plan().title()), dueAt,
                dueAt != null && now.isAfter(dueAt), meeting.plan().articles());
    }

    private static Instant startsAt(Meeting meeting) {
        return Optional.ofNullable(meeting.call()).map(Call::startsAt).orElseThrow();
    }
}
