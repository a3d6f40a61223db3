package io.lianluo.meeting.planning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The plannings of all duties that have a cadence. */
public interface Plannings {

    /** Keeps a new planning unless there is one for the duty. */
    boolean begin(Planning planning);

    /**
     * Changes a planning as it stands, again on the newer state when somebody else changed it in between.
     *
     * @return the changed planning, or empty if there is none of that id
     */
    Optional<Planning> change(String id, Consumer<Planning> change);

    /** Plannings that have to look again, the longest due first. */
    List<Planning> due(Instant now, int limit);
}
