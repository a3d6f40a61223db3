package io.lianluo.meeting.planning;

import static java.util.stream.Collectors.toSet;

import io.lianluo.domain.OneByOne;
import io.lianluo.meeting.meeting.Meeting;
import io.lianluo.meeting.meeting.Meetings;
import io.lianluo.meeting.meeting.Plan;
import io.lianluo.meeting.programme.Calendars;
import io.lianluo.meeting.programme.MeetingDuty;
import io.lianluo.meeting.programme.Programme;
import io.lianluo.meeting.programme.Programmes;
import io.lianluo.meeting.roster.Roster;
import io.lianluo.meeting.roster.Seat;
import io.lianluo.workingtime.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Plans the meetings that cadences ask for, a while ahead of each period, and finds those that were left out (SAF-12).
 *
 * <p>Whatever comes first, programme or seats, and however often a duty is looked at, the same meetings are planned, because their
 * identity follows from programme, duty, period and ordinal.
 */
public class MeetingPlanner {

    private final Plannings plannings;
    private final Meetings meetings;
    private final Programmes programmes;
    private final Calendars calendars;
    private final Roster roster;
    private final Reach reach;
    private final Clock clock;

    /** A planner over those ports. */
    public MeetingPlanner(Plannings plannings, Meetings meetings, Programmes programmes, Calendars calendars, Roster roster,
                          Reach reach, Clock clock) {
        this.plannings = plannings;
        this.meetings = meetings;
        this.programmes = programmes;
        this.calendars = calendars;
        this.roster = roster;
        this.reach = reach;
        this.clock = clock;
    }

    /** Looks again at all duties of a programme of which a version was published. */
    public void whenProgrammePublished(Programme version) {
        for (Programme known : programmes.versions(version.code())) {
            for (MeetingDuty duty : known.duties()) {
                if (duty.cadence() != null && !plannings.begin(Planning.begin(version.code(), duty.id()))) {
                    plannings.change(Planning.idOf(version.code(), duty.id()), planning -> planning.reopen(version.inForceFrom()));
                }
            }
        }
    }

    /** Looks again at the duties that concern a seat, if it stands in a period for which no meeting was planned. */
    public void whenSeatChanged(Seat seat) {
        if (seat.closedOn() != null) {
            return;
        }
        List<Programme> versions = programmes.versions(seat.programme());
        versions.stream().findAny().map(this::today).ifPresent(today -> {
            LocalDate from = later(seat.owesFrom(), today.minus(reach.back()));
            Programmes.inForce(versions, from).filter(version -> !from.isAfter(today.plus(reach.ahead()))).stream()
                    .flatMap(version -> version.duties().stream())
                    .filter(duty -> duty.seatRule().equals(seat.rule()) && duty.cadence() != null && duty.atLeast() > 0)
                    .filter(duty -> !isPlanned(seat.programme(), duty, from))
                    .forEach(duty -> plannings.change(Planning.idOf(seat.programme(), duty.id()), planning -> planning.reopen(from)));
        });
    }

    /** A year of a calendar was published or corrected: in its days and weeks meetings may be asked for, or no longer be. */
    public void whenCalendarPublished(String calendar, int year) {
        // The week of New Year begins in the year before.
        LocalDate from = LocalDate.of(year, 1, 1).minusDays(6);
        programmes.codes().stream().map(programmes::versions).flatMap(List::stream).filter(version -> version.calendar().equals(calendar))
                .forEach(version -> version.duties().stream().filter(duty -> duty.cadence() != null && Period.of(duty.cadence(), from).restsOnCalendar())
                        .forEach(duty -> plannings.change(Planning.idOf(version.code(), duty.id()), planning -> planning.reopen(from))));
    }

    /** Plans for all duties that have to be looked at; returns how many those were. */
    public int plan(int limit) {
        List<Planning> due = plannings.due(clock.instant(), limit);
        OneByOne.each(due, Planning::id, planning -> plannings.change(planning.id(), this::plan));
        return due.size();
    }

    /** Finds the meetings that were left out; returns how many. */
    public int findMissed(int limit) {
        List<Meeting> owed = meetings.owed(clock.instant(), limit);
        OneByOne.each(owed, Meeting::id, meeting -> meetings.change(meeting.id(), late -> {
            if (!isHeld(late.plan())) {
                late.waive();
            }
            late.findMissed(clock.instant());
        }));
        return owed.size();
    }

    private void plan(Planning planning) {
        String programme = planning.state().programme();
        String duty = planning.state().duty();
        List<Programme> versions = programmes.versions(programme);
        Programme any = versions.getFirst();
        LocalDate today = today(any);
        LocalDate oldest = today.minus(reach.back());
        LocalDate from = planning.plannedThrough().map(through -> later(through.plusDays(1), oldest)).orElse(oldest);
        Outlook outlook = new Outlook(versions, duty, calendars.named(any.calendar()),
                (rule, period) -> roster.hasSeat(programme, rule, period.firstDay(), period.lastDay()));
        Outlook.Result asked = outlook.over(from, today.plus(reach.ahead()));
        asked.plans().forEach(plan -> ask(plan, today));
        waiveOthers(programme, duty, later(from, today.plusDays(1)), asked);
        planning.advance(asked.through(), asked.through().plusDays(1).minus(reach.ahead()).atStartOfDay(any.zoneId()).toInstant());
    }

    /** What was given up and is asked for again, as by a corrected calendar, is asked for while there is time. */
    private void ask(Plan plan, LocalDate today) {
        if (!meetings.plan(Meeting.plan(idOf(plan), plan)) && !periodOf(plan).lastDay().isBefore(today)) {
            meetings.change(idOf(plan), Meeting::askAgain);
        }
    }

    private void waiveOthers(String programme, String duty, LocalDate from, Outlook.Result asked) {
        Set<UUID> wanted = asked.plans().stream().map(MeetingPlanner::idOf).collect(toSet());
        meetings.planned(programme, duty).stream()
                .filter(meeting -> meeting.plan().required() && !wanted.contains(meeting.id()))
                .filter(meeting -> !periodOf(meeting.plan()).firstDay().isBefore(from))
                .filter(meeting -> !periodOf(meeting.plan()).firstDay().isAfter(asked.through()))
                .forEach(meeting -> meetings.change(meeting.id(), Meeting::waive));
    }

    private boolean isPlanned(String programme, MeetingDuty duty, LocalDate day) {
        String period = Period.of(Objects.requireNonNull(duty.cadence()), day).label();
        return meetings.find(Meeting.idOf(programme, duty.id(), period, 1)).isPresent();
    }

    private LocalDate today(Programme programme) {
        return clock.instant().atZone(programme.zoneId()).toLocalDate();
    }

    private static UUID idOf(Plan plan) {
        return Meeting.idOf(plan.programme(), Objects.requireNonNull(plan.duty()), periodOf(plan).label(), plan.ordinal());
    }

    /** Asked again in the end, because the calendar may have been published after the meeting was planned. */
    private boolean isHeld(Plan plan) {
        return plan.period() == null || plan.period().isHeld(calendars.named(plan.calendar()));
    }

    private static Period periodOf(Plan plan) {
        return Objects.requireNonNull(plan.period());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
