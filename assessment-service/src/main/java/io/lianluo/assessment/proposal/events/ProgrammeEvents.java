package io.lianluo.assessment.proposal.events;

import io.lianluo.assessment.programme.Programme;
import io.lianluo.assessment.programme.Programmes;
import io.lianluo.assessment.programme.Threshold;
import io.lianluo.assessment.proposal.Assessor;
import io.lianluo.domain.LocalizedText;
import io.lianluo.eventing.EventHandler;
import io.lianluo.eventing.EventMeta;
import io.lianluo.events.registry.v1.Consequence;
import io.lianluo.events.registry.v1.ProgrammePublished;
import org.springframework.stereotype.Component;

@Component
class ProgrammeEvents {

    private final Programmes programmes;
    private final Assessor assessor;

    ProgrammeEvents(Programmes programmes, Assessor assessor) {
        this.programmes = programmes;
        this.assessor = assessor;
    }

    @EventHandler
    void on(ProgrammePublished event, EventMeta meta) {
        programmes.keep(meta, new Programme(event.getProgramme(), event.getVersion(), event.getInForceFrom(), event.getInForceUntil(),
                event.getZone(), event.getThresholds().stream()
                        .filter(threshold -> threshold.getConsequence() == Consequence.PROPOSE_REPLACEMENT)
                        .map(threshold -> new Threshold(threshold.getId(), threshold.getRule(),
                                new LocalizedText(threshold.getReason().getZh(), threshold.getReason().getEn())))
                        .toList()));
        assessor.whenProgrammePublished(event.getProgramme());
    }
}
