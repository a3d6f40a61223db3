package io.lianluo.meeting.meeting;

import static java.util.stream.Collectors.toMap;

import io.lianluo.domain.Aggregate;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.DerivedId;
import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import io.lianluo.meeting.roster.Seat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting: planned, called, held, and who attended.
 *
 * <p>A liaison may be found absent without excuse only if the notice term had run out when the meeting began; how late each one was
 * called is kept with the invitation, because a successor is called later than the others.
 */
public final class Meeting extends Aggregate<MeetingEvent> {

    /** How long after its period's end a meeting that was called and began in time may still be put on record as held. */
    static final Duration RECORDING_TERM = Duration.ofDays(3);

    /** The greatest number of people that one meeting's event can carry. */
    static final int MOST_INVITED = 4_000;

    private final UUID id;
    private final Plan plan;
    private MeetingStatus status;
    private boolean waived;
    private @Nullable Call call;
    private Map<UUID, Invitation> invitations;

    private Meeting(MeetingState state) {
        id = state.id();
        plan = state.plan();
        status = state.status();
        waived = state.waived();
        call = state.call();
        invitations = state.invitations().stream()
                .collect(toMap(Invitation::seatId, invitation -> invitation, (one, other) -> one, LinkedHashMap::new));
    }

    /** The identity of a period's n-th meeting by that duty: the same whoever plans it, and however often. */
    public static UUID idOf(String programme, String duty, String period, int ordinal) {
        return DerivedId.of("meeting", programme, duty, period, ordinal);
    }

    /** Plans a meeting. */
    public static Meeting plan(UUID id, Plan plan) {
        Meeting meeting = new Meeting(new MeetingState(id, plan, MeetingStatus.PLANNED, false, null, List.of(), Instant.EPOCH, null));
        meeting.raise(new MeetingEvent.Planned());
        return meeting;
    }

    /** The meeting of a remembered state; raises nothing. */
    public static Meeting restore(MeetingState state) {
        return new Meeting(state);
    }

    /**
     * Calls the meeting, or moves one that is called. Whoever holds a seat concerned is invited. When the time moves, the notice
     * begins anew for everybody; what was said beforehand still excuses.
     *
     * @param seats     the seats concerned, as they are now
     * @param noticeEnd the last moment of the notice term, counted from now
     * @throws Conflict     if it was held or missed, has begun, or there is nobody to invite
     * @throws InvalidInput if the time is past or outside its period, or the notice is too short and no reason given
     */
    public void call(Call newCall, Collection<Seat> seats, Instant now, Instant noticeEnd) {
        if (status == MeetingStatus.HELD || status == MeetingStatus.MISSED) {
            throw new Conflict("meeting-is-over");
        }
        requireNotBegun(now);
        if (!newCall.startsAt().isAfter(now)) {
            throw new InvalidInput("startsAt", "in-future");
        }
        if (!plan.allowsBeginningAt(newCall.startsAt())) {
            throw new InvalidInput("startsAt", "within-period", Objects.requireNonNull(plan.period()).label()).citing(plan.articles());
        }
        if (plan.required() && plan.dueAt() != null && newCall.startsAt().isAfter(plan.dueAt())) {
            throw new InvalidInput("startsAt", "by-day", plan.dayOf(plan.dueAt())).citing(plan.articles());
        }
        if (newCall.mode() == Mode.IN_PERSON && newCall.place() == null) {
            throw new InvalidInput("place", "required");
        }
        Call present = status == MeetingStatus.CALLED ? call : null;
        boolean sameTime = present != null && newCall.startsAt().equals(present.startsAt());
        boolean sufficient = newCall.startsAt().isAfter(noticeEnd);
        if (!sufficient && !sameTime && newCall.shortNoticeReason() == null) {
            throw new InvalidInput("startsAt", "notice-too-short", noticeEnd.atZone(plan.zoneId()).toLocalDateTime()).citing(plan.articles());
        }
        Map<UUID, Invitation> invited = new LinkedHashMap<>();
        for (Seat seat : seats) {
            seat.holderOn(plan.dayOf(newCall.startsAt())).ifPresent(holder -> {
                Invitation anew = Invitation.of(seat, holder, now, sufficient);
                Invitation earlier = present == null ? null : invitations.get(seat.id());
                if (earlier != null && earlier.liaisonId().equals(holder.liaisonId())) {
                    anew = sameTime ? earlier : earlier.excuse() == null ? anew : anew.excused(earlier.excuse());
                }
                invited.put(seat.id(), anew);
            });
        }
        if (invited.isEmpty()) {
            throw new Conflict("nobody-to-invite");
        }
        if (invited.size() > MOST_INVITED) {
            throw new Conflict("too-many-to-invite");
        }
        if (newCall.equals(present) && invited.equals(invitations)) {
            return;
        }
        invitations = invited;
        call = newCall;
        status = MeetingStatus.CALLED;
        raise(present == null ? new MeetingEvent.Called() : new MeetingEvent.Rescheduled());
    }

