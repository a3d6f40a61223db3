package io.lianluo.registry.advice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.lianluo.domain.Conflict;
import io.lianluo.registry.acting.Acts;
import io.lianluo.registry.programme.Citations;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatAdvice;
import io.lianluo.registry.seat.SeatTerms;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows advice at seats, and puts on record what units answer to it. Nobody is replaced by it. */
public class AdviceService implements SeatAdvice {

    private final Proposals proposals;
    private final Replies replies;
    private final Programmes programmes;
    private final SeatTerms terms;
    private final WhenAdviceChanged then;
    private final Acts acts;

    /** A service over all advice. */
    public AdviceService(Proposals proposals, Replies replies, Programmes programmes, SeatTerms terms, WhenAdviceChanged then, Acts acts) {
        this.terms = terms;
        this.then = then;
        this.programmes = programmes;
        this.proposals = proposals;
        this.replies = replies;
        this.acts = acts;
    }

    @Override
    public Map<UUID, List<Proposed>> of(Collection<Seat> seats) {
        Map<UUID, Seat> byId = seats.stream().collect(toMap(Seat::id, Function.identity()));
        List<Proposal> standing = proposals.standing(byId.keySet()).stream().filter(proposal -> proposal.isAbout(byId.get(proposal.seatId()))).toList();
        Map<UUID, Reply> replied = replies.to(standing.stream().map(Proposal::id).toList()).stream().collect(toMap(Reply::id, Function.identity()));
        Citations citations = new Citations(programmes);
        return standing.stream().collect(groupingBy(Proposal::seatId,
                mapping(proposal -> proposed(byId.get(proposal.seatId()), proposal, replied.get(proposal.id()), citations), toList())));
    }

    @Override
    public void reply(Seat seat, UUID proposalId, Answer answer, @Nullable String reason) {
        Proposal proposal = proposals.standing(List.of(seat.id())).stream().filter(one -> one.id().equals(proposalId) && one.isAbout(seat))
                .findFirst().orElseThrow(() -> new Conflict("advice-not-standing"));
        ZoneId zone = programmes.find(seat.key().programme()).flatMap(Programme::newest).orElseThrow().definition().zoneId();
        Reply.Given given = new Reply.Given(proposal.round(), answer, reason, acts.now(zone));
        Optional<Reply> before = replies.to(List.of(proposalId)).stream().findFirst();
        Reply.About about = new Reply.About(proposalId, seat.key().programme(), seat.id(), seat.key().unitId(), proposal.liaisonId(), proposal.proposedAt());
        before.ifPresent(reply -> reply.again(about, given));
        replies.save(before.orElseGet(() -> Reply.to(about, given)));
        then.adviceChanged(seat.id());
    }

    private Proposed proposed(Seat seat, Proposal proposal, @Nullable Reply reply, Citations citations) {
        Optional<Reply.Given> given = Optional.ofNullable(reply).filter(one -> one.answers(proposal.round())).map(Reply::given);
        return new Proposed(proposal.id(), proposal.reason(), citations.of(seat.key().programme(), proposal.ground(), proposal.proposedAt()), proposal.proposedAt(),
                terms.ofAdvice(seat, proposal.proposedAt()).orElse(null),
                given.map(Reply.Given::answer).orElse(null), given.map(Reply.Given::reason).orElse(null));
    }
}
