package io.lianluo.registry.programme;

import io.lianluo.domain.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A regulation article by article, with the rules of its programme that act on each.
 *
 * @param articles in the order of the file
 * @param fullText its full text; null while no office has attached it
 */
public record Regulation(List<Entry> articles, @Nullable FullText fullText) {

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
    public record Act(String section, @Nullable String id, @Nullable LocalizedText title, List<String> articles) {

        private static Act of(ProgrammeRule rule) {
            return new Act(rule.section(), rule.id(), rule.title(), rule.articles());
        }
    }

    /** The regulation of a version of a programme. */
    public static Regulation of(ProgrammeVersion version) {
        return new Regulation(of(version.definition()).articles(), version.fullText());
    }

    /** The regulation as a file lists it. */
    public static Regulation of(ProgrammeDefinition programme) {
        List<Act> acts = ProgrammeRule.of(programme).stream().map(Act::of).toList();
        return new Regulation(programme.articles().stream().map(article -> Entry.of(article, acts)).toList(), null);
    }
}
