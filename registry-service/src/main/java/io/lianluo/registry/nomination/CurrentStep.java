package io.lianluo.registry.nomination;

import io.lianluo.workingtime.Deadline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The step that is to be done next.
 *
 * @param place       its place in the path, from 0
 * @param since       when it became its turn
 * @param due         when it is due, counted when it became its turn and never again; null where the programme sets no term
 * @param overdueTold whether others were told that it was not done in time
 */
public record CurrentStep(int place, Instant since, @Nullable Deadline due, boolean overdueTold) {

    /** Tells whether a moment is past its term. */
    public boolean isOverdue(Instant now) {
        return due != null && due.isMissedAt(now);
    }

    CurrentStep told() {
        return new CurrentStep(place, since, due, true);
    }
}
