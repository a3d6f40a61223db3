package io.lianluo.meeting.meeting;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.LocalizedText;
import io.lianluo.eventing.OutboxFullException;
import io.lianluo.meeting.programme.MeetingDuty;
import io.lianluo.meeting.programme.Programme;
import io.lianluo.meeting.programme.Programmes;
import io.lianluo.meeting.roster.Roster;
import io.lianluo.meeting.roster.Seat;
import io.lianluo.workingtime.Deadline;
import io.lianluo.workingtime.Period;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The commands on meetings: each loads, lets the meeting decide, and saves.
 *
 * <p>A command takes a check that is made on the meeting as it is at the moment of the change; what it throws refuses the command.
 */
public final class MeetingService {

    /** So many events of one meeting may wait for the broker at a time, with room for others. */
    private static final int ENTRIES_AT_ONCE = 50;
    private static final int PATIENCE = 40;
    private static final Duration PAUSE = Duration.ofMillis(50);
    /** Beyond any number of meetings that somebody holds in a period. */
    private static final int MOST_IN_PERIOD = 1_000;

    private final Meetings meetings;
    private final Programmes programmes;
    private final Roster roster;
    private final NoticeTerms terms;
    private final WhenSeatChangesThenInvite invite;
    private final Clock clock;

    /** The commands over those ports. */
    public MeetingService(Meetings meetings, Programmes programmes, Roster roster, NoticeTerms terms, WhenSeatChangesThenInvite invite,
                          Clock clock) {
        this.meetings = meetings;
        this.programmes = programmes;
        this.roster = roster;
        this.terms = terms;
        this.invite = invite;
        this.clock = clock;
    }

    /**
     * Plans a meeting beyond those that periods ask for.
     *
     * @throws InvalidInput if programme, duty or seats are unknown, or something needed is missing
     * @throws Conflict     if the period has one that is still to be called, or as many as there may be
     */
    public Meeting planExtra(PlanExtra command) {
        Programme programme = programmes.inForce(command.programme(), today(command.programme()))
                .orElseThrow(() -> new InvalidInput("programme", "programme-unknown"));
        if (command.unitId() != null && roster.unit(command.unitId()).isEmpty()) {
            throw new InvalidInput("unitId", "unit-unknown");
        }
        if (command.duty() == null) {
            return keep(planWithoutDuty(command, programme));
        }
        MeetingDuty duty = programme.duty(command.duty()).orElseThrow(() -> new InvalidInput("duty", "duty-unknown"));
        if (command.audience() != null) {
            throw new InvalidInput("seats", "seats-follow-from-duty");
        }
        if (command.unitId() != null && duty.cadence() != null) {
            throw new InvalidInput("unitId", "duty-of-whole-programme").citing(duty.articles());
        }
        return duty.cadence() == null ? keep(plan(command, programme, duty, null, 1)) : planInPeriod(command, programme, duty);
    }

    /** Calls a meeting, or moves one that is called; see {@link Meeting#call}. */
    public Optional<Meeting> call(UUID id, Call call, Consumer<Meeting> check) {
        Optional<Meeting> called = meetings.change(id, check.andThen(meeting -> {
            Instant now = clock.instant();
            meeting.call(call, concerned(meeting.plan()), now, terms.end(meeting.plan(), now));
        }));
        // A seat that changed while the call was under way found no called meeting to follow.
        called.ifPresent(meeting -> invite.follow(meeting, concerned(meeting.plan())));
        return called.flatMap(meeting -> meetings.find(meeting.id()));
    }

    /** A unit stands elsewhere in the tree: meetings ahead of a part of the tree are for the units that stand there now. */
    public void followTree() {
        meetings.aheadOfParts(clock.instant()).forEach(meeting -> invite.followAll(meeting, concerned(meeting.plan())));
    }

    /** Puts on record that a meeting was held. */
    public Optional<Meeting> hold(UUID id, Consumer<Meeting> check) {
        return meetings.change(id, check.andThen(meeting -> meeting.hold(clock.instant())));
    }

    /** Calls a meeting off. */
    public Optional<Meeting> cancel(UUID id, String reason, Consumer<Meeting> check) {
        return meetings.change(id, check.andThen(meeting -> meeting.cancel(reason)));
    }

    /** Takes the word of somebody invited who cannot come. */
    public Optional<Meeting> excuse(UUID id, UUID seatId, Excuse excuse, Consumer<Meeting> check) {
        return meetings.change(id, check.andThen(meeting -> meeting.excuse(seatId, excuse)));
    }

