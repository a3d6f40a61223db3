package io.lianluo.assessment.proposal.web;

import io.lianluo.assessment.proposal.Evidence;
import io.lianluo.assessment.proposal.Proposal;
import io.lianluo.assessment.proposal.ProposalState;
import io.lianluo.assessment.proposal.ProposalStatus;
import io.lianluo.domain.LocalizedText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as callers see it.
 *
 * @param id               identity
 * @param programme        code of the programme
 * @param programmeVersion version of the programme whose threshold was reached
 * @param threshold        id of the threshold
 * @param reason           why, in words
 * @param seatId           the seat
 * @param unitId           the unit that is advised
 * @param liaisonId        the appointment in question
 * @param personId         the person in question
 * @param status           where it stands
 * @param evidence         the facts it rests on, the oldest first
 * @param draftedAt        when the ledger drafted it
 * @param issuedAt         when an office issued it
 * @param endedAt          when it lapsed or was closed
 * @param endedBecause     why it lapsed, in words
 */
@Schema(name = "Proposal", description = "更换联络员的建议及其依据 · a proposal to replace a liaison, and what it rests on")
record ProposalView(String id, String programme, int programmeVersion, String threshold, LocalizedText reason, String seatId, String unitId,
                    @Nullable String liaisonId, @Nullable String personId, ProposalStatus status, List<Evidence> evidence, Instant draftedAt,
                    @Nullable Instant issuedAt, @Nullable Instant endedAt, @Nullable LocalizedText endedBecause) {

    static ProposalView of(Proposal proposal, @Nullable LocalizedText endedBecause) {
        ProposalState state = proposal.state();
        return new ProposalView(state.id(), state.liaison().programme(), state.ground().programmeVersion(), state.ground().threshold(),
                state.ground().reason(), state.liaison().seatId(), state.liaison().unitId(), state.liaison().liaisonId(),
                state.liaison().personId(), state.status(), state.ground().evidence(), state.draftedAt(), state.issuedAt(), state.endedAt(), endedBecause);
    }
}
