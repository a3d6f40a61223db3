package io.lianluo.registry.programme;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.programme.assessment.AssessmentRules;
import io.lianluo.registry.programme.conduct.ConductRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A regulation article by article, with the rules of its programme that act on each.
 *
 * @param articles in the order of the file
 */
public record Regulation(List<Entry> articles) {

    /**
     * An article and the rules that act on it.
     *
     * @param number      number of the article, such as 4(2)
     * @param cited       its name where it is cited
     * @param asks        a sentence on its demand
     * @param nothingToDo the reason why no rule acts on it; null when one does
     * @param acts        the rules, in the order of the file's sections; empty where there is nothing to do
     */
    public record Entry(String number, LocalizedText cited, LocalizedText asks, @Nullable LocalizedText nothingToDo, List<Act> acts) {

        private static Entry of(Article article, List<Act> acts) {
            return new Entry(article.number(), article.cited(), article.asks(), article.nothingToDo(),
                    acts.stream().filter(act -> act.articles().contains(article.number())).toList());
        }
    }

    /**
     * A rule that acts on articles.
     *
     * @param section  the section of the programme file in which it stands, such as duties
     * @param id       its identity within the section; null for a section that is one rule
     * @param title    its title or words; null where it has none
     * @param articles numbers of the articles that it follows from
     */
    public record Act(String section, @Nullable String id, @Nullable LocalizedText title, List<String> articles) { }

    /** The regulation of a programme. */
    public static Regulation of(ProgrammeDefinition programme) {
        List<Act> acts = acts(programme);
        return new Regulation(programme.articles().stream().map(article -> Entry.of(article, acts)).toList());
    }

    /** Every rule of a programme. */
    private static List<Act> acts(ProgrammeDefinition programme) {
        List<Act> acts = new ArrayList<>();
        acts.add(new Act("programme", null, programme.title(), programme.follows()));
        programme.seats().forEach(rule -> acts.add(new Act("seats", rule.id(), rule.title(), rule.articles())));
        programme.reportDuties().forEach(duty -> acts.add(new Act("duties", duty.id(), duty.title(), duty.articles())));
        programme.meetingDuties().forEach(duty -> acts.add(new Act("duties", duty.id(), duty.title(), duty.articles())));
        programme.thresholds().forEach(rule -> acts.add(new Act("thresholds", rule.id(), rule.reason(), rule.articles())));
        programme.appointment().conditions().forEach(rule -> acts.add(new Act("appointment.conditions", rule.id(), rule.text(), rule.articles())));
        programme.appointment().path().forEach(step -> acts.add(new Act("appointment.path", kebab(step.kind()), null, step.articles())));
        programme.filings().forEach(rule -> acts.add(new Act("filings", rule.id(), null, rule.articles())));
        programme.contacts().ifPresent(rule -> acts.add(new Act("contacts", null, null, rule.articles())));
        programme.delegation().ifPresent(rule -> acts.add(new Act("delegation", null, null, rule.articles())));
        programme.provisions().forEach(rule -> acts.add(new Act("provisions", rule.id(), rule.text(), rule.articles())));
        addConduct(acts, programme.conduct());
        return acts;
    }

    private static void addConduct(List<Act> acts, ConductRules conduct) {
        conduct.rights().forEach(rule -> acts.add(new Act("rights", rule.id(), rule.text(), rule.articles())));
        conduct.matters().forEach(rule -> acts.add(new Act("matters", rule.id(), rule.title(), rule.articles())));
        if (conduct.assessment() != null) {
            addAssessment(acts, conduct.assessment());
        }
        conduct.sanctions().forEach(step -> acts.add(new Act("sanctions", step.id(), step.title(), step.articles())));
        if (conduct.dues() != null) {
            acts.add(new Act("dues", null, null, conduct.dues().articles()));
        }
        if (conduct.allowance() != null) {
            acts.add(new Act("allowance", null, null, conduct.allowance().articles()));
        }
        conduct.classes().forEach(rule -> acts.add(new Act("classes", rule.id(), rule.title(), rule.articles())));
        conduct.notices().forEach(rule -> acts.add(new Act("notices", rule.id(), null, rule.articles())));
    }

    private static void addAssessment(List<Act> acts, AssessmentRules assessment) {
        acts.add(new Act("assessment", null, null, assessment.articles()));
        assessment.criteria().forEach(rule -> acts.add(new Act("assessment.criteria", rule.id(), rule.title(), rule.articles())));
        assessment.grades().forEach(rule -> acts.add(new Act("assessment.grades", rule.id(), rule.title(), rule.articles())));
        assessment.awards().forEach(rule -> acts.add(new Act("assessment.awards", rule.id(), rule.title(), rule.articles())));
    }

    private static String kebab(Enum<?> symbol) {
        return symbol.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
