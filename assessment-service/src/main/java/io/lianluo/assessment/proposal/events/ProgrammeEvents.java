package io.lianluo.assessment.proposal.events;

import io.lianluo.access.events.RosterRecords;
import io.lianluo.access.mongo.TitleReplica;
import io.lianluo.assessment.programme.Programme;
import io.lianluo.assessment.programme.Programmes;
import io.lianluo.assessment.programme.Threshold;
import io.lianluo.assessment.proposal.Assessor;
import io.lianluo.domain.LocalizedText;
import io.lianluo.eventing.EventHandler;
import io.lianluo.eventing.EventMeta;
import io.lianluo.events.registry.v1.Consequence;
import io.lianluo.events.registry.v1.ProgrammePublished;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ProgrammeEvents {

    private final Programmes programmes;
    private final TitleReplica titles;
    private final Assessor assessor;

    ProgrammeEvents(Programmes programmes, TitleReplica titles, Assessor assessor) {
        this.programmes = programmes;
        this.titles = titles;
        this.assessor = assessor;
    }

    @EventHandler
    void on(ProgrammePublished event, EventMeta meta) {
        programmes.keep(meta, new Programme(event.getProgramme(), event.getVersion(), event.getInForceFrom(), event.getInForceUntil(),
                event.getZone(), event.getThresholds().stream()
                        .filter(threshold -> threshold.getConsequence() == Consequence.PROPOSE_REPLACEMENT)
                        .map(threshold -> new Threshold(threshold.getId(), threshold.getRule(),
                                text(threshold.getReason()), cited(event, threshold.getArticles())))
                        .toList()));
        titles.keep(meta, RosterRecords.titles(event));
        assessor.whenProgrammePublished(event.getProgramme());
    }

    private static List<LocalizedText> cited(ProgrammePublished event, List<String> numbers) {
        return event.getArticles().stream().filter(article -> numbers.contains(article.getNumber())).map(article -> text(article.getCited())).toList();
    }

    private static LocalizedText text(io.lianluo.events.common.v1.LocalizedText text) {
        return new LocalizedText(text.getZh(), text.getEn());
    }
}
