package io.lianluo.assessment.proposal.web;

import io.lianluo.access.me.Names;
import io.lianluo.assessment.proposal.Lapse;
import io.lianluo.assessment.proposal.LapseTexts;
import io.lianluo.assessment.proposal.Proposal;
import io.lianluo.assessment.roster.Roster;
import io.lianluo.assessment.roster.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows proposals, with names beside the ids. */
@Component
class ProposalViews {

    private final LapseTexts texts;
    private final Roster roster;
    private final Names names;

    ProposalViews(LapseTexts texts, Roster roster, Names names) {
        this.texts = texts;
        this.roster = roster;
        this.names = names;
    }

    ProposalView of(Proposal proposal) {
        @Nullable Lapse lapse = proposal.state().lapse();
        return ProposalView.of(proposal, lapse == null ? null : texts.of(lapse), names, roster.seat(proposal.liaison().seatId()).map(Seat::rule).orElse(null));
    }
}
