package io.lianluo.registry.programme;

import io.lianluo.workingtime.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change that a unit must declare to the authority (变更申报), which confirms or refuses it (INF-6, ANH-8).
 *
 * @param id       identity among the filings of the programme
 * @param when     what makes it due
 * @param within   the term from the change
 * @param papers   ids of the papers handed in with it, such as change-form
 * @param compares declared data that are compared with the registered data
 * @param articles numbers of the articles that it follows from
 * @param confidentiality id of the confidentiality class of what is handed in and answered; null where everybody concerned may read it (SAF-11)
 */
public record FilingRule(String id, Trigger when, Term within, List<String> papers, List<Field> compares, List<String> articles,
                         @Nullable String confidentiality) {

    /** A change whose filing has no class of confidentiality. */
    public FilingRule(String id, Trigger when, Term within, List<String> papers, List<Field> compares, List<String> articles) {
        this(id, when, within, papers, compares, articles, null);
    }

    /** The changes that make a filing due. */
    public enum Trigger {
        /** Somebody else became liaison; that a seat is vacant is told by the vacancy. */
        LIAISON_CHANGED,
        /** The liaison can be reached by another number or address. */
        CONTACT_CHANGED,
        /** The unit's own data changed: its name, head, legal representative or address. */
        UNIT_CHANGED
    }

    /** Data that are declared and registered alike. */
    public enum Field {
        /** The unit's unified social credit code. */
        CREDIT_CODE,
        /** Name of the unit's legal representative. */
        LEGAL_REPRESENTATIVE_NAME,
        /** ID number of the unit's legal representative. */
        LEGAL_REPRESENTATIVE_ID_NUMBER,
        /** Name of the liaison. */
        LIAISON_NAME,
        /** ID number of the liaison. */
        LIAISON_ID_NUMBER,
        /** Mobile number of the liaison. */
        LIAISON_MOBILE
    }
}
