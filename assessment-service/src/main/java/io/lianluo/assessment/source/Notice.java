package io.lianluo.assessment.source;

import java.time.Instant;
import java.util.UUID;

/**
 * A notice by which a person was told of something.
 *
 * @param id       identity
 * @param kind     what was told
 * @param personId who was told
 * @param aboutId  the obligation or meeting it is about
 * @param servedAt when it was proven
 */
public record Notice(UUID id, Kind kind, UUID personId, UUID aboutId, Instant servedAt) {

    /** The kinds of notices, by what they tell. */
    public enum Kind {
        /** It tells that a report is owed, overdue, or due at another time. */
        REPORT,
        /** It tells that a meeting is called. */
        MEETING_CALLED
    }
}
