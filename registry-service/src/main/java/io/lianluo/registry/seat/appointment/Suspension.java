package io.lianluo.registry.seat.appointment;

import io.lianluo.registry.acting.Act;
import io.lianluo.sealing.TextMapper;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a liaison holds the seat without attending to it (停职).
 *
 * @param since  first day
 * @param until  last day; null while it lasts
 * @param reason why
 * @param act    who suspended, and when
 * @param decision the authority's decision that it carries out, by its number, which names nobody; null for a suspension that is no sanction
 */
public record Suspension(LocalDate since, @Nullable LocalDate until, String reason, Act act, @Nullable String decision) {

    /** Returns the suspension with its texts written otherwise. */
    public Suspension withTexts(TextMapper as) {
        return new Suspension(since, until, as.map("reason", reason), act, decision);
    }

    /** Ends the suspension before a day. A suspension that is ended on its first day lasts for that day. */
    public Suspension endingBefore(LocalDate day) {
        return new Suspension(since, Days.latest(since, day.minusDays(1)), reason, act, decision);
    }
}
