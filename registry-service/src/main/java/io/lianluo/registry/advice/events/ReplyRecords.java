package io.lianluo.registry.advice.events;

import io.lianluo.events.registry.v1.ProposalAnswer;
import io.lianluo.events.registry.v1.ProposalAnswered;
import io.lianluo.registry.advice.Reply;
import io.lianluo.registry.advice.ReplyEvent;
import io.lianluo.registry.seat.SeatAdvice.Answer;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** The records that tell what units answer. Why they keep their liaison concerns only the unit and the secretariat, who see it at the seat. */
public final class ReplyRecords {

    private ReplyRecords() { }

    /** The records that tell others of the event; the reply is as it is after it. */
    public static List<SpecificRecord> of(ReplyEvent event, Reply reply) {
        return switch (event) {
            case ReplyEvent.Answered answered -> List.of(answered(answered.about(), reply.given()));
            case ReplyEvent.ReasonErased erased -> List.of();
        };
    }

    private static ProposalAnswered answered(Reply.About about, Reply.Given given) {
        return ProposalAnswered.newBuilder().setProposalId(about.proposalId()).setProgramme(about.programme()).setSeatId(about.seatId())
                .setUnitId(about.unitId()).setLiaisonId(about.liaisonId()).setProposedAt(about.proposedAt()).setAnswer(answer(given.answer()))
                .setAnsweredAt(given.act().at()).build();
    }

    private static ProposalAnswer answer(Answer answer) {
        return switch (answer) {
            case NAMES_ANOTHER -> ProposalAnswer.NAMES_ANOTHER;
            case DECLINES -> ProposalAnswer.DECLINES;
        };
    }
}
