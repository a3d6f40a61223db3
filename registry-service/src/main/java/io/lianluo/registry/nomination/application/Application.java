package io.lianluo.registry.nomination.application;

import io.lianluo.domain.Aggregate;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.DerivedId;
import io.lianluo.domain.Erased;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.Word;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.condition.AskedConditions;
import io.lianluo.registry.condition.Finding;
import io.lianluo.registry.condition.RecordedFinding;
import io.lianluo.registry.nomination.Candidate;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.sealing.TextMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An answer of one person to the open call of a nomination (应征申请, MOD-9). The office finds whether the conditions are met and decides who
 * goes on; whoever goes on may be recommended. What it says is sealed, and nobody sees it but the applicant and those who decide.
 */
public final class Application extends Aggregate<ApplicationEvent> {

    /** The states of an application. */
    public enum Status {
        /** It is to be decided on. */
        SUBMITTED,
        /** The applicant goes on. */
        WENT_ON,
        /** The applicant does not go on. */
        TURNED_DOWN,
        /** The applicant took it back. */
        WITHDRAWN,
        /** The applicant was appointed. */
        APPOINTED,
        /** The nomination ended without the applicant. */
        CLOSED;

        /** Tells whether something may still come of it. */
        public boolean isOpen() {
            return this == SUBMITTED || this == WENT_ON;
        }
    }

    private final UUID nominationId;
    private final SeatKey seat;
    private Applied applied;
    private Status status;
    private final List<RecordedFinding> findings;
    private @Nullable Decision decision;
    private @Nullable Instant withdrawnAt;

    private Application(State state) {
        this.nominationId = state.nominationId();
        this.seat = state.seat();
        this.applied = state.applied();
        this.status = state.status();
        this.findings = new ArrayList<>(state.findings());
        this.decision = state.decision();
        this.withdrawnAt = state.withdrawnAt();
    }

    /** The id of a person's application to a nomination: they have one. */
    public static UUID id(UUID nominationId, UUID personId) {
        return DerivedId.of("application", nominationId, personId);
    }

    /** An application that is handed in. */
    public static Application submit(UUID nominationId, SeatKey seat, Applied applied) {
        Application application = new Application(new State(nominationId, seat, applied, Status.SUBMITTED, List.of(), null, null));
        application.raise(new ApplicationEvent.Submitted());
        return application;
    }

    /** The application as the store kept it. */
    public static Application restore(State state) {
        return new Application(state);
    }

    /**
     * Hands it in again, after it was withdrawn.
     *
     * @throws Conflict unless it was
     */
    public void submitAgain(Applied anew) {
        refuseUnless(status == Status.WITHDRAWN, "application-once");
        applied = anew;
        status = Status.SUBMITTED;
        findings.clear();
        decision = null;
        withdrawnAt = null;
        raise(new ApplicationEvent.Submitted());
    }

    /**
     * Puts on record whether conditions are met; a later finding about a condition counts in the place of an earlier one.
     *
     * @throws InvalidInput if there is none, or one does not fit what is asked
     * @throws Conflict     if it is over
     */
    public void find(List<Finding> found, AskedConditions asked, Signature by) {
        refuseUnlessOpen();
        if (found.isEmpty()) {
            throw new InvalidInput("findings", "required");
        }
        asked.refuseUnlessFit(found);
        found.forEach(finding -> {
            findings.removeIf(earlier -> earlier.condition().equals(finding.condition()));
            findings.add(new RecordedFinding(finding, by));
        });
        raise(new ApplicationEvent.ConditionsFound());
    }

    /**
     * Lets the applicant go on.
     *
     * @throws Conflict if it was decided already, is over, or the applicant was found not to meet a condition
     */
    public void goOn(Decision decided) {
        refuseUnless(status == Status.SUBMITTED, "application-over");
        List<String> unmet = findings.stream().map(RecordedFinding::finding).filter(finding -> !finding.met()).map(Finding::condition).toList();
        if (!unmet.isEmpty()) {
            throw new Conflict("nomination-condition-not-met", unmet);
        }
        decision = decided;
        status = Status.WENT_ON;
        raise(new ApplicationEvent.WentOn());
    }

    /**
     * Turns the applicant down, also after they went on.
     *
     * @throws InvalidInput if no reason is given
     * @throws Conflict     if it is over
     */
    public void turnDown(Decision decided) {
        refuseUnlessOpen();
        if (decided.reason() == null) {
            throw new InvalidInput("reason", "reason-missing");
        }
        decision = decided;
        status = Status.TURNED_DOWN;
        raise(new ApplicationEvent.TurnedDown());
    }