    /**
     * Lets the invitations of those seats follow their holders: a successor is invited, a predecessor no longer is. Does nothing
     * unless the meeting is called and has not begun.
     *
     * @param seats     seats concerned, as they are now
     * @param noticeEnd the last moment of the notice term, counted from now
     */
    public void follow(Collection<Seat> seats, Instant now, Instant noticeEnd) {
        follow(seats, Set.of(), now, noticeEnd);
    }

    /**
     * Lets the invitations follow the seats concerned: those of any other seat end. Does nothing unless the meeting is called and has not begun.
     *
     * @param seats     all seats concerned, as they are now
     * @param noticeEnd the last moment of the notice term, counted from now
     */
    public void followAll(Collection<Seat> seats, Instant now, Instant noticeEnd) {
        Set<UUID> gone = new HashSet<>(invitations.keySet());
        seats.forEach(seat -> gone.remove(seat.id()));
        follow(seats, gone, now, noticeEnd);
    }

    private void follow(Collection<Seat> seats, Set<UUID> gone, Instant now, Instant noticeEnd) {
        if (status != MeetingStatus.CALLED || hasBegun(now)) {
            return;
        }
        Instant startsAt = Objects.requireNonNull(call).startsAt();
        Map<UUID, Invitation> followed = new LinkedHashMap<>(invitations);
        followed.keySet().removeAll(gone);
        for (Seat seat : seats) {
            seat.holderOn(plan.dayOf(startsAt)).ifPresentOrElse(holder -> {
                Invitation present = followed.get(seat.id());
                if (present == null || !present.liaisonId().equals(holder.liaisonId())) {
                    followed.put(seat.id(), Invitation.of(seat, holder, now, startsAt.isAfter(noticeEnd)));
                }
            }, () -> followed.remove(seat.id()));
        }
        if (!followed.equals(invitations) && followed.size() <= MOST_INVITED) {
            invitations = followed;
            raise(new MeetingEvent.InvitationsChanged());
        }
    }

    /**
     * Takes the word of somebody invited who cannot come.
     *
     * @throws Conflict     if the meeting is not called, or has begun
     * @throws InvalidInput if the seat is not invited, or a delegate is named where none may come
     */
    public void excuse(UUID seatId, Excuse excuse) {
        if (status != MeetingStatus.CALLED) {
            throw new Conflict("meeting-not-called");
        }
        requireNotBegun(excuse.at());
        Invitation invitation = invitations.get(seatId);
        if (invitation == null) {
            throw new InvalidInput("seatId", "not-invited");
        }
        if (excuse.delegate() != null && !plan.delegateAllowed()) {
            throw new InvalidInput("delegate", "delegate-not-allowed").citing(plan.articles());
        }
        invitations.put(seatId, invitation.excused(excuse));
        raise(new MeetingEvent.ExcuseGiven(seatId));
    }

    /**
     * Puts on record that it was held; also of one that was found missed because nobody had said so in time.
     *
     * @throws Conflict if it was never called, was called off, or has not begun
     */
    public void hold(Instant now) {
        if (status == MeetingStatus.HELD) {
            return;
        }
        if (call == null || status == MeetingStatus.CANCELLED) {
            throw new Conflict("meeting-not-called");
        }
        if (!hasBegun(now)) {
            throw new Conflict("meeting-not-begun");
        }
        status = MeetingStatus.HELD;
        raise(new MeetingEvent.Held());
    }

    /**
     * Calls it off. One that its period asks for stays owed and may be called again.
     *
     * @throws Conflict if it was held or missed
     */
    public void cancel(String reason) {
        switch (status) {
            case CANCELLED -> { }
            case HELD, MISSED -> throw new Conflict("meeting-is-over");
            case PLANNED, CALLED -> {
                status = MeetingStatus.CANCELLED;
                raise(new MeetingEvent.Cancelled(reason));
            }
        }
    }

    /**
     * Gives up a meeting that its period no longer asks for, because the rule changed or nobody is concerned any more. One that is
     * called already takes place.
     */
    public void waive() {
        if (!waived && (status == MeetingStatus.PLANNED || status == MeetingStatus.CANCELLED)) {
            waived = true;
            status = MeetingStatus.CANCELLED;
            raise(new MeetingEvent.Waived());
        }
    }

    /** Asks again for a meeting that was given up; does nothing otherwise. */
    public void askAgain() {
        if (waived && status == MeetingStatus.CANCELLED) {
            waived = false;
            status = MeetingStatus.PLANNED;
            call = null;
            invitations.clear();
            raise(new MeetingEvent.Planned());
        }
    }

