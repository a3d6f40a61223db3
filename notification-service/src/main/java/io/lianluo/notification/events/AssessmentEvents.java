package io.lianluo.notification.events;

import io.lianluo.eventing.EventHandler;
import io.lianluo.eventing.EventMeta;
import io.lianluo.events.assessment.v1.ReplacementProposed;
import io.lianluo.events.assessment.v1.ReplacementWithdrawn;
import io.lianluo.notification.replica.Basis;
import io.lianluo.notification.replica.Cause;
import io.lianluo.notification.replica.Proposal;
import io.lianluo.notification.replica.Proposals;
import io.lianluo.notification.telling.WhenReplacementIsProposedThenTell;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hears of assessment: proposals to name another liaison. */
@Component
class AssessmentEvents {

    private final Proposals proposals;
    private final WhenReplacementIsProposedThenTell tell;

    AssessmentEvents(Proposals proposals, WhenReplacementIsProposedThenTell tell) {
        this.proposals = proposals;
        this.tell = tell;
    }

    @EventHandler
    void on(ReplacementProposed event, EventMeta meta) {
        Proposal proposal = new Proposal(event.getProposalId(), Cause.of(meta), event.getProgramme(),
                event.getUnitId(), event.getPersonId(), Translate.text(event.getReason()),
                Basis.threshold(event.getProgrammeVersion(), event.getThreshold()));
        proposals.keep(meta, proposal);
        tell.proposed(proposal);
    }

    @EventHandler
    void on(ReplacementWithdrawn event, EventMeta meta) {
        UUID proposalId = event.getProposalId();
        proposals.withdrawn(meta, proposalId);
        tell.withdrawn(Cause.of(meta), proposalId, event.getUnitId(), event.getPersonId(), Translate.text(event.getReason()));
    }
}
