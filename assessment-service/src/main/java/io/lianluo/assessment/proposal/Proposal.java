package io.lianluo.assessment.proposal;

import io.lianluo.assessment.source.Owner;
import io.lianluo.eventing.Aggregate;
import java.time.Instant;

/**
 * The authority's advice to a unit to name another liaison (TZA-3). It stands as long as its ground does, and no longer; nothing is
 * executed by it.
 */
public final class Proposal extends Aggregate<ProposalEvent> {

    private ProposalState state;

    private Proposal(ProposalState state) {
        this.state = state;
    }

    /** Proposes a replacement. */
    public static Proposal propose(String id, Owner liaison, Ground ground, Instant now) {
        Proposal proposal = new Proposal(new ProposalState(id, liaison, ground, ProposalStatus.OPEN, now, null, null));
        proposal.raise(new ProposalEvent.Proposed());
        return proposal;
    }

    /** The proposal of a remembered state; raises nothing. */
    public static Proposal restore(ProposalState state) {
        return new Proposal(state);
    }

    /** Says on what it rests now. One that had lapsed stands again; one that was closed stays so. */
    public void restOn(Ground ground, Instant now) {
        if (state.status() == ProposalStatus.CLOSED || state.status() == ProposalStatus.OPEN && ground.equals(state.ground())) {
            return;
        }
        if (state.status() == ProposalStatus.OPEN && ground.restsOnTheSameFactsAs(state.ground())) {
            state = new ProposalState(id(), state.liaison(), ground, ProposalStatus.OPEN, state.proposedAt(), null, null);
            raise(new ProposalEvent.ProofCompleted());
        } else {
            state = new ProposalState(id(), state.liaison(), ground, ProposalStatus.OPEN, now, null, null);
            raise(new ProposalEvent.Proposed());
        }
    }

    /** Lets it lapse, also after the liaison left: what proved wrong is not to stay on record as if it were right. */
    public void withdraw(Lapse lapse, Instant now) {
        if (state.status() != ProposalStatus.WITHDRAWN) {
            state = new ProposalState(id(), state.liaison(), state.ground(), ProposalStatus.WITHDRAWN, state.proposedAt(), now, lapse);
            raise(new ProposalEvent.Withdrawn(lapse));
        }
    }

    /** Closes it because the liaison left. */
    public void close(Instant now) {
        if (state.status() == ProposalStatus.OPEN) {
            state = new ProposalState(id(), state.liaison(), state.ground(), ProposalStatus.CLOSED, state.proposedAt(), now, null);
            raise(new ProposalEvent.Closed());
        }
    }

    @Override
    public String id() {
        return state.id();
    }

    /** Who is to be replaced. */
    public Owner liaison() {
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
