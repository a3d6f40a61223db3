package io.lianluo.registry.nomination;

import io.lianluo.registry.advice.Proposal;
import io.lianluo.registry.advice.Proposals;
import io.lianluo.registry.advice.Replies;
import io.lianluo.registry.advice.Reply;
import io.lianluo.registry.advice.WhenAdviceChanged;
import io.lianluo.registry.change.Change;
import io.lianluo.registry.change.Changes;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.appointment.Ending;
import io.lianluo.registry.seat.appointment.Liaison;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Policy: the advice to name another liaison, and a dismissal or adjustment by decision, open a nomination with its term (ANH-9, HOS-10).
 * Nobody is recommended, released or appointed by it: that is for whom the path names. When nothing calls for another any more, a
 * nomination that was opened so and in which nobody was recommended yet is taken back.
 */
public class WhenAnotherIsCalledForThenOpenNomination implements WhenAdviceChanged {

    private static final int BATCH = 200;
    /** Longer than any request takes: what was noted and has not happened by then never will. */
    private static final Duration NEVER_HAPPENED = Duration.ofHours(1);

    private final NominationService service;
    private final Seats seats;
    private final Proposals proposals;
    private final Replies replies;
    private final Changes changes;
    private final Clock clock;

    /** A policy over all seats. */
    public WhenAnotherIsCalledForThenOpenNomination(NominationService service, Seats seats, Proposals proposals, Replies replies, Changes changes,
                                                    Clock clock) {
        this.service = service;
        this.seats = seats;
        this.proposals = proposals;
        this.replies = replies;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public void adviceChanged(String seatId) {
        seats.find(seatId).ifPresent(this::follow);
    }

    /** Follows up that seats changed hands. */
    void catchUp() {
        for (Change change : changes.noted(Change.Kind.HOLDER, BATCH)) {
            Optional<Seat> seat = seats.find(change.subject()).filter(found -> found.version() >= Long.parseLong(change.mark()));
            if (seat.isPresent() || change.at().plus(NEVER_HAPPENED).isBefore(clock.instant())) {
                seat.ifPresent(this::follow);
                changes.settle(change);
            }
        }
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
                .anyMatch(reply -> reply.answers(proposal.round()) && reply.given().answer() == Reply.Answer.DECLINES);
    }
}
