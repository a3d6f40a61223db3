package io.lianluo.registry.programme.assessment;

import io.lianluo.domain.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing by which holders are assessed, either computed or judged.
 *
 * @param id       identity among the criteria of the programme
 * @param title    what it is called
 * @param weight   its weight in percent
 * @param score    the formula of its score; it type-checks; null when somebody judges
 * @param by       who judges; null when it is computed
 * @param articles numbers of the articles that it follows from
 */
public record Criterion(String id, LocalizedText title, int weight, @Nullable String score, @Nullable Judge by, List<String> articles) {

    /** The judges of a criterion. */
    public enum Judge {
        /** The head of the holder's unit. */
        UNIT_HEAD,
        /** The authority's office. */
        SECRETARIAT,
        /** The authority's leaders. */
        LEADER,
        /** Those whom the holder serves, in a survey (SCH-9). */
        SURVEY
    }
}
