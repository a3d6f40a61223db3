package io.lianluo.assessment.me;

import io.lianluo.access.me.WaitingKind;

/** The kinds of what can wait for somebody in assessment, each with the operation that is next. */
public enum Kind implements WaitingKind {
    /** A draft waits for an office to issue it, or to leave it. */
    PROPOSAL_TO_ISSUE("issueProposal", "POST", "/proposals/{id}/issue"),
    /** A proposal waits for the unit's answer, which the registry takes at the seat; here is what it rests on. */
    PROPOSAL_TO_ANSWER("getProposal", "GET", "/proposals/{id}");

    private final String operation;
    private final String method;
    private final String address;

    Kind(String operation, String method, String address) {
        this.operation = operation;
        this.method = method;
        this.address = address;
    }

    @Override
    public String operation() {
        return operation;
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public String address() {
        return address;
    }
}
