package io.lianluo.assessment.me;

import io.lianluo.access.me.Act;
import io.lianluo.access.me.WaitingKind;

/** The kinds of what can wait for somebody in assessment, each with the operation that is next. */
public enum Kind implements WaitingKind {
    /** A draft waits for an office to issue it, or to leave it. */
    PROPOSAL_TO_ISSUE(Act.post("issueProposal", "/proposals/{id}/issue"));

    private final Act act;

    Kind(Act act) {
        this.act = act;
    }

    @Override
    public Act act() {
        return act;
    }
}
