package io.lianluo.registry.me;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.programme.appointment.PathStep;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for somebody, and the act by which they do it.
 *
 * @param kind      which
 * @param about     identity of what it is about: the nomination, filing, proposal, seat or person
 * @param programme code of the programme; null for one's own contact details
 * @param rule      id of the programme's seat rule; null likewise
 * @param seatId    the seat; null likewise
 * @param unitId    the unit; null likewise
 * @param step      the step of a nomination; null for everything else
 * @param dueAt     when it is due; null where no term is set
 * @param overdue   whether that has passed
 * @param articles  names of the articles that ask for it
 */
public record Waiting(Kind kind, UUID about, @Nullable String programme, @Nullable String rule, @Nullable UUID seatId, @Nullable UUID unitId,
                      PathStep.@Nullable Kind step, @Nullable Instant dueAt, boolean overdue, List<LocalizedText> articles) {

    /** The kinds of what can wait, each with the operation by which it is done, as the interface names it. */
    public enum Kind {
        /** A seat of one's unit is vacant, and one may begin a nomination. */
        NOMINATION_TO_OPEN("openNomination", "POST", "/nominations"),
        /** Somebody is to be recommended. */
        CANDIDATE_TO_RECOMMEND("recommendCandidate", "POST", "/nominations/{id}/recommendation"),
        /** A step of a nomination is one's own to do. */
        STEP_TO_TAKE("takeNominationStep", "POST", "/nominations/{id}/steps"),
        /** An appointment is to be made public. */
        APPOINTMENT_TO_ANNOUNCE("announceAppointment", "POST", "/nominations/{id}/announcement"),
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

        /** Name of the operation. */
        public String operation() {
            return operation;
        }

        /** HTTP method of the operation. */
        public String method() {
            return method;
        }

        /** Address of the operation, with the places of the identities. */
        public String address() {
            return address;
        }
    }
}
