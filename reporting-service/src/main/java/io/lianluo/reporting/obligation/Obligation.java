package io.lianluo.reporting.obligation;

import io.lianluo.domain.Aggregate;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.DerivedId;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.Word;
import io.lianluo.reporting.obligation.AskedExcuse.Answer;
import io.lianluo.reporting.obligation.ObligationEvent.Cancelled;
import io.lianluo.reporting.obligation.ObligationEvent.DueRecounted;
import io.lianluo.reporting.obligation.ObligationEvent.ExcuseAsked;
import io.lianluo.reporting.obligation.ObligationEvent.ExcuseRefused;
import io.lianluo.reporting.obligation.ObligationEvent.ExcuseWithdrawn;
import io.lianluo.reporting.obligation.ObligationEvent.Excused;
import io.lianluo.reporting.obligation.ObligationEvent.FoundMissing;
import io.lianluo.reporting.obligation.ObligationEvent.FoundUndecided;
import io.lianluo.reporting.obligation.ObligationEvent.HandedIn;
import io.lianluo.reporting.obligation.ObligationEvent.Opened;
import io.lianluo.reporting.obligation.ObligationEvent.Reassigned;
import io.lianluo.reporting.obligation.ObligationEvent.TextsErased;
import io.lianluo.workingtime.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One report that one seat owes for one period.
 *
 * <p>The seat owes it; the holder is the person who answers for it, that is whoever holds the seat when it is due, as far as
 * is known. Nobody answers for a seat that is vacant then, but the gap shows.
 */
public final class Obligation extends Aggregate<ObligationEvent> {

    private ObligationState state;

    private Obligation(ObligationState state) {
        this.state = state;
    }

    /** The identity of what that seat owes by that duty for that period: the same whoever opens it, and however often. */
    public static UUID idOf(UUID seatId, String duty, String period) {
        return DerivedId.of("obligation", seatId, duty, period);
    }

    /**
     * Opens an obligation.
     *
     * @param holder who will answer for it, as far as is known; null when nobody
     */
    public static Obligation open(Terms terms, @Nullable AnswerableLiaison holder) {
        UUID id = idOf(terms.seatId(), terms.duty(), terms.period().name());
        Obligation obligation = new Obligation(new ObligationState(id, terms, holder, ObligationStatus.OPEN, null, null, null, List.of()));
        obligation.raise(new Opened());
        return obligation;
    }

    /** The obligation of a remembered state; raises nothing. */
    public static Obligation restore(ObligationState state) {
        return new Obligation(state);
    }

    /**
     * Takes a report or "nothing to report", in time or late.
     *
     * @param signature who hands it in, and when, which decides whether it is late
     * @throws Conflict     if it has its outcome already
     * @throws InvalidInput if a part is missing or unknown (HOS-6), there is no content at all, or the duty does not allow nothing to report
     */
    public void handIn(Submission submission, Signature signature) {
        requireWaiting();
        submission.refuseUnlessFulfilling(terms());
        state = state.reported(submission.nil() ? ObligationStatus.NIL_RETURN : ObligationStatus.HANDED_IN,
                new Report(signature, terms().due().isMissedAt(signature.at()), submission));
        raise(new HandedIn());
    }

    /**
     * Asks to be excused. The clock goes on, but it is not found missing while a request that was made in time waits for its answer, for
     * as long as an office has for that.
     *
     * @param signature who asks, and when, which decides whether it is in time
     * @param personId  who is told of the answer; null where that is nobody
     * @throws Conflict if it has its outcome already, or another request waits for its answer
     */
    public void askExcuse(String reason, Signature signature, @Nullable UUID personId) {
        requireWaiting();
        if (asked() != null) {
            throw new Conflict("excuse-asked-already");
        }
        state = state.asking(new AskedExcuse(signature, !terms().due().isMissedAt(signature.at()), personId, reason));
        raise(new ExcuseAsked());
    }

    /**
     * Takes back the request to be excused that waits. The report is owed as if nobody had asked.
     *
     * @throws Conflict if it has its outcome already, or no request waits
     */
    public void withdrawExcuse(Instant at) {
        requireWaiting();
        if (asked() == null) {
            throw new Conflict("excuse-not-asked");
        }
        boolean held = isVerdictHeldBack();
        state = state.withdrawing(at);
        raise(new ExcuseWithdrawn());
        if (held) {
            raise(new FoundMissing(at));
        }
    }

