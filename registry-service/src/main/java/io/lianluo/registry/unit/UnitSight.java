package io.lianluo.registry.unit;

import io.lianluo.access.Caller;
import io.lianluo.registry.person.Teller;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides which units a caller may know of; seats decide it too, which units do not know. */
public interface UnitSight {

    /** The part of a list that the caller may see by role or office, of one programme where it is asked for; what is the caller's own is not in it. */
    Shown shown(Caller caller, @Nullable String asked);

    /** Tells whether the caller may know of the unit. */
    boolean sees(Caller caller, Unit unit);

    /** The units that the caller may know of because of what they are themselves: those that they lead, those below, and those of their own seats. */
    Set<UUID> ownUnits(Caller caller);

    /** Tells of units that the caller may know of whether the caller may know who leads them, and the telephone of their office. */
    Predicate<Unit> knowsLeaders(Caller caller);

    /**
     * Refuses a caller who does not keep a unit for all of these programmes, as the nearest secretariat of each does: of what changes its place, or ends
     * it, for all of them.
     */
    void requireKeeps(Caller caller, Collection<String> programmes, @Nullable UUID unitId);

    /** Refuses a caller who does not keep a unit for one of these programmes at least: what is registered of it is the same for all of them. */
    void requireKeepsForOne(Caller caller, Collection<String> programmes, @Nullable UUID unitId);

    /** The caller as somebody who describes people. */
    Teller teller(Caller caller);
}
