package io.lianluo.registry.archive;

import io.lianluo.registry.advice.Proposal;
import io.lianluo.registry.advice.Proposals;
import io.lianluo.registry.archive.Entry.Kind;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads how often a liaison's unit was advised to name another one, and whether the advice still stands. */
public class ProposalRecord implements Source {

    private final Proposals proposals;

    /** A record of all proposals. */
    public ProposalRecord(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public List<Entry> entries(ArchivedLiaison archived, Window window, int limit) {
        Set<UUID> standing = proposals.standing(List.of(archived.seat().id())).stream().map(Proposal::id).collect(Collectors.toSet());
        return window.newest(proposals.everMadeAbout(archived.id()).stream().map(proposal -> new Entry("proposal/" + proposal.id(),
                standing.contains(proposal.id()) ? Kind.REPLACEMENT_PROPOSED : Kind.REPLACEMENT_WITHDRAWN, proposal.liaisonId(), proposal.id(),
                proposal.proposedAt(), proposal.reason(), null, proposal.ground())), limit);
    }
}
