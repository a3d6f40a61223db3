package io.lianluo.registry.filing;

import io.lianluo.domain.Aggregate;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.DerivedId;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.Text;
import io.lianluo.domain.Word;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.programme.FilingRule;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.text.Erased;
import io.lianluo.sealing.TextMapper;
import io.lianluo.workingtime.Deadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change that a unit must declare to the authority (变更备案; TZA-2, INF-6, ANH-8), each change by a filing of its own. Rule and due time
 * are those of the day of the change; a later version of the programme does not change them.
 */
public final class Filing extends Aggregate<FilingEvent> {

    /** The states of a filing. */
    public enum Status {
        /** The unit is to hand it in. */
        DUE,
        /** The authority is to rule on it. */
        SUBMITTED,
        /** The authority refused it, and the unit is to hand it in again. */
        REFUSED,
        /** The authority confirmed it. */
        CONFIRMED;

        /** Tells whether the unit owes it. */
        public boolean isOwed() {
            return this == DUE || this == REFUSED;
        }
    }

    private static final int LONGEST = 2_000;

    private final SeatKey seat;
    private final int programmeVersion;
    private final FilingRule rule;
    private final Cause cause;
    private final Deadline due;
    private Status status;
    private final List<Submission> submissions;
    private final List<Ruling> rulings;
    private boolean overdueTold;

    private Filing(State state) {
        this.seat = state.seat();
        this.programmeVersion = state.programmeVersion();
        this.rule = state.rule();
        this.cause = state.cause();
        this.due = state.due();
        this.status = state.status();
        this.submissions = new ArrayList<>(state.submissions());
        this.rulings = new ArrayList<>(state.rulings());
        this.overdueTold = state.overdueTold();
    }

    /** A filing that a change makes due. */
    public static Filing open(SeatKey seat, int programmeVersion, FilingRule rule, Cause cause, Deadline due) {
        Filing filing = new Filing(new State(seat, programmeVersion, rule, cause, due, Status.DUE, List.of(), List.of(), false));
        filing.raise(new FilingEvent.Opened());
        return filing;
    }

    /** The filing as the store kept it. */
    public static Filing restore(State state) {
        return new Filing(state);
    }

    /**
     * Hands it in, or again after it was refused.
     *
     * @param registered what the registry knows of the fields that the rule compares
     * @throws InvalidInput if a paper is missing, or the remark is too long
     * @throws Conflict     if it is not owed
     */
    public void submit(Declaration declaration, Map<FilingRule.Field, String> registered, List<Paper> papers, @Nullable String remark,
                       Signature signature) {
        refuseUnless(status.isOwed());
        Paper.require(rule.papers(), papers);
        submissions.add(new Submission(signature, declaration.against(registered), papers, said(remark)));
        status = Status.SUBMITTED;
        raise(new FilingEvent.Submitted());
    }

    /**
     * Confirms what was handed in.
     *
     * @throws Conflict if nothing is to be ruled on
     */
    public void confirm(@Nullable String remark, Signature signature) {
        refuseUnless(status == Status.SUBMITTED);
        rulings.add(new Ruling(signature, true, said(remark)));
        status = Status.CONFIRMED;
        raise(new FilingEvent.Confirmed());
    }

    /**
     * Refuses what was handed in; the unit hands it in again.
     *
     * @throws InvalidInput if no reason is given
     * @throws Conflict     if nothing is to be ruled on
     */
    public void refuse(@Nullable String reason, Signature signature) {
        refuseUnless(status == Status.SUBMITTED);
        String why = said(reason);
        if (why == null) {
            throw new InvalidInput("remark", "reason-missing");
        }
        rulings.add(new Ruling(signature, false, why));
        status = Status.REFUSED;
        raise(new FilingEvent.Refused());
    }

    /** Tells that it was not handed in in time; once. What was handed in in time and refused later is overdue too, as long as it is owed. */
    public void tellOverdue(Instant now) {
        if (isOverdue(now) && !overdueTold) {
            overdueTold = true;
            raise(new FilingEvent.Overdue());
        }
    }

    /** Forgets what was said about it, because it was about somebody who was erased (SCH-8). */
    public void eraseTexts() {
        State before = state();
        submissions.replaceAll(submission -> submission.withTexts((field, text) -> Erased.TEXT));
        rulings.replaceAll(ruling -> ruling.withTexts((field, text) -> Erased.TEXT));
        if (!state().equals(before)) {
            raise(new FilingEvent.TextsErased());
        }
    }

    /** Tells whether the unit owes it past its term. */
    public boolean isOverdue(Instant now) {
        return status.isOwed() && due.isMissedAt(now);
    }

    private void refuseUnless(boolean possible) {
        if (!possible) {
            throw new Conflict("filing-elsewhere", Word.of("filing", status));
        }
    }

    private static @Nullable String said(@Nullable String remark) {
        if (remark != null && Text.length(remark) > LONGEST) {
            throw new InvalidInput("remark", "remark");
        }
        return remark == null || remark.isBlank() ? null : remark.strip();
    }

    /** The seat whose unit owes it. */
    public SeatKey seat() {
        return seat;
    }

    /** Version of the programme whose rule it follows. */
    public int programmeVersion() {
        return programmeVersion;
    }

    /** The rule. */
    public FilingRule rule() {
        return rule;
    }

    /** The change that made it due. */
    public Cause cause() {
        return cause;
    }

    /** The time when it is due. */
    public Deadline due() {
        return due;
    }

    /** The state in which it is. */
    public Status status() {
        return status;
    }

    /** The submissions, the first first. */
    public List<Submission> submissions() {
        return List.copyOf(submissions);
    }

    /** The authority's rulings, the first first. */
    public List<Ruling> rulings() {
        return List.copyOf(rulings);
    }

    /** Tells whether others were told that it was not handed in in time. */
    public boolean overdueTold() {
        return overdueTold;
    }

    /** The uploaded files to which its papers refer. */
    public Set<UUID> files() {
        return Paper.files(submissions.stream().flatMap(submission -> submission.papers().stream()));
    }

    /** All of it, for the store. */
    public State state() {
        return new State(seat, programmeVersion, rule, cause, due, status, submissions(), rulings(), overdueTold);
    }

    @Override
    public UUID id() {
        return id(cause.id(), seat.id(), rule.id());
    }

    /** The id of the filing that a change makes due for a seat by a rule: the same change makes it due once. */
    public static UUID id(String cause, UUID seatId, String rule) {
        return DerivedId.of("filing", cause, seatId, rule);
    }

    /** The parts of a filing; the method of the same name explains each part. */
    public record State(SeatKey seat, int programmeVersion, FilingRule rule, Cause cause, Deadline due, Status status, List<Submission> submissions,
                        List<Ruling> rulings, boolean overdueTold) {

        /** The filing's id. */
        public UUID id() {
            return Filing.id(cause.id(), seat.id(), rule.id());
        }

        /** Returns the parts with every text written otherwise, because the store keeps them sealed. */
        public State withTexts(TextMapper as) {
            return new State(seat, programmeVersion, rule, cause, due, status, as.mapEach("submissions", submissions, Submission::withTexts),
                    as.mapEach("rulings", rulings, Ruling::withTexts), overdueTold);
        }
    }
}
