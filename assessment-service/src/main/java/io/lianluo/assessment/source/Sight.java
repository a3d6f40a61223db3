package io.lianluo.assessment.source;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ledgers and proposals that somebody may see. */
public sealed interface Sight {

    /** All there is. */
    record Everything() implements Sight { }

    /**
     * Everything that concerns at least one of these.
     *
     * @param programmes all of these programmes
     * @param person     what is this person's own; null for nobody's
     * @param units      what concerns liaisons of these units
     */
    record AnyOf(Set<String> programmes, @Nullable String person, Set<String> units) implements Sight { }
}
