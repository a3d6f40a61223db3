package io.lianluo.registry.programme.conduct;

import io.lianluo.domain.LocalizedText;
import java.util.List;
import java.util.Set;

/**
 * A class of information, and who may read it (SAF-11).
 *
 * @param id       identity among the classes of the programme, such as internal
 * @param title    what it is called
 * @param readers  who may read it
 * @param recorded whether each read is on record
 * @param articles numbers of the articles that it follows from
 */
public record ConfidentialityClass(String id, LocalizedText title, Set<Reader> readers, boolean recorded, List<String> articles) {

    /** The circles of people who may read something. */
    public enum Reader {
        /** Everybody. */
        PUBLIC,
        /** Every liaison of the programme. */
        LIAISONS,
        /** The liaison whom it concerns. */
        OWN_LIAISON,
        /** The liaisons of the units above (SCH-2). */
        LINE_OF_DUTY,
        /** Whoever heads the unit. */
        UNIT_HEAD,
        /** The authority's office. */
        AUTHORITY
    }
}
