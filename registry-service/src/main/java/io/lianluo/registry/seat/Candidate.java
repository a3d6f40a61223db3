package io.lianluo.registry.seat;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who is to hold a seat.
 *
 * @param personId   the person
 * @param rosterName name as it is to stand in the published roster; null when the roster is not public
 */
public record Candidate(String personId, @Nullable String rosterName) {

    Candidate nameless() {
        return new Candidate(personId, null);
    }

    Candidate withName(UnaryOperator<String> as) {
        return rosterName == null ? this : new Candidate(personId, as.apply(rosterName));
    }
}