    /** The present moment, as the commands see it. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Puts attendance on record. A long list is taken in parts, after all of it was found acceptable; repeated after a failure in the
     * middle, it goes on where it stopped.
     */
    public Optional<Meeting> recordAttendance(UUID id, List<AttendanceEntry> entries, String by, Consumer<Meeting> check) {
        Instant now = clock.instant();
        Optional<Meeting> meeting = meetings.find(id);
        meeting.ifPresent(check.andThen(before -> Meeting.restore(before.state()).recordAttendance(entries, by, now)));
        for (int from = 0; meeting.isPresent() && from < entries.size(); from += ENTRIES_AT_ONCE) {
            List<AttendanceEntry> part = entries.subList(from, Math.min(entries.size(), from + ENTRIES_AT_ONCE));
            meeting = patiently(id, change -> change.recordAttendance(part, by, now));
        }
        return meeting;
    }

    private Optional<Meeting> patiently(UUID id, Consumer<Meeting> change) {
        for (int attempt = 1; ; attempt++) {
            try {
                return meetings.change(id, change);
            } catch (OutboxFullException e) {
                if (attempt == PATIENCE) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private Meeting planInPeriod(PlanExtra command, Programme programme, MeetingDuty duty) {
        LocalDate today = today(programme.code());
        Period period = Period.of(Objects.requireNonNull(duty.cadence()), command.day() == null ? today : command.day());
        if (period.lastDay().isBefore(today)) {
            throw new InvalidInput("day", "not-past");
        }
        int most = duty.atMost() == null ? MOST_IN_PERIOD : duty.atMost();
        int lost = 0;
        for (int ordinal = 1; ordinal - lost <= most; ordinal++) {
            UUID id = Meeting.idOf(programme.code(), duty.id(), period.label(), ordinal);
            Optional<Meeting> taken = meetings.find(id);
            if (taken.isEmpty() && meetings.isLost(id)) {
                lost++;
                continue;
            }
            if (taken.filter(meeting -> meeting.status() == MeetingStatus.PLANNED || meeting.status() == MeetingStatus.CANCELLED).isPresent()) {
                throw new Conflict("one-is-still-to-be-called").citing(duty.articles());
            }
            Plan plan = plan(command, programme, duty, period, ordinal);
            Meeting meeting = Meeting.plan(id, plan);
            if (taken.isEmpty() && meetings.plan(meeting)) {
                return meeting;
            }
        }
        throw new Conflict("enough-meetings-in-period").citing(duty.atMost() == null ? List.of() : duty.articles());
    }

    private Plan planWithoutDuty(PlanExtra command, Programme programme) {
        Audience audience = Optional.ofNullable(command.audience()).orElseThrow(() -> new InvalidInput("seats", "seat-or-seats"));
        LocalizedText title = Optional.ofNullable(command.title()).orElseThrow(() -> new InvalidInput("title", "required"));
        List<Seat> seats = concerned(programme.code(), audience, command.unitId());
        if (seats.isEmpty() || audience.rule() == null && seats.size() < audience.seats().size()) {
            throw new InvalidInput("seats", "seat-unknown");
        }
        return new Plan(programme.code(), programme.version(), null, title, null, 1, false, null, audience, true, null,
                programme.calendar(), programme.zone(), List.of(), programme.endsOnHoliday(), command.unitId());
    }

    private static Plan plan(PlanExtra command, Programme programme, MeetingDuty duty, @Nullable Period period, int ordinal) {
        return new Plan(programme.code(), programme.version(), duty.id(), command.title() == null ? duty.title() : command.title(), period,
                ordinal, period != null && ordinal <= duty.atLeast(),
                period == null ? null : Deadline.endOf(period.lastDay(), programme.zoneId()).at(),
                Audience.ofRule(duty.seatRule()), duty.delegateAllowed(), duty.notice(), programme.calendar(), programme.zone(), duty.articles(),
                programme.endsOnHoliday(), command.unitId());
    }

    private Meeting keep(Plan plan) {
        Meeting meeting = Meeting.plan(UuidCreator.getTimeOrderedEpoch(), plan);
        meetings.save(meeting);
        return meeting;
    }

    private List<Seat> concerned(Plan plan) {
        return concerned(plan.programme(), plan.audience(), plan.unitId());
    }

    private List<Seat> concerned(String programme, Audience audience, @Nullable UUID part) {
        List<Seat> all = ofAudience(programme, audience);
        if (part == null) {
            return all;
        }
        Set<UUID> units = roster.atAndBelow(Set.of(part));
        return all.stream().filter(seat -> units.contains(seat.unitId())).toList();
    }

    private List<Seat> ofAudience(String programme, Audience audience) {
        return audience.rule() != null ? roster.seats(programme, audience.rule())
                : audience.seats().stream().flatMap(seat -> roster.seat(seat).stream()).filter(seat -> seat.programme().equals(programme)).toList();
    }

    private LocalDate today(String programme) {
        return programmes.versions(programme).stream().findAny().map(any -> LocalDate.ofInstant(clock.instant(), any.zoneId())).orElse(LocalDate.EPOCH);
    }
}
