package io.lianluo.registry.advice;

import io.lianluo.domain.Aggregate;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.Erased;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.seat.SeatAdvice.Answer;
import io.lianluo.sealing.TextMapper;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit's reply to the advice to name another liaison. A proposal that was withdrawn and made again is answered again.
 */
public final class Reply extends Aggregate<ReplyEvent> {

    /**
     * A proposal that is answered.
     *
     * @param proposalId its identity
     * @param programme  code of the programme
     * @param seatId     the seat
     * @param unitId     the unit that answers
     * @param liaisonId  the appointment in question
     * @param proposedAt when it was proposed
     */
    public record About(UUID proposalId, String programme, UUID seatId, UUID unitId, UUID liaisonId, Instant proposedAt) { }

    /**
     * An answer that was given.
     *
     * @param round  the proposal's version that it answers
     * @param answer what was answered
     * @param reason why; null where none was needed
     * @param act    who answered, and when
     */
    public record Given(long round, Answer answer, @Nullable String reason, Act act) {

        /** Returns the answer with the reason written otherwise, because the store keeps it sealed. */
        public Given withTexts(TextMapper as) {
            return new Given(round, answer, as.mapNullable("reason", reason), act);
        }
    }

    private final UUID proposalId;
    private Given given;

    private Reply(UUID proposalId, Given given) {
        this.proposalId = proposalId;
        this.given = given;
    }

    /**
     * Answers a proposal for the first time.
     *
     * @throws InvalidInput if it declines without a reason
     */
    public static Reply to(About about, Given given) {
        Reply reply = new Reply(about.proposalId(), reasoned(given));
        reply.raise(new ReplyEvent.Answered(about));
        return reply;
    }

    /** The reply as the store kept it. */
    public static Reply restore(UUID proposalId, Given given) {
        return new Reply(proposalId, given);
    }

    /**
     * Answers a proposal that was made again; the same answer to the same proposal changes nothing.
     *
     * @throws InvalidInput if it declines without a reason
     * @throws Conflict     if this proposal was answered otherwise
     */
    public void again(About about, Given answer) {
        boolean sameRound = answer.round() <= given.round();
        if (sameRound && answer.answer() != given.answer()) {
            throw new Conflict("advice-answered");
        }
        if (!sameRound) {
            given = reasoned(answer);
            raise(new ReplyEvent.Answered(about));
        }
    }

    /** Forgets why, because it was said about somebody who was erased (SCH-8). */
    public void eraseReason() {
        Given mute = given.withTexts((field, text) -> Erased.TEXT);
        if (!mute.equals(given)) {
            given = mute;
            raise(new ReplyEvent.ReasonErased());
        }
    }

    private static Given reasoned(Given given) {
        if (given.answer() == Answer.DECLINES && (given.reason() == null || given.reason().isBlank())) {
            throw new InvalidInput("reason", "required");
        }
        return given;
    }

    /** The last answer. */
    public Given given() {
        return given;
    }

    /** Tells whether it answers this version of the proposal. */
    public boolean answers(long round) {
        return given.round() >= round;
    }

    @Override
    public UUID id() {
        return proposalId;
    }
}
