package io.lianluo.assessment.proposal;

import io.lianluo.assessment.source.SeatLiaison;
import io.lianluo.domain.Aggregate;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.Word;
import java.time.Instant;
import java.util.UUID;

/**
 * The authority's advice to a unit to name another liaison (TZA-3). The ledger drafts it, and an office issues it or leaves it: a
 * regulation says "may". It stands as long as its ground does, and no longer; nothing is executed by it.
 */
public final class Proposal extends Aggregate<ProposalEvent> {

    private ProposalState state;

    private Proposal(ProposalState state) {
        this.state = state;
    }

    /** Drafts a replacement. */
    public static Proposal draft(UUID id, SeatLiaison liaison, Ground ground, Instant now) {
        Proposal proposal = new Proposal(new ProposalState(id, liaison, ground, ProposalStatus.DRAFT, now, null, null, null, null));
        proposal.raise(new ProposalEvent.Drafted());
        return proposal;
    }

    /** The proposal of a remembered state; raises nothing. */
    public static Proposal restore(ProposalState state) {
        return new Proposal(state);
    }

    /**
     * Issues it: a regulation says that a replacement may be proposed, and an office decides. Issuing it again changes nothing.
     *
     * @param by who issues it: the subject of the token
     * @throws Conflict if its ground broke, or the liaison has left
     */
    public void issue(String by, Instant now) {
        switch (state.status()) {
            case OPEN, ANSWERED -> { }
            case WITHDRAWN, CLOSED -> throw new Conflict("proposal-not-a-draft", Word.of("proposal", state.status()));
            case DRAFT -> {
                state = new ProposalState(id(), state.liaison(), state.ground(), ProposalStatus.OPEN, state.draftedAt(), now, by, null, null);
                raise(new ProposalEvent.Issued());
            }
        }
    }

    /**
     * Says on what it rests now. One that had lapsed is a draft again, also if it had been issued: on other facts an office decides anew.
     * One that was closed stays so.
     */
    public void restOn(Ground ground, Instant now) {
        boolean stands = state.status() == ProposalStatus.DRAFT || isIssued();
        if (state.status() == ProposalStatus.CLOSED || stands && ground.equals(state.ground())) {
            return;
        }
        if (stands && ground.restsOnTheSameFactsAs(state.ground())) {
            state = new ProposalState(id(), state.liaison(), ground, state.status(), state.draftedAt(), state.issuedAt(), state.issuedBy(), null, null,
                    state.answer(), state.answeredAt());
            raise(new ProposalEvent.ProofCompleted());
        } else if (isIssued()) {
            withdraw(Lapse.SUPERSEDED, now);
            draftAgain(ground, now);
        } else {
            draftAgain(ground, now);
        }
    }

    /** Lets it lapse, also after the liaison left: what proved wrong is not to stay on record as if it were right. */
    public void withdraw(Lapse lapse, Instant now) {
        if (state.status() != ProposalStatus.WITHDRAWN) {
            boolean told = state.wasIssued();
            state = new ProposalState(id(), state.liaison(), state.ground(), ProposalStatus.WITHDRAWN, state.draftedAt(), state.issuedAt(),
                    state.issuedBy(), now, lapse, state.answer(), state.answeredAt());
            raise(told ? new ProposalEvent.Withdrawn(lapse, now) : new ProposalEvent.Dropped(lapse));
        }
    }

    /**
     * Takes the unit's answer, which closes it here (ANH-9, TZA-3): whether another liaison is named is the unit's to do. An answer to what was proposed
     * before it was withdrawn and issued anew, and one to what does not stand, changes nothing.
     *
     * @param proposedAt when that was issued which is answered
     */
    public void answer(Answer answer, Instant proposedAt, Instant at) {
        if (state.status() == ProposalStatus.OPEN && proposedAt.equals(state.issuedAt())) {
            state = new ProposalState(id(), state.liaison(), state.ground(), ProposalStatus.ANSWERED, state.draftedAt(), state.issuedAt(), state.issuedBy(),
                    null, null, answer, at);
            raise(new ProposalEvent.Answered(answer));
        }
    }

    /** Closes it because the liaison left. */
    public void close(Instant now) {
        if (state.status() == ProposalStatus.OPEN || state.status() == ProposalStatus.DRAFT) {
            state = new ProposalState(id(), state.liaison(), state.ground(), ProposalStatus.CLOSED, state.draftedAt(), state.issuedAt(),
                    state.issuedBy(), now, null);
            raise(new ProposalEvent.Closed());
        }
    }

    private boolean isIssued() {
        return state.status() == ProposalStatus.OPEN || state.status() == ProposalStatus.ANSWERED;
    }

    private void draftAgain(Ground ground, Instant now) {
        state = new ProposalState(id(), state.liaison(), ground, ProposalStatus.DRAFT, now, null, null, null, null);
        raise(new ProposalEvent.Drafted());
    }

    @Override
    public UUID id() {
        return state.id();
    }

    /** Who is to be replaced. */
    public SeatLiaison liaison() {
        return state.liaison();
    }

    /** What it rests on. */
    public Ground ground() {
        return state.ground();
    }

    /** Where it stands. */
    public ProposalStatus status() {
        return state.status();
    }

    /** All that is to be remembered of it. */
    public ProposalState state() {
        return state;
    }
}
