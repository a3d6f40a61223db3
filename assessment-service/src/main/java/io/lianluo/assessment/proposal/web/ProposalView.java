package io.lianluo.assessment.proposal.web;

import io.lianluo.access.Unit;
import io.lianluo.access.me.Names;
import io.lianluo.assessment.ledger.Outcome;
import io.lianluo.assessment.proposal.Answer;
import io.lianluo.assessment.proposal.Evidence;
import io.lianluo.assessment.proposal.Proposal;
import io.lianluo.assessment.proposal.ProposalState;
import io.lianluo.assessment.proposal.ProposalStatus;
import io.lianluo.domain.LocalizedText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as callers see it.
 *
 * @param id               identity
 * @param programme        code of the programme
 * @param programmeVersion version of the programme whose threshold was reached
 * @param threshold        id of the threshold
 * @param reason           why, in words
 * @param articles         names of the articles of the regulation that the threshold follows from
 * @param seatId           the seat
 * @param unitId           the unit that is advised
 * @param liaisonId        the appointment in question
 * @param personId         the person in question
 * @param programmeTitle   what the programme is called
 * @param unitName         name of the unit
 * @param seatTitle        what the seat is called
 * @param answer           what the unit answered; null while it has not
 * @param answeredAt       when the unit answered
 * @param status           where it stands
 * @param evidence         the facts it rests on, the oldest first
 * @param draftedAt        when the ledger drafted it
 * @param issuedAt         when an office issued it
 * @param endedAt          when it lapsed or was closed
 * @param endedBecause     why it lapsed, in words
 */
@Schema(name = "Proposal", description = "更换联络员的建议及其依据 · a proposal to replace a liaison, and what it rests on")
record ProposalView(UUID id, String programme, int programmeVersion, String threshold, LocalizedText reason, List<LocalizedText> articles,
                    UUID seatId, UUID unitId,
                    @Nullable UUID liaisonId, @Nullable UUID personId, @Nullable LocalizedText programmeTitle, @Nullable String unitName, @Nullable LocalizedText seatTitle,
                    @Nullable Answer answer, @Nullable Instant answeredAt, ProposalStatus status, List<EvidenceView> evidence, Instant draftedAt,
                    @Nullable Instant issuedAt, @Nullable Instant endedAt, @Nullable LocalizedText endedBecause) {

    /**
     * A fact on which a proposal rests.
     *
     * @param outcome   how the duty turned out
     * @param subjectId the obligation or meeting
     * @param duty      id of the duty
     * @param at        the moment for which it counts
     * @param eventId   the event that brought it
     * @param noticeId  the notice by which the person was told
     */
    @Schema(name = "Evidence", description = "建议所依据的一项事实 · a fact on which a proposal rests")
    record EvidenceView(Outcome outcome, UUID subjectId, String duty, Instant at, String eventId, UUID noticeId) {

        static EvidenceView of(Evidence evidence) {
            return new EvidenceView(evidence.outcome(), evidence.subjectId(), evidence.duty(), evidence.at(), evidence.eventId(),
                    evidence.noticeId());
        }
    }

    static ProposalView of(Proposal proposal, @Nullable LocalizedText endedBecause, Names names, @Nullable String rule) {
        ProposalState state = proposal.state();
        return new ProposalView(state.id(), state.liaison().programme(), state.ground().programmeVersion(), state.ground().threshold(),
                state.ground().reason(), state.ground().articles(), state.liaison().seatId(), state.liaison().unitId(), state.liaison().liaisonId(),
                state.liaison().personId(), names.programme(state.liaison().programme()).orElse(null), names.unit(state.liaison().unitId()).map(Unit::name).orElse(null),
                rule == null ? null : names.seat(state.liaison().programme(), rule).orElse(null), state.answer(), state.answeredAt(), state.status(), state.ground().evidence().stream().map(EvidenceView::of).toList(), state.draftedAt(), state.issuedAt(), state.endedAt(), endedBecause);
    }
}
