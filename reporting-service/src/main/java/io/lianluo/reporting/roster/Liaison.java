package io.lianluo.reporting.roster;

import io.lianluo.workingtime.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenure says that a person holds a seat, from a day to a day.
 *
 * @param liaisonId  identity of the appointment
 * @param personId   identity of the person
 * @param seatId     the seat
 * @param since      first day
 * @param until      last day; null while it lasts
 * @param recordedAt when the appointment was put on record; null where that is not known
 * @param succeeds   the appointment that ended in the change in which this one began; null where the seat was vacant, or that is not known
 * @param suspended  the times in which the person does not attend to the seat
 * @param rosterName the person's name as the programme publishes it; null where it publishes none
 */
public record Liaison(UUID liaisonId, UUID personId, UUID seatId, LocalDate since, @Nullable LocalDate until,
                     @Nullable Instant recordedAt, @Nullable UUID succeeds, List<Span> suspended, @Nullable String rosterName) {

    public Liaison {
        suspended = List.copyOf(suspended);
    }

    /** Creates the tenure of a person who holds a seat, and attends to it all the time. */
    public Liaison(UUID liaisonId, UUID personId, UUID seatId, LocalDate since, @Nullable LocalDate until,
                  @Nullable Instant recordedAt, @Nullable UUID succeeds) {
        this(liaisonId, personId, seatId, since, until, recordedAt, succeeds, List.of(), null);
    }

    /**
     * Some days.
     *
     * @param since first day
     * @param until last day; null while there is none
     */
    public record Span(LocalDate since, @Nullable LocalDate until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(since) && (until == null || !day.isAfter(until));
        }
    }

    /** Tells whether the person holds the seat on that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }

    /** Tells whether the person holds the seat on that day without attending to it. */
    public boolean isSuspendedOn(LocalDate day) {
        return suspended.stream().anyMatch(span -> span.covers(day));
    }

    /** Tells whether the appointment was put on record only after something was due, so that nobody could know that the person answers. */
    boolean cameOnRecordAfter(Deadline due) {
        return recordedAt != null && due.isMissedAt(recordedAt);
    }
}
