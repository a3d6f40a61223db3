package io.lianluo.registry.nomination;

import io.lianluo.domain.Aggregate;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.DerivedId;
import io.lianluo.domain.Erased;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.Word;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.announcement.AnnouncementReference;
import io.lianluo.registry.condition.Finding;
import io.lianluo.registry.condition.RecordedFinding;
import io.lianluo.registry.nomination.StepRecord.Outcome;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.programme.appointment.PathStep.Kind;
import io.lianluo.registry.programme.appointment.PathStep;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.sealing.TextMapper;
import io.lianluo.workingtime.Deadline;
import io.lianluo.workingtime.Term;
import io.lianluo.workingtime.Timetable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way to the appointment of somebody to a seat (推荐与任命): the steps of the programme's path, one after the other, each on record
 * (MOD-1, MOD-9). The step that decides approves the candidate; the appointment itself is the seat's, and {@link #appointed} notes it.
 */
public final class Nomination extends Aggregate<NominationEvent> {

    /** The states of a nomination. */
    public enum Status {
        /** Steps are left before the decision. */
        UNDER_WAY,
        /** The candidate is to be appointed, which the registry does at once, or after a crash. */
        APPROVED,
        /** The candidate was appointed. */
        APPOINTED,
        /** The candidate was not agreed to. */
        REFUSED,
        /** It was taken back. */
        WITHDRAWN,
        /** The seat could not be taken any more. */
        LAPSED;

        /** Tells whether the seat waits for its end, so that no other nomination can be opened. */
        public boolean isOpen() {
            return this == UNDER_WAY || this == APPROVED;
        }
    }

    private static final Set<Kind> REFUSABLE = Set.of(Kind.VET, Kind.DECIDE);

    private final SeatKey seat;
    private final int ordinal;
    private final AgreedPath agreedPath;
    private final Signature opened;
    private final @Nullable Trigger occasion;
    private Status status;
    private int round;
    private final List<StepRecord> steps;
    private @Nullable CurrentStep currentStep;
    private @Nullable LocalDate since;
    private @Nullable UUID liaisonId;
    private @Nullable Conclusion conclusion;
    private @Nullable OpenCall openCall;

    private Nomination(State state) {
        this.seat = state.seat();
        this.ordinal = state.ordinal();
        this.agreedPath = state.agreedPath();
        this.opened = state.opened();
        this.occasion = state.occasion();
        this.status = state.status();
        this.round = state.round();
        this.steps = new ArrayList<>(state.steps());
        this.currentStep = state.currentStep();
        this.since = state.since();
        this.liaisonId = state.liaisonId();
        this.conclusion = state.conclusion();
        this.openCall = state.openCall();
    }

    /** The id of a seat's n-th nomination, from 1: two who open one at once open the same. */
    public static UUID id(UUID seatId, int ordinal) {
        return DerivedId.of("nomination", seatId, ordinal);
    }

    /** A nomination that begins; its first step has its turn. */
    public static Nomination open(SeatKey seat, int ordinal, AgreedPath agreedPath, Signature by, Timetable timetable) {
        return opened(seat, ordinal, agreedPath, by, null, currentStep(agreedPath, 0, by.at(), timetable));
    }

    /**
     * A nomination that the registry opens, because something calls for another liaison; its first step has its turn.
     *
     * @param within the term for that step, where the path sets none; null for no term
     */
    public static Nomination open(Trigger occasion, @Nullable Term within, SeatKey seat, int ordinal, AgreedPath agreedPath, Instant at,
                                  Timetable timetable) {
        CurrentStep first = currentStep(agreedPath, 0, at, timetable);
        return opened(seat, ordinal, agreedPath, new Signature(at, Act.REGISTRY, null), occasion, first == null || first.due() != null || within == null
                ? first : new CurrentStep(0, at, timetable.dueAt(at, within), false));
    }

    private static Nomination opened(SeatKey seat, int ordinal, AgreedPath agreedPath, Signature by, @Nullable Trigger occasion, @Nullable CurrentStep first) {
        Nomination nomination = new Nomination(new State(seat, ordinal, agreedPath, by, occasion, Status.UNDER_WAY, 0, List.of(), first, null, null,
                null, null));
        nomination.raise(new NominationEvent.Opened());
        return nomination;
    }

    /** The nomination as the store kept it. */
    public static Nomination restore(State state) {
        return new Nomination(state);
    }

