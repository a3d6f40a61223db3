package io.lianluo.registry.seat;

import io.lianluo.registry.seat.appointment.Days;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person who looks after a seat on the authority's side (对口联系人, JCH-3).
 *
 * @param personId the person
 * @param since    first day
 * @param until    last day; null while it lasts
 */
public record Counterpart(UUID personId, LocalDate since, @Nullable LocalDate until) {

    Counterpart endingBefore(LocalDate day) {
        return new Counterpart(personId, since, Days.latest(since, day.minusDays(1)));
    }
}
