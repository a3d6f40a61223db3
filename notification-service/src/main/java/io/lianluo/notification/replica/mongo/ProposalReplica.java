package io.lianluo.notification.replica.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.Replica;
import io.lianluo.eventing.Replicas;
import io.lianluo.notification.replica.Proposal;
import io.lianluo.notification.replica.Proposals;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Proposals and withdrawals as replicas. */
@Component
class ProposalReplica implements Proposals {

    /** Proposals to one unit. */
    private static final int MANY = 1_000;

    private final Replica<Proposal> proposals;
    private final Replica<Withdrawal> withdrawals;

    /**
     * The withdrawal of a proposal. Both topics count the proposal's versions, so that one tells what came later: it may be made again.
     *
     * @param sequence the proposal's version then
     */
    private record Withdrawal(long sequence) { }

    ProposalReplica(Replicas replicas) {
        proposals = replicas.of("proposals", Proposal.class, new Index("view.unitId", Sort.Direction.ASC));
        withdrawals = replicas.of("withdrawals", Withdrawal.class);
    }

    @Override
    public void keep(EventMeta cause, Proposal proposal) {
        proposals.put(cause, proposal.id().toString(), proposal);
    }

    @Override
    public void withdrawn(EventMeta cause, UUID proposalId) {
        withdrawals.put(cause, proposalId.toString(), new Withdrawal(cause.sequence()));
    }

    @Override
    public boolean isWithdrawn(UUID proposalId) {
        return withdrawals.find(proposalId.toString()).filter(withdrawal -> proposals.find(proposalId.toString())
                .map(proposal -> proposal.cause().sequence() < withdrawal.sequence()).orElse(true)).isPresent();
    }

    @Override
    public List<Proposal> openFor(UUID unitId) {
        return proposals.find(where("view.unitId").is(unitId.toString()), Sort.by("_id"), MANY).stream()
                .filter(proposal -> !isWithdrawn(proposal.id())).toList();
    }
}
