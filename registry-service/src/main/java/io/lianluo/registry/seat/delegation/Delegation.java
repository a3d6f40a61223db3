package io.lianluo.registry.seat.delegation;

import io.lianluo.access.Delegation.Area;
import io.lianluo.registry.acting.Act;
import io.lianluo.sealing.TextMapper;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delegation by which a liaison stands in for the person who leads the unit, in named matters and for a time (COM-7). It ends with the appointment at
 * the latest, and when somebody else leads the unit in that person's place.
 *
 * @param id        its identity
 * @param inPlaceOf the person who is stood in for
 * @param areas     in which parts of that person's work
 * @param scope     the matters, in words
 * @param from      first day
 * @param until     last day
 * @param revoked   first day on which it holds no more, if it was revoked before its end
 * @param act       who gave it, and when
 */
public record Delegation(UUID id, UUID inPlaceOf, List<Area> areas, String scope, LocalDate from, LocalDate until, @Nullable LocalDate revoked, Act act) {

    public Delegation {
        areas = areas.stream().distinct().sorted().toList();
    }

    /**
     * The extent of a delegation.
     *
     * @param inPlaceOf the person who is stood in for
     * @param areas     in which parts of that person's work
     * @param scope     the matters, in words
     * @param from      first day
     * @param until     last day
     */
    public record Scope(UUID inPlaceOf, Collection<Area> areas, String scope, LocalDate from, LocalDate until) { }

    /** A delegation that somebody gives. */
    public static Delegation given(UUID id, Scope scope, Act act) {
        return new Delegation(id, scope.inPlaceOf(), List.copyOf(scope.areas()), scope.scope(), scope.from(), scope.until(), null, act);
    }

    /** Returns the delegation with its texts written otherwise. */
    public Delegation withTexts(TextMapper as) {
        return new Delegation(id, inPlaceOf, areas, as.map("scope", scope), from, until, revoked, act);
    }

    /** Returns the delegation as it is when it holds no more from a day on. */
    public Delegation revokedFrom(LocalDate day) {
        return new Delegation(id, inPlaceOf, areas, scope, from, until, day, act);
    }

    /** Last day on which it holds; before the first if it never does. */
    public LocalDate lastDay() {
        return revoked == null ? until : revoked.minusDays(1);
    }

    /** Tells whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(lastDay());
    }

    /** Tells whether it holds on one of those days. */
    public boolean overlaps(LocalDate first, LocalDate last) {
        boolean neverHeld = lastDay().isBefore(from);
        return !neverHeld && !first.isAfter(lastDay()) && !last.isBefore(from);
    }
}