    /** Finds it missed if its period asks for it and has ended (SAF-12); otherwise does nothing, so that it is found once. */
    public void findMissed(Instant now) {
        if (owedUntil().filter(now::isAfter).isPresent()) {
            if (status == MeetingStatus.CANCELLED) {
                call = null;
            }
            status = MeetingStatus.MISSED;
            raise(new MeetingEvent.FoundMissed());
        }
    }

    /**
     * Puts on record what became of invitations. What is on record already and differs is corrected, with a reason; what does not
     * differ changes nothing.
     *
     * @throws Conflict     if the meeting was not held
     * @throws InvalidInput if an entry contradicts what is known; then none is recorded
     */
    public void recordAttendance(List<AttendanceEntry> entries, String by, Instant now) {
        if (status != MeetingStatus.HELD) {
            throw new Conflict("meeting-not-held");
        }
        List<Fault> faults = faultsOf(entries);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        for (AttendanceEntry entry : entries) {
            Invitation invitation = Objects.requireNonNull(invitations.get(entry.seatId()));
            if (invitation.attendance().map(Attendance::outcome).filter(entry.outcome()::equals).isEmpty()) {
                Invitation recorded = invitation.recorded(new Attendance(entry.outcome(), entry.reason(), by, now));
                invitations.put(entry.seatId(), recorded);
                raise(new MeetingEvent.AttendanceRecorded(recorded));
            }
        }
    }

    /**
     * Forgets why somebody who was erased could not come, who came instead of them, and what else was said about their attendance, and what they said in the
     * place of others (SCH-8). That they were invited, excused or absent, and that somebody came instead, stays.
     */
    public void eraseTexts(UUID personId) {
        Map<UUID, Invitation> before = Map.copyOf(invitations);
        invitations.replaceAll((seatId, invitation) -> invitation.withoutTextsOf(personId));
        if (!invitations.equals(before)) {
            raise(new MeetingEvent.TextsErased());
        }
    }

    @Override
    public UUID id() {
        return id;
    }

    /** What is asked for. */
    public Plan plan() {
        return plan;
    }

    /** Where it stands. */
    public MeetingStatus status() {
        return status;
    }

    /** When and where it is held; null until it is called. */
    public @Nullable Call call() {
        return call;
    }

    /** Who is invited. */
    public List<Invitation> invitations() {
        return List.copyOf(invitations.values());
    }

    /** All that is to be remembered of it. */
    public MeetingState state() {
        return new MeetingState(id, plan, status, waived, call, invitations(), at(), owedUntil().orElse(null));
    }

    private Instant at() {
        return Optional.ofNullable(call).map(Call::startsAt).or(() -> Optional.ofNullable(plan.dueAt())).orElse(Instant.EPOCH);
    }

    private Optional<Instant> owedUntil() {
        return switch (status) {
            case HELD, MISSED -> Optional.empty();
            case PLANNED, CANCELLED -> due();
            case CALLED -> due().map(due -> due.plus(RECORDING_TERM));
        };
    }

    private Optional<Instant> due() {
        return plan.required() && !waived ? Optional.ofNullable(plan.dueAt()) : Optional.empty();
    }

    private boolean hasBegun(Instant now) {
        return call != null && !now.isBefore(call.startsAt());
    }

    private void requireNotBegun(Instant now) {
        if (status == MeetingStatus.CALLED && hasBegun(now)) {
            throw new Conflict("meeting-has-begun");
        }
    }

    private List<Fault> faultsOf(List<AttendanceEntry> entries) {
        List<Fault> faults = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            AttendanceEntry entry = entries.get(i);
            String field = "entries[" + i + "].";
            Invitation invitation = invitations.get(entry.seatId());
            if (invitation == null) {
                faults.add(new Fault(field + "seatId", "not-invited"));
            } else if (!seen.add(entry.seatId())) {
                faults.add(new Fault(field + "seatId", "named-twice"));
            } else if (entry.outcome() == Outcome.DELEGATED && !plan.delegateAllowed()) {
                faults.add(new Fault(field + "outcome", "delegate-not-allowed"));
            } else if (entry.outcome() == Outcome.UNEXCUSED && invitation.excuse() != null) {
                faults.add(new Fault(field + "outcome", "excused-beforehand"));
            } else if (entry.reason() == null && needsReason(entry.outcome(), invitation)) {
                faults.add(new Fault(field + "reason", "reason-required"));
            }
        }
        return faults;
    }

    private static boolean needsReason(Outcome outcome, Invitation invitation) {
        return invitation.attendance().map(known -> known.outcome() != outcome)
                .orElse(outcome == Outcome.EXCUSED && invitation.excuse() == null);
    }
}