    /**
     * Recommends somebody: at its turn, or later instead of the candidate until then. What was done about that one stays on record and counts
     * no more: the path begins again after the recommendation.
     *
     * @throws InvalidInput if the candidate does not fit the course, or a paper is missing
     * @throws Conflict     if it is over, or another step comes first
     */
    public void recommend(Candidate candidate, Entry entry, Timetable timetable) {
        refuseUnlessUnderWay();
        int place = agreedPath.naming();
        if (present().place() < place) {
            throw notTheTurn();
        }
        candidate.refuseUnlessFits(agreedPath);
        Paper.require(agreedPath.step(place).papers(), entry.papers());
        if (place == agreedPath.decision()) {
            refuseIneligible(candidate);
        }
        boolean changed = present().place() > place;
        round++;
        StepRecord step = new StepRecord(round, agreedPath.step(place).kind(), Outcome.PASSED, entry.signature(), changed ? null : dueAt(), entry.papers(),
                entry.remark(), candidate, null, entry.onPaper());
        if (changed) {
            forgetForms(round - 1);
            steps.add(step);
            currentStep = currentStep(agreedPath, place + 1, entry.signature().at(), timetable);
            raise(new NominationEvent.CandidateChanged(step));
        } else {
            done(step, entry, timetable);
        }
    }

    /**
     * Calls everybody to come forward, at the turn of that step, or prolongs the call.
     *
     * @throws InvalidInput if the call would end before the day until which it was made
     * @throws Conflict     if it is over, or it is another step's turn
     */
    public void call(OpenCall made) {
        refuseUnlessUnderWay();
        refuseUnlessTurn(Kind.OPEN_CALL);
        if (openCall != null && made.until().isBefore(openCall.until())) {
            throw new InvalidInput("until", "call-not-shortened", openCall.until());
        }
        openCall = made;
        raise(new NominationEvent.Called(made));
    }

    /**
     * Does the step whose turn it is, with agreement where something is to be agreed.
     *
     * @throws InvalidInput if a paper is missing
     * @throws Conflict     if it is over, it is another step's turn, the open call still runs, or the candidate does not meet a condition
     */
    public void pass(Kind kind, Entry entry, Timetable timetable) {
        PathStep step = atTurn(kind);
        if (kind == Kind.OPEN_CALL && openCall != null && openCall.isOpenOn(timetable.dayOf(entry.signature().at()))) {
            throw new Conflict("nomination-call-open", openCall.until());
        }
        Paper.require(step.papers(), entry.papers());
        if (kind == Kind.VET || present().place() == agreedPath.decision()) {
            refuseIneligible(candidate().orElseThrow());
        }
        done(record(kind, Outcome.PASSED, entry, null), entry, timetable);
    }

    /**
     * Leaves out the step whose turn it is.
     *
     * @throws InvalidInput if no reason is given
     * @throws Conflict     if it is over, it is another step's turn, or the step must be done, as an open call that was made
     */
    public void skip(Kind kind, Entry entry, Timetable timetable) {
        refuseUnlessUnderWay();
        refuseUnlessTurn(kind);
        if (!agreedPath.isOptional(present().place()) || kind == Kind.OPEN_CALL && openCall != null) {
            throw new Conflict("nomination-step-required", Word.of(kind));
        }
        entry.reason();
        done(record(kind, Outcome.SKIPPED, entry, null), entry, timetable);
    }

    /**
     * Does not agree to the candidate, which ends it.
     *
     * @throws InvalidInput if no reason is given
     * @throws Conflict     if it is over, it is another step's turn, or nothing is to be agreed at the step
     */
    public void refuse(Kind kind, Entry entry) {
        atTurn(kind);
        if (!REFUSABLE.contains(kind)) {
            throw new Conflict("nomination-step-agrees-nothing", Word.of(kind));
        }
        String reason = entry.reason();
        StepRecord step = record(kind, Outcome.REFUSED, entry, null);
        steps.add(step);
        end(Status.REFUSED, Conclusion.stated(entry.signature(), reason));
        raise(new NominationEvent.Refused(step));
    }

    /**
     * Takes it back.
     *
     * @throws InvalidInput if no reason is given
     * @throws Conflict     if it is over, or approved
     */
    public void withdraw(Entry entry) {
        refuseUnlessUnderWay();
        end(Status.WITHDRAWN, Conclusion.stated(entry.signature(), entry.reason()));
        raise(new NominationEvent.Withdrawn());
    }

    /**
     * Puts on record by which announcement it was made public.
     *
     * @throws InvalidInput if a paper is missing
     * @throws Conflict     if it is another step's turn
     */
    public void announce(AnnouncementReference announcement, Entry entry, Timetable timetable) {
        PathStep step = refuseUnlessTurn(Kind.ANNOUNCE);
        Paper.require(step.papers(), entry.papers());
        StepRecord announced = record(Kind.ANNOUNCE, Outcome.PASSED, entry, announcement);
        steps.add(announced);
        currentStep = currentStep(agreedPath, present().place() + 1, entry.signature().at(), timetable);
        raise(new NominationEvent.Announced(announced));
    }

