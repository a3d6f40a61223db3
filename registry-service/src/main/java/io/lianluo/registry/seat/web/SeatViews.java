package io.lianluo.registry.seat.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.lianluo.registry.advice.Replies;
import io.lianluo.registry.advice.Reply;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.web.SeatView.Proposed;
import io.lianluo.registry.signal.Proposal;
import io.lianluo.registry.signal.Signals;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seats as callers see them, with what is known of them elsewhere. */
@Component
class SeatViews {

    private final Signals signals;
    private final Replies replies;

    SeatViews(Signals signals, Replies replies) {
        this.signals = signals;
        this.replies = replies;
    }

    SeatView of(Seat seat) {
        return of(List.of(seat)).getFirst();
    }

    List<SeatView> of(List<Seat> seats) {
        List<Proposal> standing = signals.standing(seats.stream().map(Seat::id).toList());
        Map<String, List<Proposal>> bySeat = standing.stream().collect(groupingBy(Proposal::seatId));
        Map<String, Reply> answers = replies.to(standing.stream().map(Proposal::id).toList()).stream().collect(toMap(Reply::id, Function.identity()));
        return seats.stream().map(seat -> SeatView.of(seat, bySeat.getOrDefault(seat.id(), List.of()).stream()
                .filter(proposal -> proposal.isAbout(seat)).map(proposal -> proposed(proposal, answers.get(proposal.id()))).toList())).toList();
    }

    private static Proposed proposed(Proposal proposal, @Nullable Reply reply) {
        Reply.Given given = reply == null || !reply.answers(proposal.round()) ? null : reply.given();
        return new Proposed(proposal.id(), proposal.reason(), proposal.proposedAt(), given == null ? null : given.answer(),
                given == null ? null : given.reason());
    }
}
