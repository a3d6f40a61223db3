package io.lianluo.registry.me;

import io.lianluo.access.me.WaitingKind;

/** The kinds of what can wait for somebody in the registry, each with the operation by which it is done. */
public enum Kind implements WaitingKind {
    /** A seat of one's unit is vacant, and one may begin a nomination. */
    NOMINATION_TO_OPEN("openNomination", "POST", "/nominations"),
    /** Somebody is to be recommended. */
    CANDIDATE_TO_RECOMMEND("recommendCandidate", "POST", "/nominations/{id}/recommendation"),
    /** A step of a nomination is one's own to do. */
    STEP_TO_TAKE("takeNominationStep", "POST", "/nominations/{id}/steps"),
    /** An appointment is to be made public. */
    APPOINTMENT_TO_ANNOUNCE("announceAppointment", "POST", "/nominations/{id}/announcement"),
    /** A condition of a liaison is unchecked, or will be when a finding lapses. */
    CONDITION_TO_CHECK("recordFindings", "POST", "/seats/{seat}/findings"),
    /** A seat is vacant, and one may appoint somebody. */
    SEAT_TO_FILL("appointLiaison", "POST", "/seats/{id}/appointments"),
    /** A change is to be declared. */
    FILING_TO_HAND_IN("submitFiling", "POST", "/filings/{id}/submission"),
    /** A declared change is to be confirmed or refused. */
    FILING_TO_RULE_ON("confirmFiling", "POST", "/filings/{id}/confirmation"),
    /** A proposal to name another liaison is to be answered. */
    PROPOSAL_TO_ANSWER("replyToProposal", "POST", "/seats/{seat}/proposals/{id}/reply"),
    /** Something is left to hand over. */
    HANDOVER_TO_FINISH("listHandoversOfSeat", "GET", "/seats/{seat}/handovers"),
    /** One's own contact details are to be confirmed. */
    CONTACT_TO_CONFIRM("confirmContact", "POST", "/persons/{id}/contact/confirmation");

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