    /**
     * Notes that the approved candidate holds the seat; has no effect unless that was still to come.
     *
     * @param personId who the candidate is, now that it is decided
     */
    public void appointed(UUID personId, UUID appointment, Instant at, Timetable timetable) {
        if (status == Status.APPROVED) {
            status = Status.APPOINTED;
            liaisonId = appointment;
            identify(personId);
            currentStep = currentStep(agreedPath, agreedPath.decision() + 1, at, timetable);
            raise(new NominationEvent.Appointed(appointment));
        }
    }

    /**
     * Notes that the candidate, who holds the seat, is somebody who was known before; has no effect if that was noted, or nobody was appointed.
     *
     * @param appointment the appointment of the person who was known before
     */
    public void foundToBe(UUID personId, UUID appointment) {
        if (status == Status.APPOINTED && candidate().filter(present -> !present.personId().equals(personId)).isPresent()) {
            liaisonId = appointment;
            identify(personId);
            raise(new NominationEvent.CandidateIdentified(personId));
        }
    }

    private void identify(UUID personId) {
        steps.replaceAll(step -> step.round() == round ? step.identified(personId) : step);
    }

    /** Notes why the approved candidate cannot take the seat any more; has no effect unless that was still to come. */
    public void lapse(Instant at, Conclusion.Ground ground) {
        if (status == Status.APPROVED) {
            end(Status.LAPSED, Conclusion.concluded(at, ground));
            raise(new NominationEvent.Lapsed());
        }
    }

    /** Takes it back because nothing calls for another liaison any more; has no effect once somebody is recommended, or if people opened it. */
    public void takeBackUncalledFor(Instant at) {
        if (occasion != null && status == Status.UNDER_WAY && round == 0) {
            end(Status.WITHDRAWN, Conclusion.concluded(at, Conclusion.Ground.NOT_CALLED_FOR));
            raise(new NominationEvent.Withdrawn());
        }
    }

    /** Tells that the step whose turn it is was not done in time; once. */
    public void tellOverdue(Instant now) {
        if (currentStep != null && currentStep.isOverdue(now) && !currentStep.overdueTold()) {
            currentStep = currentStep.told();
            raise(new NominationEvent.StepOverdue(currentStep));
        }
    }

    /** Forgets everything that was said about a candidate who was erased (SCH-8); what was done, by whom and when, stays. */
    public void eraseTexts(UUID personId) {
        eraseTexts(step -> isAbout(step, personId), candidate().filter(last -> last.personId().equals(personId)).isPresent());
    }

    /** Forgets what was said before anybody was recommended: that was about whom to replace, who was erased (SCH-8). */
    public void eraseTextsBeforeCandidates() {
        eraseTexts(step -> step.round() == 0, round == 0);
    }

    private void eraseTexts(Predicate<StepRecord> concerned, boolean conclusionToo) {
        State before = state();
        steps.replaceAll(step -> concerned.test(step) ? step.withTexts((field, text) -> Erased.TEXT) : step);
        if (conclusion != null && conclusionToo) {
            conclusion = conclusion.withTexts((field, text) -> Erased.TEXT);
        }
        tellErased(before);
    }

    /** Forgets what the files attached to an announcement were called, because it names somebody who was erased, here or elsewhere (SCH-8). */
    public void eraseAttachments(UUID announcementId) {
        State before = state();
        steps.replaceAll(step -> isNoted(step, announcementId) ? step.withTexts((field, text) -> Erased.TEXT) : step);
        tellErased(before);
    }

    private void tellErased(State before) {
        if (!state().equals(before)) {
            raise(new NominationEvent.TextsErased());
        }
    }

    private boolean isAbout(StepRecord step, UUID personId) {
        return candidateOf(step).filter(candidate -> candidate.personId().equals(personId)).isPresent();
    }

    private boolean isNoted(StepRecord step, UUID announcementId) {
        return step.announcement() != null && step.announcement().announcementId(seat.programme()).equals(announcementId);
    }

    /** The findings about the present candidate, each signed by whoever recommended. */
    public List<RecordedFinding> findings() {
        return steps.stream().filter(step -> step.round() == round && step.candidate() != null)
                .flatMap(step -> step.candidate().findings().stream().map(finding -> new RecordedFinding(finding, step.signature()))).toList();
    }

