package io.lianluo.assessment.source;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody may see of ledgers and proposals. */
public sealed interface Sight {

    /** All there is. */
    record Everything() implements Sight { }

    /**
     * What any of these concerns.
     *
     * @param programmes all of these programmes
     * @param person     what is this person's own; null for nobody's
     * @param units      what concerns liaisons of these units
     */
    record AnyOf(Set<String> programmes, @Nullable String person, Set<String> units) implements Sight { }
}
