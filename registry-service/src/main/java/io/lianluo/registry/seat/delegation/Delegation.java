package io.lianluo.registry.seat.delegation;

import io.lianluo.registry.acting.Act;
import io.lianluo.sealing.TextMapper;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delegation by which a liaison stands in for the unit's head, for named matters and for a time (COM-7). It ends with the appointment at
 * the latest.
 *
 * @param id      its identity
 * @param scope   the matters
 * @param from    first day
 * @param until   last day
 * @param revoked first day on which it holds no more, if it was revoked before its end
 * @param act     who gave it, and when
 */
public record Delegation(UUID id, String scope, LocalDate from, LocalDate until, @Nullable LocalDate revoked, Act act) {

    /** Returns the delegation with its texts written otherwise. */
    public Delegation withTexts(TextMapper as) {
        return new Delegation(id, as.map("scope", scope), from, until, revoked, act);
    }

    /** Returns the delegation as it is when it holds no more from a day on. */
    public Delegation revokedFrom(LocalDate day) {
        return new Delegation(id, scope, from, until, day, act);
    }

    /** Tells whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until) && (revoked == null || day.isBefore(revoked));
    }

    /** Tells whether it holds on one of those days. */
    public boolean overlaps(LocalDate first, LocalDate last) {
        LocalDate end = revoked == null ? until : revoked.minusDays(1);
        boolean neverHeld = end.isBefore(from);
        return !neverHeld && !first.isAfter(end) && !last.isBefore(from);
    }
}
