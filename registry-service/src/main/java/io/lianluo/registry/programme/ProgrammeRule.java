package io.lianluo.registry.programme;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.programme.assessment.AssessmentRules;
import io.lianluo.registry.programme.conduct.ConductRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a programme, of whatever kind.
 *
 * @param section  the section of the programme file in which it stands, such as duties
 * @param id       its identity within the section; null for a section that is one rule
 * @param title    its title or words; null where it has none
 * @param articles numbers of the articles that it follows from
 * @param says     all that it says: two versions have the same rule when these are equal
 */
public record ProgrammeRule(String section, @Nullable String id, @Nullable LocalizedText title, List<String> articles, Object says) {

    /** Every rule of a programme, section by section in the order of a file. */
    public static List<ProgrammeRule> of(ProgrammeDefinition programme) {
        List<ProgrammeRule> rules = new ArrayList<>();
        rules.add(new ProgrammeRule("programme", null, programme.title(), programme.follows(), List.of(programme.title(), programme.authority(),
                programme.calendar(), programme.zone(), programme.rosterPublished(), Optional.ofNullable(programme.scope()), Optional.ofNullable(programme.endsOnHoliday()))));
        programme.authority().offices().forEach(rule -> rules.add(new ProgrammeRule("authority.offices", rule.id(), rule.title(), rule.articles(), rule)));
        programme.seats().forEach(rule -> rules.add(new ProgrammeRule("seats", rule.id(), rule.title(), rule.articles(), rule)));
        programme.subjects().forEach(rule -> rules.add(new ProgrammeRule("subjects", rule.id(), rule.title(), rule.articles(), rule)));
        programme.categories().forEach(rule -> rules.add(new ProgrammeRule("categories", rule.id(), rule.title(), rule.articles(), rule)));
        programme.procedures().forEach(rule -> rules.add(new ProgrammeRule("procedures", rule.id(), rule.title(), rule.articles(), rule)));
        programme.reportDuties().forEach(duty -> rules.add(new ProgrammeRule("duties", duty.id(), duty.title(), duty.articles(), duty)));
        programme.meetingDuties().forEach(duty -> rules.add(new ProgrammeRule("duties", duty.id(), duty.title(), duty.articles(), duty)));
        programme.thresholds().forEach(rule -> rules.add(new ProgrammeRule("thresholds", rule.id(), rule.reason(), rule.articles(), rule)));
        programme.appointment().conditions().forEach(rule -> rules.add(new ProgrammeRule("appointment.conditions", rule.id(), rule.text(), rule.articles(), rule)));
        programme.appointment().path().forEach(step -> rules.add(new ProgrammeRule("appointment.path", kebab(step.kind()), null, step.articles(), step)));
        programme.appointment().handover().forEach(item -> rules.add(new ProgrammeRule("appointment.handover", item.id(), item.text(), List.of(), item)));
        programme.filings().forEach(rule -> rules.add(new ProgrammeRule("filings", rule.id(), null, rule.articles(), rule)));
        programme.contacts().ifPresent(rule -> rules.add(new ProgrammeRule("contacts", null, null, rule.articles(), rule)));
        programme.delegation().ifPresent(rule -> rules.add(new ProgrammeRule("delegation", null, null, rule.articles(), rule)));
        programme.provisions().forEach(rule -> rules.add(new ProgrammeRule("provisions", rule.id(), rule.text(), rule.articles(), rule)));
        addConduct(rules, programme.conduct());
        return rules;
    }

    private static void addConduct(List<ProgrammeRule> rules, ConductRules conduct) {
        conduct.rights().forEach(rule -> rules.add(new ProgrammeRule("rights", rule.id(), rule.text(), rule.articles(), rule)));
        conduct.matters().forEach(rule -> rules.add(new ProgrammeRule("matters", rule.id(), rule.title(), rule.articles(), rule)));
        if (conduct.assessment() != null) {
            addAssessment(rules, conduct.assessment());
        }
        conduct.sanctions().forEach(step -> rules.add(new ProgrammeRule("sanctions", step.id(), step.title(), step.articles(), step)));
        if (conduct.dues() != null) {
            rules.add(new ProgrammeRule("dues", null, null, conduct.dues().articles(), conduct.dues()));
        }
        if (conduct.allowance() != null) {
            rules.add(new ProgrammeRule("allowance", null, null, conduct.allowance().articles(), conduct.allowance()));
        }
        conduct.classes().forEach(rule -> rules.add(new ProgrammeRule("classes", rule.id(), rule.title(), rule.articles(), rule)));
        conduct.notices().forEach(rule -> rules.add(new ProgrammeRule("notices", rule.id(), null, rule.articles(), rule)));
    }

    private static void addAssessment(List<ProgrammeRule> rules, AssessmentRules assessment) {
        rules.add(new ProgrammeRule("assessment", null, null, assessment.articles(), assessment.every()));
        assessment.criteria().forEach(rule -> rules.add(new ProgrammeRule("assessment.criteria", rule.id(), rule.title(), rule.articles(), rule)));
        assessment.grades().forEach(rule -> rules.add(new ProgrammeRule("assessment.grades", rule.id(), rule.title(), rule.articles(), rule)));
        assessment.awards().forEach(rule -> rules.add(new ProgrammeRule("assessment.awards", rule.id(), rule.title(), rule.articles(), rule)));
    }

    static String kebab(Enum<?> symbol) {
        return symbol.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
