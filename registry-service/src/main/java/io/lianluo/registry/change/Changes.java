package io.lianluo.registry.change;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Set;

/** Changes that are still to be followed up. */
public interface Changes {

    /** Notes a change before it is saved, by a mark that is saved with it. */
    void note(Change.Kind kind, String subject, String mark, Set<String> people);

    /** Notes a change before it is saved, and returns the mark to save with it: no other save, even of the same version, has that. */
    default String note(Change.Kind kind, String subject, Set<String> people) {
        String mark = UuidCreator.getTimeOrderedEpoch().toString();
        note(kind, subject, mark, people);
        return mark;
    }

    /** Changes of a kind that are noted, in any order; at most so many. */
    List<Change> noted(Change.Kind kind, int limit);

    /** Forgets a change: all that follows from it is done, or it never happened. */
    void settle(Change change);
}
