package io.lianluo.registry.programme.events;

import static io.lianluo.registry.programme.events.CommonRecords.cadence;
import static io.lianluo.registry.programme.events.CommonRecords.each;
import static io.lianluo.registry.programme.events.CommonRecords.ifSaid;
import static io.lianluo.registry.programme.events.CommonRecords.text;

import io.lianluo.events.registry.v1.AssessmentRules;
import io.lianluo.events.registry.v1.Award;
import io.lianluo.events.registry.v1.Consequence;
import io.lianluo.events.registry.v1.Criterion;
import io.lianluo.events.registry.v1.Grade;
import io.lianluo.events.registry.v1.Judge;
import io.lianluo.events.registry.v1.Threshold;

/** Records of how holders are assessed, and what follows from the facts about them. */
final class AssessmentRecords {

    private AssessmentRecords() { }

    static Threshold threshold(io.lianluo.registry.programme.assessment.Threshold threshold) {
        return new Threshold(threshold.id(), threshold.rule(), consequence(threshold.consequence()), CommonRecords.actor(threshold.issuedBy()), text(threshold.reason()),
                threshold.seat(), threshold.articles());
    }

    static AssessmentRules assessment(io.lianluo.registry.programme.assessment.AssessmentRules assessment) {
        return new AssessmentRules(cadence(assessment.every()), each(assessment.criteria(), AssessmentRecords::criterion),
                each(assessment.grades(), AssessmentRecords::grade), each(assessment.awards(), AssessmentRecords::award), assessment.articles());
    }

    private static Criterion criterion(io.lianluo.registry.programme.assessment.Criterion criterion) {
        return Criterion.newBuilder().setId(criterion.id()).setTitle(text(criterion.title())).setWeight(criterion.weight()).setScore(criterion.score())
                .setBy(ifSaid(criterion.by(), AssessmentRecords::judge)).setArticles(criterion.articles()).build();
    }

    private static Grade grade(io.lianluo.registry.programme.assessment.Grade grade) {
        return Grade.newBuilder().setId(grade.id()).setTitle(text(grade.title())).setFrom(grade.from())
                .setConsequence(ifSaid(grade.then(), AssessmentRecords::consequence)).setIssuedBy(ifSaid(grade.issuedBy(), CommonRecords::actor)).setArticles(grade.articles()).build();
    }

    private static Award award(io.lianluo.registry.programme.assessment.Award award) {
        return Award.newBuilder().setId(award.id()).setTitle(text(award.title())).setCondition(award.when()).setAtMostPercent(award.atMostPercent())
                .setAnnounced(award.announced()).setArticles(award.articles()).build();
    }

    private static Consequence consequence(io.lianluo.registry.programme.assessment.Threshold.Consequence consequence) {
        return switch (consequence) {
            case PROPOSE_REPLACEMENT -> Consequence.PROPOSE_REPLACEMENT;
            case TALK -> Consequence.TALK;
            case WARNING -> Consequence.WARNING;
            case TELL_HEAD -> Consequence.TELL_HEAD;
        };
    }

    private static Judge judge(io.lianluo.registry.programme.assessment.Criterion.Judge judge) {
        return switch (judge) {
            case UNIT_HEAD -> Judge.UNIT_HEAD;
            case SECRETARIAT -> Judge.SECRETARIAT;
            case LEADER -> Judge.LEADER;
            case SURVEY -> Judge.SURVEY;
        };
    }
}
