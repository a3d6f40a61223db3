package io.lianluo.registry.advice;

import io.lianluo.domain.Conflict;
import io.lianluo.registry.acting.Acts;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.seat.Seat;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts on record what units answer when they are advised to name another liaison. Nobody is replaced by it. */
public class AdviceService {

    private final Proposals proposals;
    private final Replies replies;
    private final Programmes programmes;
    private final WhenAdviceChanged then;
    private final Acts acts;

    /** A service over all advice. */
    public AdviceService(Proposals proposals, Replies replies, Programmes programmes, WhenAdviceChanged then, Acts acts) {
        this.then = then;
        this.programmes = programmes;
        this.proposals = proposals;
        this.replies = replies;
        this.acts = acts;
    }

    /**
     * Answers a proposal about the present liaison of a seat.
     *
     * @throws Conflict                       if no such proposal stands
     * @throws Conflict                       if it was answered otherwise
     * @throws io.lianluo.domain.InvalidInput if it declines without a reason
     */
    public void reply(Seat seat, UUID proposalId, Reply.Answer answer, @Nullable String reason) {
        Proposal proposal = proposals.standing(List.of(seat.id())).stream().filter(one -> one.id().equals(proposalId) && one.isAbout(seat))
                .findFirst().orElseThrow(() -> new Conflict("advice-not-standing"));
        ZoneId zone = programmes.find(seat.key().programme()).flatMap(Programme::newest).orElseThrow().definition().zoneId();
        Reply.Given given = new Reply.Given(proposal.round(), answer, reason, acts.now(zone));
        Optional<Reply> before = replies.to(List.of(proposalId)).stream().findFirst();
        before.ifPresent(reply -> reply.again(given));
        replies.save(before.orElseGet(() -> Reply.to(proposalId, given)));
        then.adviceChanged(seat.id());
    }
}
