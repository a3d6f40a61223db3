package io.lianluo.assessment.proposal.web;

import io.lianluo.access.Caller;
import io.lianluo.access.Visibility;
import io.lianluo.access.me.KeptOfPerson;
import io.lianluo.assessment.proposal.ProposalFilter;
import io.lianluo.assessment.proposal.Proposals;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Proposals that an office issued about somebody. A draft is the office's own matter, and nobody is told of it. */
@Component
class MyProposals implements KeptOfPerson {

    private final Proposals proposals;
    private final ProposalViews views;

    MyProposals(Proposals proposals, ProposalViews views) {
        this.proposals = proposals;
        this.views = views;
    }

    @Override
    public String kind() {
        return "proposals";
    }

    @Override
    public List<Kept> of(UUID personId, Caller caller, List<String> after, int limit, Locale language) {
        ProposalFilter theirs = ProposalFilter.seenBy(Visibility.ofProgrammes(Set.of()).withPersons(Set.of(personId)), Visibility.ofProgrammes(Set.of()));
        return proposals.list(theirs, after.isEmpty() ? null : ProposalController.position(after), limit).stream()
                .map(proposal -> new Kept(ProposalController.place(proposal), views.of(proposal))).toList();
    }
}