    /** Everybody who was recommended. */
    public Set<UUID> candidates() {
        return steps.stream().map(StepRecord::candidate).filter(Objects::nonNull).map(Candidate::personId).collect(Collectors.toSet());
    }

    /** The uploaded files to which its papers refer, those of earlier candidates among them. */
    public Set<UUID> files() {
        return Paper.files(steps.stream().flatMap(StepRecord::allPapers));
    }

    /** The announcements that made it public. */
    public Set<UUID> announcementIds() {
        return steps.stream().map(StepRecord::announcement).filter(Objects::nonNull).map(announcement -> announcement.announcementId(seat.programme()))
                .collect(Collectors.toSet());
    }

    private void done(StepRecord step, Entry entry, Timetable timetable) {
        steps.add(step);
        if (present().place() == agreedPath.decision()) {
            since = entry.since() == null ? timetable.dayOf(entry.signature().at()) : entry.since();
            status = Status.APPROVED;
            currentStep = null;
            raise(new NominationEvent.Approved(step));
        } else {
            currentStep = currentStep(agreedPath, present().place() + 1, entry.signature().at(), timetable);
            raise(new NominationEvent.StepDone(step));
        }
    }

    /**
     * Forgets what forms said of candidates up to a round, who are not appointed, and what was said about those: nobody else is known by it, so
     * that nobody could ask later to have it erased. What was done, by whom and when, stays.
     */
    private void forgetForms(int lastRound) {
        steps.replaceAll(step -> step.round() <= lastRound && candidateOf(step).map(Candidate::form).isPresent() ? step.withTexts((field, text) -> Erased.TEXT)
                : step);
        steps.replaceAll(step -> step.round() <= lastRound && step.candidate() != null && step.candidate().form() != null
                ? step.identified(step.candidate().personId()) : step);
    }

    private void end(Status how, Conclusion why) {
        forgetForms(round);
        status = how;
        currentStep = null;
        conclusion = why;
    }

    private StepRecord record(Kind kind, Outcome outcome, Entry entry, @Nullable AnnouncementReference announcement) {
        return new StepRecord(round, kind, outcome, entry.signature(), dueAt(), entry.papers(), entry.remark(), null, announcement, entry.onPaper());
    }

    /** The step of that kind, which neither names a candidate nor announces: those have verbs of their own. */
    private PathStep atTurn(Kind kind) {
        refuseUnlessUnderWay();
        PathStep step = refuseUnlessTurn(kind);
        if (kind == Kind.ANNOUNCE || present().place() == agreedPath.naming()) {
            throw new Conflict("nomination-step-own-verb", Word.of(kind));
        }
        return step;
    }

    private PathStep refuseUnlessTurn(Kind kind) {
        if (currentStep == null) {
            throw over();
        }
        PathStep step = agreedPath.step(currentStep.place());
        if (step.kind() != kind) {
            throw notTheTurn();
        }
        return step;
    }

    private void refuseUnlessUnderWay() {
        if (status != Status.UNDER_WAY) {
            throw over();
        }
    }

    private static void refuseIneligible(Candidate candidate) {
        if (!candidate.isEligible()) {
            throw new Conflict("nomination-condition-not-met",
                    candidate.findings().stream().filter(finding -> !finding.met()).map(Finding::condition).toList());
        }
    }

    private Conflict over() {
        return new Conflict("nomination-over", Word.of(status));
    }

    private Conflict notTheTurn() {
        return new Conflict("nomination-not-the-turn", Word.of(agreedPath.step(present().place()).kind()));
    }

    private CurrentStep present() {
        if (currentStep == null) {
            throw over();
        }
        return currentStep;
    }

    private @Nullable Instant dueAt() {
        Deadline due = present().due();
        return due == null ? null : due.at();
    }

    private static @Nullable CurrentStep currentStep(AgreedPath agreedPath, int place, Instant since, Timetable timetable) {
        if (!agreedPath.hasStep(place)) {
            return null;
        }
        PathStep step = agreedPath.step(place);
        return new CurrentStep(place, since, step.within() == null ? null : timetable.dueAt(since, step.within()), false);
    }

    /** The seat that is to be filled. */
    public SeatKey seat() {
        return seat;
    }

    /** Which of the seat's nominations it is, from 1. */
    public int ordinal() {
        return ordinal;
    }

    /** The path that it must go through. */
    public AgreedPath agreedPath() {
        return agreedPath;
    }

    /** The signature of its opening: who opened it, in which capacity, and when. */
    public Signature opened() {
        return opened;
    }

