package io.lianluo.registry.change;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Changes that are still to be followed up. */
public interface Changes {

    /**
     * A change that is about to be saved.
     *
     * @param kind    what changes
     * @param subject id of the seat, person or unit
     * @param mark    what is saved with it; see {@link Change}
     * @param people  ids of those whom it is about
     */
    record Coming(Change.Kind kind, String subject, String mark, Set<String> people) {

        /** With a mark that no other save has, even of the same version. */
        public static Coming of(Change.Kind kind, String subject, Set<String> people) {
            return new Coming(kind, subject, UuidCreator.getTimeOrderedEpoch().toString(), people);
        }
    }

    /** Notes changes before they are saved; many cost as many writes as one. */
    void note(Collection<Coming> changes);

    /** Changes of a kind that are noted, in any order; at most so many. */
    List<Change> noted(Change.Kind kind, int limit);

    /** Forgets a change: all that follows from it is done, or it never happened. */
    void settle(Change change);
}
