package io.lianluo.registry.advice.events;

import io.lianluo.domain.LocalizedText;
import io.lianluo.eventing.EventHandler;
import io.lianluo.eventing.EventMeta;
import io.lianluo.events.assessment.v1.ReplacementProposed;
import io.lianluo.events.assessment.v1.ReplacementWithdrawn;
import io.lianluo.registry.advice.Proposal;
import io.lianluo.registry.advice.Proposals;
import io.lianluo.registry.advice.WhenAdviceChanged;
import io.lianluo.registry.programme.Ground;
import org.springframework.stereotype.Component;

/** Keeps what assessment proposes and takes back, and follows it up. */
@Component
class AdviceEvents {

    private final Proposals proposals;
    private final WhenAdviceChanged then;

    AdviceEvents(Proposals proposals, WhenAdviceChanged then) {
        this.proposals = proposals;
        this.then = then;
    }

    @EventHandler
    void on(ReplacementProposed event, EventMeta meta) {
        proposals.proposed(meta, new Proposal(event.getProposalId(), event.getSeatId(), event.getLiaisonId(),
                new LocalizedText(event.getReason().getZh(), event.getReason().getEn()), event.getProposedAt(),
                Ground.ofThreshold(event.getThreshold(), event.getProgrammeVersion()), meta.sequence()));
        then.adviceChanged(event.getSeatId());
    }

    @EventHandler
    void on(ReplacementWithdrawn event, EventMeta meta) {
        proposals.withdrawn(meta, event.getProposalId());
        then.adviceChanged(event.getSeatId());
    }
}
