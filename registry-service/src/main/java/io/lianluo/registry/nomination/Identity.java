package io.lianluo.registry.nomination;

import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonalData;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer to the question who the candidate of a nomination is.
 *
 * @param recognition whether that is sure, and why
 * @param person   the person, who may be new and not kept yet; empty while it is doubtful, or if they were erased
 * @param told     what was said of the candidate; null where somebody known was named
 * @param others   those known already who may be meant, or are
 */
public record Identity(Recognition recognition, Optional<Person> person, @Nullable PersonalData told, List<Person> others) {

    /** A recognition says how sure it can be who somebody is. */
    public enum Recognition {
        /** Somebody known was named, or it was decided before. */
        NAMED,
        /** Nobody who is known may be meant. */
        NEW,
        /** Somebody known is meant, without doubt. */
        RECOGNISED,
        /** Somebody known may be meant, and only the authority can say so. */
        DOUBTFUL,
        /** The unit decided by itself, and the authority may say later who of those known is meant. */
        UNCHECKED,
        /** The authority said who is meant. */
        DECIDED
    }

    public Identity {
        others = List.copyOf(others);
    }

    /** Tells whether nothing can be decided before the authority says who is meant. */
    public boolean isDoubtful() {
        return recognition == Recognition.DOUBTFUL;
    }
}
