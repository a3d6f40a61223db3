package io.lianluo.reporting.roster;

import io.lianluo.workingtime.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a person holds a seat, from a day to a day.
 *
 * @param liaisonId  identity of the appointment
 * @param personId   identity of the person
 * @param seatId     the seat
 * @param since      first day
 * @param until      last day; null while it lasts
 * @param recordedAt when the appointment was put on record; null where that is not known
 * @param succeeds   the appointment that ended in the change in which this one began; null where the seat was vacant, or that is not known
 */
public record Tenure(String liaisonId, String personId, String seatId, LocalDate since, @Nullable LocalDate until,
                     @Nullable Instant recordedAt, @Nullable String succeeds) {

    /** Whether the person holds the seat on that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }

    /** Whether the person was appointed only after something was missed that was due on the first day. */
    boolean beganAfter(Deadline due) {
        return since.equals(due.day()) && recordedAt != null && due.isMissedAt(recordedAt);
    }
}
