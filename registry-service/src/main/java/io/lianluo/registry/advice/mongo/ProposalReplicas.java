package io.lianluo.registry.advice.mongo;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.Replica;
import io.lianluo.eventing.Replicas;
import io.lianluo.registry.advice.Proposal;
import io.lianluo.registry.advice.Proposals;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

@Component
class ProposalReplicas implements Proposals {

    /** A page of seats has fewer proposals. */
    private static final int MANY = 10_000;

    /**
     * The withdrawal of a proposal. Both topics count its versions, so that the later one is known: a proposal may be made again.
     *
     * @param proposalId the proposal
     * @param sequence   its version then
     */
    private record Withdrawal(UUID proposalId, long sequence) { }

    private final Replica<Proposal> proposals;
    private final Replica<Withdrawal> withdrawals;

    ProposalReplicas(Replicas replicas) {
        proposals = replicas.of("proposals", Proposal.class, new Index("view.seatId", Sort.Direction.ASC),
                new Index("view.liaisonId", Sort.Direction.ASC));
        withdrawals = replicas.of("withdrawals", Withdrawal.class);
    }

    @Override
    public void proposed(EventMeta cause, Proposal proposal) {
        proposals.put(cause, proposal.id().toString(), proposal);
    }

    @Override
    public void withdrawn(EventMeta cause, UUID proposalId) {
        withdrawals.put(cause, proposalId.toString(), new Withdrawal(proposalId, cause.sequence()));
    }

    @Override
    public List<Proposal> standing(Collection<UUID> seatIds) {
        List<Proposal> told = proposals.find(where("view.seatId").in(seatIds.stream().map(UUID::toString).toList()), Sort.by("view.proposedAt"), MANY);
        Map<UUID, Long> withdrawn = withdrawals.find(where("_id").in(told.stream().map(one -> one.id().toString()).toList()),
                Sort.unsorted(), MANY).stream().collect(toMap(Withdrawal::proposalId, Withdrawal::sequence));
        return told.stream().filter(one -> one.round() > withdrawn.getOrDefault(one.id(), 0L)).toList();
    }

    @Override
    public List<Proposal> everMadeAbout(UUID liaisonId) {
        return proposals.find(where("view.liaisonId").is(liaisonId.toString()), Sort.by("view.proposedAt"), MANY);
    }
}
