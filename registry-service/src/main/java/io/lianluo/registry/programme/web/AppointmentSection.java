package io.lianluo.registry.programme.web;

import static io.lianluo.registry.programme.web.Reading.localized;
import static io.lianluo.registry.programme.web.Reading.symbol;
import static io.lianluo.registry.programme.web.Reading.symbols;
import static io.lianluo.registry.programme.web.Reading.text;
import static io.lianluo.registry.programme.web.Reading.texts;

import io.lianluo.registry.programme.ContactRule;
import io.lianluo.registry.programme.DelegationRule;
import io.lianluo.registry.programme.FilingRule;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.appointment.AppointmentRules;
import io.lianluo.registry.programme.appointment.Condition;
import io.lianluo.registry.programme.appointment.Evidence;
import io.lianluo.registry.programme.appointment.HandoverItem;
import io.lianluo.registry.programme.appointment.PathStep;
import io.lianluo.registry.programme.duty.Cadence;
import io.lianluo.workingtime.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the rules of a programme file about liaisons from nomination to release: appointment, filings, contacts and delegation. */
final class AppointmentSection {

    private final Reading reading;
    private final JsonNode root;
    private final ConductSection conduct;

    AppointmentSection(Reading reading, JsonNode root, ConductSection conduct) {
        this.reading = reading;
        this.root = root;
        this.conduct = conduct;
    }

    AppointmentRules appointment() {
        JsonNode rules = root.path("appointment");
        List<PathStep> path = reading.each(rules, "appointment.path", this::step);
        for (int i = 1; i < path.size(); i++) {
            reading.expect(path.get(i - 1).kind().compareTo(path.get(i).kind()) < 0, "appointment.path[" + i + "].step", "file-path-order");
        }
        return new AppointmentRules(reading.eachById(rules, "appointment.conditions", this::condition), path,
                reading.eachById(rules, "appointment.handover", (at, item) -> new HandoverItem(text(item, "id"), localized(item, "text"))),
                conduct.classNamed("appointment", rules));
    }

    private PathStep step(String path, JsonNode step) {
        return new PathStep(symbol(PathStep.Kind.class, step, "step"), symbol(Actor.class, step, "by"), reading.term(path, step, "within"),
                texts(step, "papers"), step.path("optional").asBoolean(false), reading.articles(path, step));
    }

    private Condition condition(String path, JsonNode condition) {
        return new Condition(text(condition, "id"), localized(condition, "text"), symbol(Evidence.class, condition, "evidence"), reading.articles(path, condition));
    }

    List<FilingRule> filings() {
        return reading.eachById(root, "filings", (path, filing) -> new FilingRule(text(filing, "id"), symbol(FilingRule.Trigger.class, filing, "when"),
                reading.positive(path + ".within", Term.parse(text(filing, "within"))), texts(filing, "papers"),
                symbols(FilingRule.Field.class, filing, "compares"), reading.articles(path, filing), conduct.classNamed(path, filing)));
    }

    @Nullable ContactRule contacts() {
        JsonNode rule = root.path("contacts");
        return rule.isMissingNode() ? null : new ContactRule(symbol(Cadence.class, rule, "confirm"),
                reading.positive("contacts.within", Term.parse(text(rule, "within"))), reading.articles("contacts", rule));
    }

    @Nullable DelegationRule delegation() {
        JsonNode rule = root.path("delegation");
        return rule.isMissingNode() ? null : new DelegationRule(symbol(Actor.class, rule, "of"),
                reading.positive("delegation.at-most", Term.parse(text(rule, "at-most"))), reading.articles("delegation", rule));
    }
}
