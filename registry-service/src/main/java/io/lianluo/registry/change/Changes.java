package io.lianluo.registry.change;

import java.util.List;

/** Changes that are still to be followed up. */
public interface Changes {

    /** Notes a change before it is saved. */
    void note(Change.Kind kind, String subject, String mark);

    /** Changes that are noted, in any order; at most so many. */
    List<Change> noted(int limit);

    /** Forgets a change: all that follows from it is done, or it never happened. */
    void settle(Change change);
}
