package io.lianluo.notification.replica;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * This replica says where an obligation stands.
 *
 * @param id       identity
 * @param status where it stands
 * @param personId who answers for it
 * @param dueAt    when it is due; null where that was not kept
 * @param excuseAsked whether somebody asked to be excused and waits for an answer
 */
public record Obligation(UUID id, Status status, @Nullable UUID personId, @Nullable Instant dueAt, boolean excuseAsked) {

    /** As far as it matters for telling people. */
    public enum Status {
        /** Open and not yet due. */
        OPEN,
        /** Overdue. */
        MISSING,
        /** Nothing is owed any more. */
        SETTLED
    }
}
