package io.lianluo.assessment.source;

import java.time.Instant;

/**
 * That a person was told of something.
 *
 * @param id       identity
 * @param kind     what was told
 * @param personId who was told
 * @param aboutId  the obligation or meeting it is about
 * @param servedAt when it was proven
 */
public record Notice(String id, Kind kind, String personId, String aboutId, Instant servedAt) {

    /** What a notice tells. */
    public enum Kind {
        /** That a report is owed, overdue, or due at another time. */
        REPORT,
        /** That a meeting is called. */
        MEETING_CALLED
    }
}
