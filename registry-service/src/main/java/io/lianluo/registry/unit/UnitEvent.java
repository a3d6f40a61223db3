package io.lianluo.registry.unit;

import java.util.Set;
import java.util.UUID;

/** An event that can happen to a unit. */
public sealed interface UnitEvent {

    /** Ids of the people whom it is about. */
    default Set<UUID> people() {
        return Set.of();
    }

    /** It came into being, or joined. */
    record Founded() implements UnitEvent { }

    /** An entry about it was put right, or its kind, registration, categories or programmes are others. */
    record Corrected() implements UnitEvent { }

    /**
     * It has another name.
     *
     * @param formerName the name before
     */
    record Renamed(String formerName) implements UnitEvent { }

    /** It moved to another parent. */
    record Moved() implements UnitEvent { }

    /**
     * Its head changed.
     *
     * @param people whoever came and whoever went
     */
    record HeadChanged(Set<UUID> people) implements UnitEvent { }

    /**
     * Its legal representative changed.
     *
     * @param people whoever came and whoever went
     */
    record LegalRepresentativeChanged(Set<UUID> people) implements UnitEvent { }

    /** It became a part of another unit and exists no longer. */
    record Merged() implements UnitEvent { }

    /** It exists no longer. */
    record Dissolved() implements UnitEvent { }

    /** It has the seats that its programmes ask for. */
    record SeatsAligned() implements UnitEvent { }
}
