package io.lianluo.assessment.proposal.events;

import io.lianluo.assessment.ledger.Outcome;
import io.lianluo.assessment.proposal.LapseTexts;
import io.lianluo.assessment.proposal.Proposal;
import io.lianluo.assessment.proposal.ProposalEvent;
import io.lianluo.assessment.proposal.ProposalState;
import io.lianluo.assessment.source.SeatLiaison;
import io.lianluo.events.assessment.v1.Evidence;
import io.lianluo.events.assessment.v1.EvidenceKind;
import io.lianluo.events.assessment.v1.ReplacementProposed;
import io.lianluo.events.assessment.v1.ReplacementWithdrawn;
import io.lianluo.events.common.v1.LocalizedText;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** The records that tell of a proposal's events. */
@Component
public class ProposalRecords {

    private final LapseTexts texts;

    ProposalRecords(LapseTexts texts) {
        this.texts = texts;
    }

    /** What others are told of the event; the proposal is as it is after it. */
    public List<SpecificRecord> of(ProposalEvent event, Proposal proposal) {
        return switch (event) {
            case ProposalEvent.Issued e -> List.of(proposed(proposal.state()));
            case ProposalEvent.Withdrawn withdrawn -> List.of(withdrawn(proposal.state(), withdrawn));
            case ProposalEvent.Drafted e -> List.of();
            case ProposalEvent.Dropped e -> List.of();
            case ProposalEvent.ProofCompleted e -> List.of();
            case ProposalEvent.Answered e -> List.of();
            case ProposalEvent.Closed e -> List.of();
        };
    }

    private static ReplacementProposed proposed(ProposalState proposal) {
        SeatLiaison liaison = proposal.liaison();
        return ReplacementProposed.newBuilder()
                .setProposalId(proposal.id())
                .setProgramme(liaison.programme())
                .setProgrammeVersion(proposal.ground().programmeVersion())
                .setThreshold(proposal.ground().threshold())
                .setReason(text(proposal.ground().reason()))
                .setSeatId(liaison.seatId())
                .setUnitId(liaison.unitId())
                .setLiaisonId(Objects.requireNonNull(liaison.liaisonId()))
                .setPersonId(Objects.requireNonNull(liaison.personId()))
                .setEvidence(proposal.ground().evidence().stream().map(ProposalRecords::evidence).toList())
                .setProposedAt(Objects.requireNonNull(proposal.issuedAt()))
                .setDraftedAt(proposal.draftedAt())
                .build();
    }

    private ReplacementWithdrawn withdrawn(ProposalState proposal, ProposalEvent.Withdrawn withdrawn) {
        SeatLiaison liaison = proposal.liaison();
        return ReplacementWithdrawn.newBuilder()
                .setProposalId(proposal.id())
                .setProgramme(liaison.programme())
                .setSeatId(liaison.seatId())
                .setUnitId(liaison.unitId())
                .setLiaisonId(Objects.requireNonNull(liaison.liaisonId()))
                .setPersonId(Objects.requireNonNull(liaison.personId()))
                .setReason(text(texts.of(withdrawn.lapse())))
                .setWithdrawnAt(withdrawn.at())
                .build();
    }

    private static Evidence evidence(io.lianluo.assessment.proposal.Evidence evidence) {
        return Evidence.newBuilder()
                .setKind(evidence.outcome() == Outcome.MISSING ? EvidenceKind.MISSING_REPORT : EvidenceKind.UNEXCUSED_ABSENCE)
                .setEventId(id(evidence.eventId()))
                .setSubjectId(evidence.subjectId())
                .setDuty(evidence.duty())
                .setAt(evidence.at())
                .setNoticeId(evidence.noticeId())
                .build();
    }

    private static LocalizedText text(io.lianluo.domain.LocalizedText text) {
        return new LocalizedText(text.zh(), text.en());
    }

    private static UUID id(String text) {
        return UUID.fromString(text);
    }
}
