package io.lianluo.registry.seat.vacancy;

import io.lianluo.registry.acting.Act;
import io.lianluo.registry.seat.appointment.Days;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy: nobody holds the seat (空缺). It has a term of its own (JCH-13).
 *
 * @param since   first day without a liaison
 * @param knownOn day on which that became known
 * @param missed  last day of the term, once it was told that it had passed; null before
 */
public record Vacancy(LocalDate since, LocalDate knownOn, @Nullable LocalDate missed) {

    /** A vacancy that became known by an act. */
    public static Vacancy of(LocalDate since, Act act) {
        return new Vacancy(since, act.on(), null);
    }

    /** Returns the vacancy with another first day. */
    public Vacancy correctedTo(LocalDate first) {
        return new Vacancy(first, knownOn, missed);
    }

    /** Returns the vacancy whose term has passed. */
    public Vacancy missed(LocalDate dueBy) {
        return new Vacancy(since, knownOn, dueBy);
    }

    /** The day with whose end the term begins: nobody can fill a seat of whose vacancy nobody knows. */
    public LocalDate termFrom() {
        return Days.latest(since.minusDays(1), knownOn);
    }
}