    /** The trigger that called for another liaison; empty if people opened it without one. */
    public Optional<Trigger> occasion() {
        return Optional.ofNullable(occasion);
    }

    /** The state in which it is. */
    public Status status() {
        return status;
    }

    /** The number of candidates so far. */
    public int round() {
        return round;
    }

    /** The steps that were done, the first first; with earlier candidates' steps. */
    public List<StepRecord> steps() {
        return List.copyOf(steps);
    }

    /** The present candidate; empty before the first. */
    public Optional<Candidate> candidate() {
        return candidate(round);
    }

    private Optional<Candidate> candidateOf(StepRecord step) {
        return candidate(step.round());
    }

    private Optional<Candidate> candidate(int ofRound) {
        return steps.stream().filter(step -> step.round() == ofRound).map(StepRecord::candidate).flatMap(Stream::ofNullable).findFirst();
    }

    /** The latest announcement that made it public; empty before. */
    public Optional<AnnouncementReference> announcement() {
        return steps.reversed().stream().map(StepRecord::announcement).flatMap(Stream::ofNullable).findFirst();
    }

    /** The candidate whom an announcement announced, who need not be the candidate any more; empty if it is about others. */
    public Optional<Candidate> announcedBy(UUID announcementId) {
        return steps.reversed().stream().filter(step -> isNoted(step, announcementId)).findFirst().flatMap(this::candidateOf);
    }

    /** Tells whether an announcement announced that person, perhaps before another. */
    public boolean isAnnounced(UUID personId, UUID announcementId) {
        return steps.stream().anyMatch(step -> isNoted(step, announcementId) && isAbout(step, personId));
    }

    /** The step that is to be done next; null when none is. */
    public @Nullable CurrentStep currentStep() {
        return currentStep;
    }

    /** The kind of step that is to be done next, and by whom; empty when none is. */
    public Optional<PathStep> nextStep() {
        return Optional.ofNullable(currentStep).map(next -> agreedPath.step(next.place()));
    }

    /** The step at which a candidate is named. */
    public PathStep naming() {
        return agreedPath.step(agreedPath.naming());
    }

    /** The step that decides. */
    public PathStep deciding() {
        return agreedPath.step(agreedPath.decision());
    }

    /** Tells whether that step, done now, decides. */
    public boolean isDecidedBy(Kind kind) {
        return currentStep != null && currentStep.place() == agreedPath.decision() && agreedPath.step(currentStep.place()).kind() == kind;
    }

    /** First day of the appointment; null before the decision. */
    public @Nullable LocalDate since() {
        return since;
    }

    /** The appointment that came of it; null before. */
    public @Nullable UUID liaisonId() {
        return liaisonId;
    }

    /** The conclusion with which it ended without an appointment; null while it has not. */
    public @Nullable Conclusion conclusion() {
        return conclusion;
    }

    /** The open call that was made; empty before. */
    public Optional<OpenCall> openCall() {
        return Optional.ofNullable(openCall);
    }

    /** Tells whether applications to its open call are taken on a day: once the step is done, none are. */
    public boolean takesApplicationsOn(LocalDate day) {
        return isToCall() && openCall != null && openCall.isOpenOn(day);
    }

    /** Tells whether the open call is the step whose turn it is, so that on its answers can be decided. */
    public boolean isToCall() {
        return nextStep().filter(step -> step.kind() == Kind.OPEN_CALL).isPresent();
    }

    /** All of it, for the store. */
    public State state() {
        return new State(seat, ordinal, agreedPath, opened, occasion, status, round, steps(), currentStep, since, liaisonId, conclusion, openCall);
    }

    @Override
    public UUID id() {
        return id(seat.id(), ordinal);
    }

    /** The parts of a nomination; the method of the same name explains each part. */
    public record State(SeatKey seat, int ordinal, AgreedPath agreedPath, Signature opened, @Nullable Trigger occasion, Status status, int round,
                        List<StepRecord> steps, @Nullable CurrentStep currentStep, @Nullable LocalDate since, @Nullable UUID liaisonId,
                        @Nullable Conclusion conclusion, @Nullable OpenCall openCall) {

        /** The nomination's id. */
        public UUID id() {
            return Nomination.id(seat.id(), ordinal);
        }

        /** Returns the parts with every text about a candidate written otherwise, because the store keeps them sealed. */
        public State withTexts(TextMapper as) {
            return new State(seat, ordinal, agreedPath, opened, occasion, status, round, as.mapEach("steps", steps, StepRecord::withTexts), currentStep,
                    since, liaisonId, as.mapPart("conclusion", conclusion, Conclusion::withTexts), openCall);
        }
    }
}
