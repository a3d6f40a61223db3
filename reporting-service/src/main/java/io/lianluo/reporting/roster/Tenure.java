package io.lianluo.reporting.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a person holds a seat, from a day to a day.
 *
 * @param liaisonId identity of the appointment
 * @param personId  identity of the person
 * @param seatId    the seat
 * @param since     first day
 * @param until     last day; null while it lasts
 */
public record Tenure(String liaisonId, String personId, String seatId, LocalDate since, @Nullable LocalDate until) {

    /** Whether the person holds the seat on that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
