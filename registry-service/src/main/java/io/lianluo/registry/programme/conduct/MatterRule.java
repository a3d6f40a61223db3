package io.lianluo.registry.programme.conduct;

import io.lianluo.domain.LocalizedText;
import io.lianluo.workingtime.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of matter (事项) that must be answered by a time (SAF-8).
 *
 * @param id              identity among the matters of the programme, such as suggestion
 * @param title           what it is called
 * @param answeredBy      who answers it
 * @param within          the term from the day on which it is raised
 * @param confidentiality id of the confidentiality class of what it says; null when anybody concerned may read it
 * @param withoutSubject  whether the officer whom it is about has no part in answering it (JCH-8)
 * @param course          the steps that it takes, and how its end is checked
 * @param articles        numbers of the articles that it follows from
 */
public record MatterRule(String id, LocalizedText title, Answerer answeredBy, Term within, @Nullable String confidentiality,
                         boolean withoutSubject, MatterCourse course, List<String> articles) {

    /** Names who answers a matter. */
    public enum Answerer {
        /** The liaison to whom it was put. */
        LIAISON,
        /** Whoever heads the unit to which it was put. */
        UNIT_HEAD,
        /** The authority's office. */
        AUTHORITY
    }
}