    /**
     * Refuses the request to be excused that waits.
     *
     * @throws Conflict if it has its outcome already, or no request waits
     */
    public void refuseExcuse(String reason, String by, Instant at) {
        requireWaiting();
        if (asked() == null) {
            throw new Conflict("excuse-not-asked");
        }
        boolean held = isVerdictHeldBack();
        state = state.refusing(new Answer(at, by, false, reason));
        raise(new ExcuseRefused());
        if (held) {
            raise(new FoundMissing(at));
        }
    }

    /**
     * Excuses it, whether or not that was asked, before or after it was found missing.
     *
     * @throws Conflict if it has its outcome already
     */
    public void excuse(String reason, String by, Instant at) {
        requireWaiting();
        state = state.excused(new Excuse(at, by, reason));
        raise(new Excused());
    }

    /**
     * Finds it missing if it is open, its due time has passed, and no request to be excused that was made in time waits; otherwise does
     * nothing, so that it is found once. A request to which no office answered holds it back no longer than the office's term: then the gap shows, and
     * nobody is blamed for it while the answer is owed.
     *
     * @param answerable who held the seat when it was due; null when nobody did
     * @param patience   time after the due time in which an office may answer
     */
    public void findMissing(@Nullable AnswerableLiaison answerable, Instant now, Duration patience) {
        boolean undecided = asked() != null && asked().inTime() && !terms().due().isMissedAt(now.minus(patience));
        if (status() == ObligationStatus.OPEN && terms().due().isMissedAt(now) && !undecided) {
            state = state.heldBy(answerable).missing();
            raise(isVerdictHeldBack() ? new FoundUndecided() : new FoundMissing(now));
        }
    }

    /**
     * Says who answers for it, as now known; does nothing when that is known already, or when the obligation has its outcome: what
     * somebody fulfilled stays theirs.
     */
    public void reassign(@Nullable AnswerableLiaison answerable) {
        if (status().waits() && !Objects.equals(holder(), answerable)) {
            state = state.heldBy(answerable);
            raise(new Reassigned());
        }
    }

    /**
     * Takes a due time that was counted again, if it is open and the one that it has was only assumed. Nobody is made late by it: one that
     * has passed already leaves the due time as it was told.
     */
    public void recount(Deadline again, Instant now) {
        if (status() != ObligationStatus.OPEN || !terms().due().assumed() || again.assumed()) {
            return;
        }
        Deadline told = terms().due();
        boolean passed = again.isMissedAt(now) && again.at().isBefore(told.at());
        Deadline known = passed ? new Deadline(told.at(), told.day(), again.calendarVersions(), false) : again;
        state = state.with(terms().recounted(known, now));
        raise(new DueRecounted());
    }

    /** Ends it because it is no longer owed; does nothing when it has its outcome. */
    public void cancel() {
        if (status().waits()) {
            state = state.cancelled();
            raise(new Cancelled());
        }
    }

    /** Ends it because nobody works in its period, as turned out; does nothing unless it is open: verdicts stay. */
    void cancelUnlessDecided() {
        if (status() == ObligationStatus.OPEN) {
            cancel();
        }
    }

    /** Forgets what was written about a person who was erased, or by them about themselves; nobody is told, because no event says any of that. */
    public void forget(UUID personId) {
        ObligationState without = state.withoutTextsOn(personId);
        if (!without.equals(state)) {
            state = without;
            raise(new TextsErased());
        }
    }

    @Override
    public UUID id() {
        return state.id();
    }

    /** What is owed, by which rule and until when. */
    public Terms terms() {
        return state.terms();
    }

    /** Who answers for it; null when the seat is vacant at its due time, as far as is known. */
    public @Nullable AnswerableLiaison holder() {
        return state.holder();
    }

    /** Where it stands. */
    public ObligationStatus status() {
        return state.status();
    }

    /** What was handed in; null when nothing was. */
    public @Nullable Report report() {
        return state.report();
    }

    /** The request to be excused that waits for its answer; null if none does. */
    public @Nullable AskedExcuse asked() {
        return state.asked();
    }

    /** All that is to be remembered of it. */
    public ObligationState state() {
        return state;
    }

    private void requireWaiting() {
        if (!status().waits()) {
            throw new Conflict("obligation-closed", Word.of("obligation", status()));
        }
    }

    /** Tells whether it was found missing while the office owes an answer, so that the gap shows and nobody is blamed. */
    private boolean isVerdictHeldBack() {
        return status() == ObligationStatus.MISSING && asked() != null && asked().holdsVerdict();
    }
}
