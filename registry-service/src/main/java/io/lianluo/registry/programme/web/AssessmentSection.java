package io.lianluo.registry.programme.web;

import static io.lianluo.registry.programme.web.Reading.localized;
import static io.lianluo.registry.programme.web.Reading.symbol;
import static io.lianluo.registry.programme.web.Reading.text;

import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.assessment.AssessmentRules;
import io.lianluo.registry.programme.assessment.Award;
import io.lianluo.registry.programme.assessment.Criterion;
import io.lianluo.registry.programme.assessment.Grade;
import io.lianluo.registry.programme.assessment.Threshold.Consequence;
import io.lianluo.registry.programme.duty.Cadence;
import io.lianluo.rules.Formula;
import io.lianluo.rules.RuleException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the rules of a programme file by which the holders of its seats are assessed. */
final class AssessmentSection {

    private static final int WHOLE = 100;

    private final Reading reading;
    private final JsonNode assessment;

    AssessmentSection(Reading reading, JsonNode assessment) {
        this.reading = reading;
        this.assessment = assessment;
    }

    AssessmentRules rules() {
        List<Criterion> criteria = reading.eachById(assessment, "assessment.criteria", this::criterion);
        int sum = criteria.stream().mapToInt(Criterion::weight).sum();
        reading.expect(sum == WHOLE, "assessment.criteria", "file-weights", sum);
        List<Grade> grades = reading.eachById(assessment, "assessment.grades", this::grade);
        for (int i = 1; i < grades.size(); i++) {
            reading.expect(grades.get(i - 1).from() > grades.get(i).from(), "assessment.grades[" + i + "].from", "file-grade-order");
        }
        reading.expect(grades.isEmpty() || grades.getLast().from() == 0, "assessment.grades", "file-grade-missing");
        return new AssessmentRules(symbol(Cadence.class, assessment, "every"), criteria, grades,
                reading.eachById(assessment, "assessment.awards", this::award), reading.articles("assessment", assessment));
    }

    private Criterion criterion(String path, JsonNode criterion) {
        String score = Reading.optional(criterion, "score");
        reading.expect((score == null) == criterion.has("by"), path, "file-score-or-judge");
        if (score != null) {
            typeCheck(path + ".score", () -> Formula.score(score.strip()));
        }
        return new Criterion(text(criterion, "id"), localized(criterion, "title"), criterion.get("weight").asInt(), score,
                criterion.has("by") ? symbol(Criterion.Judge.class, criterion, "by") : null, reading.articles(path, criterion));
    }

    private Grade grade(String path, JsonNode grade) {
        Consequence then = grade.has("then") ? symbol(Consequence.class, grade, "then") : null;
        reading.expect(then != null || !grade.has("issued-by"), path + ".issued-by", "file-nothing-issued");
        return new Grade(text(grade, "id"), localized(grade, "title"), grade.get("from").asInt(), then,
                then == null ? null : symbol(Actor.class, grade, "issued-by", Actor.SECRETARIAT), reading.articles(path, grade));
    }

    private Award award(String path, JsonNode award) {
        String when = text(award, "when").strip();
        typeCheck(path + ".when", () -> Formula.condition(when));
        return new Award(text(award, "id"), localized(award, "title"), when, award.has("at-most-percent") ? award.get("at-most-percent").asInt() : null,
                award.path("announced").asBoolean(false), reading.articles(path, award));
    }

    private void typeCheck(String path, Runnable compiling) {
        try {
            compiling.run();
        } catch (RuleException refused) {
            reading.refuse(path, refused);
        }
    }
}
