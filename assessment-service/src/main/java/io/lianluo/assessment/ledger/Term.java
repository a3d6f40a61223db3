package io.lianluo.assessment.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long an appointment lasts.
 *
 * @param since    first day
 * @param until    last day; null while it lasts
 * @param released whether the person was released
 */
public record Term(LocalDate since, @Nullable LocalDate until, boolean released) {

    boolean covers(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
