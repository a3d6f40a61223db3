package io.lianluo.registry.filing;

import io.lianluo.domain.Aggregate;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.DerivedId;
import io.lianluo.domain.Erased;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.Word;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.programme.FilingRule;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.sealing.TextMapper;
import io.lianluo.workingtime.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change that a unit must declare to the authority (变更备案; TZA-2, INF-6, ANH-8), each change by a filing of its own, which the unit begins
 * itself or which becomes due when the change is put on record. Rule and due time are those of the day of the change, whenever it was recorded;
 * a later version of the programme does not change them.
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
        CONFIRMED,
        /** The unit that had begun it withdrew it. */
        WITHDRAWN;

        /** Tells whether the unit owes it. */
        public boolean isOwed() {
            return this == DUE || this == REFUSED;
        }
    }

    private final SeatKey seat;
    private final int programmeVersion;
    private final FilingRule rule;
    private Cause cause;
    private final Deadline due;
    private Status status;
    private final List<Submission> submissions;
    private final List<Ruling> rulings;
    private boolean overdueTold;
    private final Set<Part> parts;
    private final @Nullable Start started;
    private final Set<String> recordedAs;
    private final List<Paper> papersBefore;
    private @Nullable DeclaredChange declared;
    private List<Outcome> outcomes;
    private @Nullable Withdrawal withdrawal;

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
        this.parts = new HashSet<>(Objects.requireNonNullElse(state.parts(), Set.of()));
        this.started = state.started();
        this.recordedAs = new HashSet<>(Objects.requireNonNullElse(state.recordedAs(), Set.of()));
        this.papersBefore = new ArrayList<>(Objects.requireNonNullElse(state.papersBefore(), List.of()));
        this.declared = state.declared();
        this.outcomes = List.copyOf(Objects.requireNonNullElse(state.outcomes(), List.of()));
        this.withdrawal = state.withdrawal();
    }

    /**
     * A filing that a change makes due.
     *
     * @param parts        what changed, as far as a unit can begin to file it
     * @param papersBefore papers that were handed in with the nomination by which the change came about; they count
     */
    public static Filing open(SeatKey seat, int programmeVersion, FilingRule rule, Cause cause, Deadline due, Set<Part> parts, List<Paper> papersBefore) {
        Filing filing = new Filing(new State(seat, programmeVersion, rule, cause, due, Status.DUE, List.of(), List.of(), false, parts, null, Set.of(),
                papersBefore, null, List.of(), null));
        filing.raise(new FilingEvent.Opened());
        return filing;
    }

    /**
     * A filing that a unit begins itself, with all that belongs to it.
     *
     * @param from       the day from which the declared change holds
     * @param registered what the registry knows of the fields that the rule compares
     * @throws InvalidInput if a paper is missing
     */
    public static Filing start(SeatKey seat, int programmeVersion, FilingRule rule, Cause cause, Deadline due, LocalDate from, HandedIn handedIn,
                               Map<FilingRule.Field, String> registered, Signature signature) {
        handedIn.refuseIncomplete(rule, List.of());
        Filing filing = new Filing(new State(seat, programmeVersion, rule, cause, due, Status.SUBMITTED, List.of(), List.of(), false,
                handedIn.change().parts(), new Start(signature, from), Set.of(), List.of(), null, List.of(), null));
        filing.take(handedIn, registered, signature);
        filing.raise(new FilingEvent.Started());
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
     * @throws InvalidInput if a paper is missing
     * @throws Conflict     if it is not owed
     */
    public void submit(HandedIn handedIn, Map<FilingRule.Field, String> registered, Signature signature) {
        refuseUnless(status.isOwed());
        handedIn.refuseIncomplete(rule, papersBefore);
        take(handedIn, registered, signature);
        status = Status.SUBMITTED;
        raise(new FilingEvent.Submitted());
    }

    private void take(HandedIn handedIn, Map<FilingRule.Field, String> registered, Signature signature) {
        List<Compared> compared = handedIn.declaration().against(registered);
        DeclaredChange change = handedIn.change().and(handedIn.declaration().changeOf(compared));
        declared = change.parts().isEmpty() ? null : change;
        parts.addAll(handedIn.change().parts());
        submissions.add(new Submission(signature, compared, handedIn.papers(), handedIn.remark(), handedIn.onPaper()));
    }

    /**
     * Confirms what was handed in; the registered data are to become what was declared.
     *
     * @param people who the declared people are, by what they are declared as; nobody where that is not clear
     * @throws Conflict if nothing is to be ruled on
     */
    public void confirm(@Nullable String remark, Map<Part, UUID> people, Signature signature) {
        refuseUnless(status == Status.SUBMITTED);
        rulings.add(new Ruling(signature, true, HandedIn.said(remark)));
        status = Status.CONFIRMED;
        if (declared != null) {
            declared = declared.identified(people);
            cause = cause.with(declared.people());
        }
        raise(new FilingEvent.Confirmed());
    }

    /** The confirmed change that is to be registered now; empty if there is none, or it holds from a day to come. */
    public Optional<DeclaredChange> toRegister(Instant now) {
        return Optional.ofNullable(declared).filter(change -> status == Status.CONFIRMED && !cause.at().isAfter(now));
    }

    /**
     * Notes that the registered data are what was declared, as far as they could; has no effect unless that was still to come.
     *
     * @param as identities of the changes as which it was put on record
     */
    public void noteRegistered(List<Outcome> how, Set<String> as) {
        if (status == Status.CONFIRMED && declared != null) {
            declared = null;
            outcomes = List.copyOf(how);
            recordedAs.addAll(as);
            raise(new FilingEvent.Registered());
        }
    }

    /** Notes that a change was put on record that it is about; has no effect if that is known, or it was withdrawn. */
    public void noteRecorded(String change) {
        if (status != Status.WITHDRAWN && !change.equals(cause.id()) && recordedAs.add(change)) {
            raise(new FilingEvent.ChangeRecorded());
        }
    }

    /** Tells whether a change was put on record that it is about. */
    public boolean isOf(String change) {
        return change.equals(cause.id()) || recordedAs.contains(change);
    }

    /**
     * Tells whether a change that is put on record is the one that the unit began to file, or that its confirmation registers.
     *
     * @param changed what is otherwise since
     * @param day     from which day
     */
    public boolean awaits(Set<Part> changed, LocalDate day) {
        if (status == Status.WITHDRAWN || Collections.disjoint(parts, changed)) {
            return false;
        }
        boolean isBeingRegistered = status == Status.CONFIRMED && declared != null;
        return isBeingRegistered || started != null && recordedAs.isEmpty() && (status != Status.CONFIRMED || started.from().equals(day));
    }

    /**
     * Withdraws it for the unit that began it.
     *
     * @throws InvalidInput if no reason is given
     * @throws Conflict     if the authority confirmed it, or the change is registered, so that it is owed
     */
    public void withdraw(@Nullable String reason, Signature signature) {
        refuseUnless(status != Status.CONFIRMED && status != Status.WITHDRAWN);
        if (started == null || !recordedAs.isEmpty()) {
            throw new Conflict("filing-change-registered", due.day());
        }
        withdrawal = new Withdrawal(signature, stated(reason));
        status = Status.WITHDRAWN;
        declared = null;
        raise(new FilingEvent.Withdrawn());
    }

    /**
     * Refuses what was handed in; the unit hands it in again.
     *
     * @throws InvalidInput if no reason is given
     * @throws Conflict     if nothing is to be ruled on
     */
    public void refuse(@Nullable String reason, Signature signature) {
        refuseUnless(status == Status.SUBMITTED);
        rulings.add(new Ruling(signature, false, stated(reason)));
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
        papersBefore.replaceAll(paper -> paper.withTexts((field, text) -> Erased.TEXT));
        withdrawal = withdrawal == null ? null : withdrawal.withTexts((field, text) -> Erased.TEXT);
        declared = null;
        if (!state().equals(before)) {
            raise(new FilingEvent.TextsErased());
        }
    }

    /** Tells whether the unit or the authority is still to do something about it. */
    public boolean isUnderWay() {
        return status.isOwed() || status == Status.SUBMITTED;
    }

    /** Tells whether the unit owes it past its term. */
    public boolean isOverdue(Instant now) {
        return status.isOwed() && due.isMissedAt(now);
    }

    /** Tells whether the unit handed it in after its term, or owes it past that. */
    public boolean isLate(Instant now) {
        return isOverdue(now) || !submissions.isEmpty() && due.isMissedAt(submissions.getFirst().signature().at());
    }

    private void refuseUnless(boolean possible) {
        if (!possible) {
            throw new Conflict("filing-elsewhere", Word.of("filing", status));
        }
    }

    private static String stated(@Nullable String reason) {
        String why = HandedIn.said(reason);
        if (why == null) {
            throw new InvalidInput("remark", "reason-missing");
        }
        return why;
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
        return Paper.files(Stream.concat(papersBefore.stream(), submissions.stream().flatMap(submission -> submission.papers().stream())));
    }

    /** The parts of what is registered that it is about; none for one that was opened before parts were kept. */
    public Set<Part> parts() {
        return Set.copyOf(parts);
    }

    /** The start by the unit itself; empty for one that became due when the change was put on record. */
    public Optional<Start> started() {
        return Optional.ofNullable(started);
    }

    /** The papers that were handed in with the nomination by which the change came about. */
    public List<Paper> papersBefore() {
        return List.copyOf(papersBefore);
    }

    /** The declared change that is not registered yet; empty where nothing was declared to be otherwise. */
    public Optional<DeclaredChange> declared() {
        return Optional.ofNullable(declared);
    }

    /** The outcome of registering each part that was declared; none before. */
    public List<Outcome> outcomes() {
        return outcomes;
    }

    /** The withdrawal by the unit; empty unless it withdrew it. */
    public Optional<Withdrawal> withdrawal() {
        return Optional.ofNullable(withdrawal);
    }

    /** All of it, for the store. */
    public State state() {
        return new State(seat, programmeVersion, rule, cause, due, status, submissions(), rulings(), overdueTold, parts(), started,
                Set.copyOf(recordedAs), papersBefore(), declared, outcomes, withdrawal);
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
                        List<Ruling> rulings, boolean overdueTold, @Nullable Set<Part> parts, @Nullable Start started, @Nullable Set<String> recordedAs,
                        @Nullable List<Paper> papersBefore, @Nullable DeclaredChange declared, @Nullable List<Outcome> outcomes,
                        @Nullable Withdrawal withdrawal) {

        /** The filing's id. */
        public UUID id() {
            return Filing.id(cause.id(), seat.id(), rule.id());
        }

        /** Returns the parts with every text written otherwise, because the store keeps them sealed. */
        public State withTexts(TextMapper as) {
            return new State(seat, programmeVersion, rule, cause, due, status, as.mapEach("submissions", submissions, Submission::withTexts),
                    as.mapEach("rulings", rulings, Ruling::withTexts), overdueTold, parts, started, recordedAs,
                    papersBefore == null ? null : as.mapEach("papersBefore", papersBefore, Paper::withTexts),
                    as.mapPart("declared", declared, DeclaredChange::withTexts), outcomes, as.mapPart("withdrawal", withdrawal, Withdrawal::withTexts));
        }
    }
}
