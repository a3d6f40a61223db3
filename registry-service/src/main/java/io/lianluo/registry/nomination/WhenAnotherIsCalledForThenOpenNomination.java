package io.lianluo.registry.nomination;

import io.lianluo.registry.advice.Proposal;
import io.lianluo.registry.advice.Proposals;
import io.lianluo.registry.advice.Replies;
import io.lianluo.registry.advice.Reply;
import io.lianluo.registry.advice.WhenAdviceChanged;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatAdvice;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.appointment.Ending;
import io.lianluo.registry.seat.appointment.Liaison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Policy: the advice to name another liaison, and a dismissal or adjustment by decision, open a nomination with its term (ANH-9, HOS-10).
 * Nobody is recommended, released or appointed by it: that is for whom the path names. When nothing calls for another any more, a
 * nomination that was opened so and in which nobody was recommended yet is taken back.
 */
public class WhenAnotherIsCalledForThenOpenNomination implements WhenAdviceChanged {

    private final NominationService service;
    private final Seats seats;
    private final Proposals proposals;
    private final Replies replies;

    /** A policy over all seats. */
    public WhenAnotherIsCalledForThenOpenNomination(NominationService service, Seats seats, Proposals proposals, Replies replies) {
        this.service = service;
        this.seats = seats;
        this.proposals = proposals;
        this.replies = replies;
    }

    @Override
    public void adviceChanged(UUID seatId) {
        seats.find(seatId).ifPresent(this::follow);
    }

    /** Follows up that a seat changed hands, as it stands; doing so again changes nothing, and a seat that is closed calls for nobody. */
    public void holderChanged(UUID seatId) {
        seats.find(seatId).filter(seat -> seat.closedOn() == null).ifPresent(this::follow);
    }

    private void follow(Seat seat) {
        List<Trigger> calls = calls(seat);
        if (calls.isEmpty()) {
            service.takeBackUncalledFor(seat);
        } else {
            service.open(seat, calls.getFirst());
        }
    }

    /** The triggers that call for another liaison than the present or the last one, the oldest first. */
    private List<Trigger> calls(Seat seat) {
        List<Trigger> calls = new ArrayList<>();
        for (Proposal proposal : proposals.standing(List.of(seat.id()))) {
            if (proposal.isAbout(seat) && !isDeclined(proposal)) {
                calls.add(new Trigger(Trigger.Kind.PROPOSAL, proposal.id(), proposal.round()));
            }
        }
        if (seat.isVacant() && !seat.liaisons().isEmpty()) {
            Liaison last = seat.liaisons().getLast();
            Optional.ofNullable(last.ending()).map(Ending::how).filter(Ending.How::byDecision)
                    .ifPresent(how -> calls.add(new Trigger(Trigger.Kind.DECISION, last.liaisonId(), 0)));
        }
        return calls;
    }

    private boolean isDeclined(Proposal proposal) {
        return replies.to(List.of(proposal.id())).stream()
                .anyMatch(reply -> reply.answers(proposal.round()) && reply.given().answer() == SeatAdvice.Answer.DECLINES);
    }
}
