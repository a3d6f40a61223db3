package io.lianluo.registry.nomination;

import io.lianluo.eventing.EventMeta;
import io.lianluo.registry.advice.Proposal;
import io.lianluo.registry.advice.Proposals;
import io.lianluo.registry.advice.Replies;
import io.lianluo.registry.advice.Reply;
import io.lianluo.registry.change.Change;
import io.lianluo.registry.change.Changes;
import io.lianluo.registry.seat.Seats;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps in memory everything that can call for another liaison: proposals, replies to them, and changes. */
final class Calls implements Proposals, Replies, Changes {

    final List<Proposal> standing = new ArrayList<>();
    final List<Reply> replies = new ArrayList<>();
    final List<Change> noted = new ArrayList<>();

    WhenAnotherIsCalledForThenOpenNomination policy(NominationService service, Seats seats, Clock clock) {
        return new WhenAnotherIsCalledForThenOpenNomination(service, seats, this, this, this, clock);
    }

    @Override
    public List<Proposal> standing(Collection<String> seatIds) {
        return standing.stream().filter(proposal -> seatIds.contains(proposal.seatId())).toList();
    }

    @Override
    public List<Reply> to(Collection<String> proposalIds) {
        return replies.stream().filter(reply -> proposalIds.contains(reply.id())).toList();
    }

    @Override
    public List<Change> noted(Change.Kind kind, int limit) {
        return noted.stream().filter(change -> change.kind() == kind).toList();
    }

    @Override
    public void settle(Change change) {
        noted.remove(change);
    }

    @Override
    public void note(Collection<Coming> changes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Reply> change(String proposalId, Consumer<Reply> change) {
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
    public void withdrawn(EventMeta cause, String proposalId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Proposal> everMadeAbout(String liaisonId) {
        throw new UnsupportedOperationException();
    }

}
