package io.lianluo.registry.me;

import io.lianluo.access.me.Act;
import io.lianluo.access.me.WaitingKind;

/** The kinds of what can wait for somebody in the registry, each with the operation by which it is done. */
public enum Kind implements WaitingKind {
    /** A seat of one's unit is vacant, and one may begin a nomination. */
    NOMINATION_TO_OPEN(Act.post("openNomination", "/nominations")),
    /** Somebody is to be recommended. */
    CANDIDATE_TO_RECOMMEND(Act.post("recommendCandidate", "/nominations/{id}/recommendation")),
    /** A step of a nomination is one's own to do. */
    STEP_TO_TAKE(Act.post("takeNominationStep", "/nominations/{id}/steps")),
    /** An appointment is to be made public. */
    APPOINTMENT_TO_ANNOUNCE(Act.post("announceAppointment", "/nominations/{id}/announcement")),
    /** A condition of a liaison is unchecked, or will be when a finding lapses. */
    CONDITION_TO_CHECK(Act.post("recordFindings", "/seats/{seat}/findings")),
    /** A seat is vacant, and one may appoint somebody. */
    SEAT_TO_FILL(Act.post("appointLiaison", "/seats/{id}/appointments")),
    /** A change is to be declared. */
    FILING_TO_HAND_IN(Act.post("submitFiling", "/filings/{id}/submission")),
    /** A declared change is to be confirmed or refused. */
    FILING_TO_RULE_ON(Act.post("confirmFiling", "/filings/{id}/confirmation")),
    /** A first declaration is to be confirmed or refused. */
    DECLARATION_TO_RULE_ON(Act.post("confirmDeclaration", "/declarations/{id}/confirmation")),
    /** An office of a unit that exists no longer is to be closed. */
    OFFICE_TO_CLOSE(Act.post("closeOffice", "/offices/{id}/closure")),
    /** A proposal to name another liaison is to be answered. */
    PROPOSAL_TO_ANSWER(Act.post("replyToProposal", "/seats/{seat}/proposals/{id}/reply")),
    /** Something is left to hand over. */
    HANDOVER_TO_FINISH(Act.get("listHandoversOfSeat", "/seats/{seat}/handovers")),
    /** One's own contact details are to be confirmed. */
    CONTACT_TO_CONFIRM(Act.post("confirmContact", "/persons/{id}/contact/confirmation"));

    private final Act act;

    Kind(Act act) {
        this.act = act;
    }

    @Override
    public Act act() {
        return act;
    }
}
