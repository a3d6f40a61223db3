package io.lianluo.registry.nomination;

import io.lianluo.eventing.EventMeta;
import io.lianluo.registry.advice.Proposal;
import io.lianluo.registry.advice.Proposals;
import io.lianluo.registry.advice.Replies;
import io.lianluo.registry.advice.Reply;
import io.lianluo.registry.seat.Seats;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Keeps in memory everything that can call for another liaison: proposals, and replies to them. */
final class Calls implements Proposals, Replies {

    final List<Proposal> standing = new ArrayList<>();
    final List<Reply> replies = new ArrayList<>();

    WhenAnotherIsCalledForThenOpenNomination policy(NominationService service, Seats seats) {
        return new WhenAnotherIsCalledForThenOpenNomination(service, seats, this, this);
    }

    @Override
    public List<Proposal> standing(Collection<UUID> seatIds) {
        return standing.stream().filter(proposal -> seatIds.contains(proposal.seatId())).toList();
    }

    @Override
    public List<Reply> to(Collection<UUID> proposalIds) {
        return replies.stream().filter(reply -> proposalIds.contains(reply.id())).toList();
    }

    @Override
    public Optional<Reply> change(UUID proposalId, Consumer<Reply> change) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(Reply reply) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void proposed(EventMeta cause, Proposal proposal) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void withdrawn(EventMeta cause, UUID proposalId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Proposal> everMadeAbout(UUID liaisonId) {
        throw new UnsupportedOperationException();
    }
}
