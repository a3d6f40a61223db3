package io.lianluo.registry.programme.web;

import static io.lianluo.registry.programme.web.Reading.localized;
import static io.lianluo.registry.programme.web.Reading.optional;
import static io.lianluo.registry.programme.web.Reading.symbol;
import static io.lianluo.registry.programme.web.Reading.symbols;
import static io.lianluo.registry.programme.web.Reading.text;

import io.lianluo.domain.Dates;
import io.lianluo.registry.programme.Provision;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.assessment.AssessmentRules;
import io.lianluo.registry.programme.assessment.Grade;
import io.lianluo.registry.programme.conduct.AllowanceRule;
import io.lianluo.registry.programme.conduct.ConductRules;
import io.lianluo.registry.programme.conduct.ConfidentialityClass;
import io.lianluo.registry.programme.conduct.DuesRule;
import io.lianluo.registry.programme.conduct.MatterCourse;
import io.lianluo.registry.programme.conduct.MatterRule;
import io.lianluo.registry.programme.conduct.NoticeRule;
import io.lianluo.registry.programme.conduct.Right;
import io.lianluo.registry.programme.conduct.SanctionStep;
import io.lianluo.registry.programme.conduct.SanctionStep.Effect;
import io.lianluo.registry.programme.duty.Cadence;
import io.lianluo.workingtime.Term;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the rules of a programme file about the conduct of holders: their rights, the demands on them beside their duties, and the consequences. */
final class ConductSection {

    private final Reading reading;
    private final JsonNode root;
    private final List<ConfidentialityClass> classes;

    ConductSection(Reading reading, JsonNode root) {
        this.reading = reading;
        this.root = root;
        this.classes = reading.eachById(root, "classes", (path, of) -> new ConfidentialityClass(text(of, "id"), localized(of, "title"),
                EnumSet.copyOf(symbols(ConfidentialityClass.Reader.class, of, "readers")), of.path("recorded").asBoolean(false), reading.articles(path, of)));
    }

    ConductRules conduct() {
        List<Right> rights = reading.eachById(root, "rights", (path, right) -> new Right(text(right, "id"), localized(right, "text"), reading.articles(path, right)));
        AssessmentRules assessment = root.has("assessment") ? new AssessmentSection(reading, root.get("assessment")).rules() : null;
        return new ConductRules(rights, reading.eachById(root, "matters", this::matter), assessment, sanctions(), dues(), allowance(assessment), classes,
                reading.eachById(root, "notices", this::notice));
    }

    /** The confidentiality class that something names, if it names one. */
    @Nullable String classNamed(String path, JsonNode node) {
        String named = optional(node, "confidentiality");
        reading.expect(named == null || classes.stream().anyMatch(known -> known.id().equals(named)), path + ".confidentiality",
                "file-class-unknown", String.valueOf(named));
        return named;
    }

    List<Provision> provisions(LocalDate inForceFrom) {
        return reading.eachById(root, "provisions", (path, provision) -> {
            LocalDate since = Dates.day(text(provision, "since"));
            reading.expect(!since.isAfter(inForceFrom), path + ".since", "file-provision-too-late", since, inForceFrom);
            return new Provision(text(provision, "id"), since, localized(provision, "text"), reading.articles(path, provision));
        });
    }

    private MatterRule matter(String path, JsonNode matter) {
        return new MatterRule(text(matter, "id"), localized(matter, "title"), symbol(MatterRule.Answerer.class, matter, "answered-by"),
                reading.positive(path + ".within", Term.parse(text(matter, "within"))), classNamed(path, matter),
                matter.path("without-subject").asBoolean(false), course(path, matter), reading.articles(path, matter));
    }

    private MatterCourse course(String path, JsonNode matter) {
        return new MatterCourse(
                reading.eachById(matter, path + ".course", (at, step) -> new MatterCourse.CourseStep(text(step, "id"), localized(step, "title"),
                        symbol(MatterRule.Answerer.class, step, "by"), reading.term(at, step, "within"))),
                matter.path("milestones").asBoolean(false),
                reading.eachById(matter, path + ".severities", (at, severity) -> new MatterCourse.Severity(text(severity, "id"), localized(severity, "title"),
                        reading.positive(at + ".within", Term.parse(text(severity, "within"))))),
                matter.has("checked-by") ? symbol(MatterCourse.Checker.class, matter, "checked-by") : null);
    }

    private List<SanctionStep> sanctions() {
        List<SanctionStep> ladder = reading.eachById(root, "sanctions", (path, step) -> {
            SanctionStep sanction = new SanctionStep(text(step, "id"), localized(step, "title"), reading.term(path, step, "hearing"),
                    symbol(Effect.class, step, "effect", Effect.NONE), symbol(Actor.class, step, "issued-by", Actor.SECRETARIAT), reading.articles(path, step));
            reading.expect(sanction.effect() == Effect.NONE || sanction.hearing() != null, path, "file-hearing-missing", sanction.id());
            return sanction;
        });
        for (int i = 1; i < ladder.size(); i++) {
            reading.expect(ladder.get(i - 1).effect().compareTo(ladder.get(i).effect()) <= 0, "sanctions[" + i + "].effect", "file-ladder-order");
        }
        return ladder;
    }

    private @Nullable DuesRule dues() {
        JsonNode dues = root.path("dues");
        if (dues.isMissingNode()) {
            return null;
        }
        String opens = reading.day("dues.opens", text(dues, "opens"));
        String due = reading.day("dues.due", text(dues, "due"));
        reading.expect(due.compareTo(opens) >= 0, "dues.due", "file-due-before-open", due, opens);
        return new DuesRule(opens, due, reading.reminders("dues", dues), reading.articles("dues", dues));
    }

    private @Nullable AllowanceRule allowance(@Nullable AssessmentRules assessment) {
        JsonNode allowance = root.path("allowance");
        if (allowance.isMissingNode()) {
            return null;
        }
        Set<String> grades = assessment == null ? Set.of() : assessment.grades().stream().map(Grade::id).collect(Collectors.toSet());
        List<AllowanceRule.Share> shares = reading.each(allowance, "allowance.shares", (path, share) -> {
            reading.expect(grades.contains(text(share, "grade")), path + ".grade", "file-grade-unknown", text(share, "grade"));
            return new AllowanceRule.Share(text(share, "grade"), share.get("percent").asInt());
        });
        return new AllowanceRule(symbol(Cadence.class, allowance, "every"), shares, reading.articles("allowance", allowance));
    }

    private NoticeRule notice(String path, JsonNode notice) {
        return new NoticeRule(text(notice, "id"), symbol(NoticeRule.Occasion.class, notice, "when"),
                EnumSet.copyOf(symbols(NoticeRule.Receiver.class, notice, "to")), reading.term(path, notice, "after"), reading.articles(path, notice));
    }
}
