package io.lianluo.assessment.proposal;

/** A proposal cannot be issued any more: its ground broke, or the liaison has left. */
public final class NotADraftException extends RuntimeException {

    private final transient ProposalStatus status;

    NotADraftException(ProposalStatus status) {
        super("the proposal is " + status);
        this.status = status;
    }

    /** Where it stands. */
    public ProposalStatus status() {
        return status;
    }
}
