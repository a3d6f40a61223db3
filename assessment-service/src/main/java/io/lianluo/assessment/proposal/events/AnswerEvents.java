package io.lianluo.assessment.proposal.events;

import io.lianluo.assessment.proposal.Answer;
import io.lianluo.assessment.proposal.Proposals;
import io.lianluo.eventing.EventHandler;
import io.lianluo.events.registry.v1.ProposalAnswer;
import io.lianluo.events.registry.v1.ProposalAnswered;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hears what units answer to proposals. */
@Component
class AnswerEvents {

    private final Proposals proposals;

    AnswerEvents(Proposals proposals) {
        this.proposals = proposals;
    }

    @EventHandler
    void on(ProposalAnswered event) {
        answer(event.getAnswer()).ifPresent(answer -> proposals.change(event.getProposalId(),
                proposal -> proposal.answer(answer, event.getProposedAt(), event.getAnsweredAt())));
    }

    /** Empty for an answer that only a newer registry knows, which closes nothing. */
    private static Optional<Answer> answer(ProposalAnswer answer) {
        return switch (answer) {
            case NAMES_ANOTHER -> Optional.of(Answer.NAMES_ANOTHER);
            case DECLINES -> Optional.of(Answer.DECLINES);
            case UNKNOWN -> Optional.empty();
        };
    }
}
