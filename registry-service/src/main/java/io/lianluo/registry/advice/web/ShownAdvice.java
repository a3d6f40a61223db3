package io.lianluo.registry.advice.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.lianluo.registry.advice.Proposal;
import io.lianluo.registry.advice.Proposals;
import io.lianluo.registry.advice.Replies;
import io.lianluo.registry.advice.Reply;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatTerms;
import io.lianluo.registry.seat.web.SeatAdvice;
import io.lianluo.registry.seat.web.SeatView.Answer;
import io.lianluo.registry.seat.web.SeatView.Proposed;
import io.lianluo.registry.seat.web.SeatView.Term;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ShownAdvice implements SeatAdvice {

    private final Proposals proposals;
    private final Replies replies;
    private final SeatTerms terms;

    ShownAdvice(Proposals proposals, Replies replies, SeatTerms terms) {
        this.proposals = proposals;
        this.replies = replies;
        this.terms = terms;
    }

    @Override
    public Map<UUID, List<Proposed>> of(Collection<Seat> seats) {
        Map<UUID, Seat> byId = seats.stream().collect(toMap(Seat::id, Function.identity()));
        List<Proposal> standing = proposals.standing(byId.keySet()).stream().filter(proposal -> proposal.isAbout(byId.get(proposal.seatId()))).toList();
        Map<UUID, Reply> replied = replies.to(standing.stream().map(Proposal::id).toList()).stream().collect(toMap(Reply::id, Function.identity()));
        return standing.stream().collect(groupingBy(Proposal::seatId,
                mapping(proposal -> proposed(byId.get(proposal.seatId()), proposal, replied.get(proposal.id())), toList())));
    }

    private Proposed proposed(Seat seat, Proposal proposal, @Nullable Reply reply) {
        Optional<Reply.Given> given = Optional.ofNullable(reply).filter(one -> one.answers(proposal.round())).map(Reply::given);
        return new Proposed(proposal.id(), proposal.reason(), proposal.proposedAt(),
                Term.of(terms.ofAdvice(seat, proposal.proposedAt()).orElse(null)),
                given.map(Reply.Given::answer).map(ShownAdvice::answer).orElse(null), given.map(Reply.Given::reason).orElse(null));
    }

    private static Answer answer(Reply.Answer given) {
        return switch (given) {
            case NAMES_ANOTHER -> Answer.NAMES_ANOTHER;
            case DECLINES -> Answer.DECLINES;
        };
    }
}