    /**
     * Takes it back for the applicant, also after they went on.
     *
     * @throws Conflict if it is over
     */
    public void withdraw(Instant at) {
        refuseUnlessOpen();
        status = Status.WITHDRAWN;
        withdrawnAt = at;
        raise(new ApplicationEvent.Withdrawn());
    }

    /**
     * Ends it with its nomination; has no effect where nothing is left to do. How somebody was described who is not known is forgotten: nobody could
     * ask later to have it erased.
     *
     * @param appointed whether the applicant was appointed
     */
    public void end(boolean appointed) {
        State before = state();
        if (isDescribed()) {
            eraseAll();
        }
        if (status.isOpen()) {
            status = appointed ? Status.APPOINTED : Status.CLOSED;
            raise(appointed ? new ApplicationEvent.Appointed() : new ApplicationEvent.Closed());
        } else if (!state().equals(before)) {
            raise(new ApplicationEvent.TextsErased());
        }
    }

    /** Forgets everything that it says, because the applicant is erased (SCH-8), and takes it back where something could still come of it. */
    public void erase(Instant at) {
        State before = state();
        eraseAll();
        if (status.isOpen()) {
            withdraw(at);
        }
        if (!state().equals(before)) {
            raise(new ApplicationEvent.TextsErased());
        }
    }

    private void eraseAll() {
        TextMapper erased = (field, text) -> Erased.TEXT;
        applied = applied.withTexts(erased);
        findings.replaceAll(finding -> finding.withTexts(erased));
        decision = decision == null ? null : decision.withTexts(erased);
    }

    private void refuseUnlessOpen() {
        refuseUnless(status.isOpen(), "application-over");
    }

    private void refuseUnless(boolean possible, String rule) {
        if (!possible) {
            throw new Conflict(rule, Word.of("application", status));
        }
    }

    /** The applicant as a candidate, with what the office found. */
    public Candidate candidate() {
        Candidate applicant = applied.applicant();
        return new Candidate(applicant.personId(), applicant.origin(), applicant.fromUnit(), applicant.agency(),
                findings.stream().map(RecordedFinding::finding).toList(), applicant.form(), id());
    }

    /** The nomination to whose call it answers. */
    public UUID nominationId() {
        return nominationId;
    }

    /** The seat that is to be filled. */
    public SeatKey seat() {
        return seat;
    }

    /** The answer as it was handed in last. */
    public Applied applied() {
        return applied;
    }

    /** The state in which it is. */
    public Status status() {
        return status;
    }

    /** The office's findings about conditions. */
    public List<RecordedFinding> findings() {
        return List.copyOf(findings);
    }

    /** The decision; empty before. */
    public Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    /** The id of the applicant; of somebody described one that is theirs if they are appointed and turn out to be new. */
    public UUID personId() {
        return applied.applicant().personId();
    }

    /** Tells whether the applicant was described on paper, so that nobody here knows who they are. */
    public boolean isDescribed() {
        return applied.applicant().form() != null;
    }

    /** The uploaded files to which its papers refer. */
    public Set<UUID> files() {
        return Paper.files(Stream.of(applied.papers().stream(), applied.applicant().findings().stream().flatMap(finding -> finding.paper().stream()),
                findings.stream().flatMap(found -> found.finding().paper().stream())).flatMap(all -> all));
    }

    /** All of it, for the store. */
    public State state() {
        return new State(nominationId, seat, applied, status, List.copyOf(findings), decision, withdrawnAt);
    }

    @Override
    public UUID id() {
        return id(nominationId, personId());
    }

    /** The parts of an application; the method of the same name explains each part. */
    public record State(UUID nominationId, SeatKey seat, Applied applied, Status status, List<RecordedFinding> findings, @Nullable Decision decision,
                        @Nullable Instant withdrawnAt) {

        /** The application's id. */
        public UUID id() {
            return Application.id(nominationId, applied.applicant().personId());
        }

        /** Returns the parts with every text about the applicant written otherwise, because the store keeps them sealed. */
        public State withTexts(TextMapper as) {
            return new State(nominationId, seat, as.mapPart("applied", applied, Applied::withTexts), status, as.mapEach("findings", findings, RecordedFinding::withTexts),
                    as.mapPart("decision", decision, Decision::withTexts), withdrawnAt);
        }
    }
}
