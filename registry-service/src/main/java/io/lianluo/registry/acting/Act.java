package io.lianluo.registry.acting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Something done to a seat, as it is put on record (MOD-1).
 *
 * @param at when it was done
 * @param on which day that was in the programme's zone
 * @param by subject of whoever did it; {@value #REGISTRY} for what the registry concluded itself
 */
public record Act(Instant at, LocalDate on, String by) {

    /** Names the registry as the actor when it acts on its own. */
    public static final String REGISTRY = "registry";

    /** An act of somebody, now. */
    public static Act of(Clock clock, ZoneId zone, String by) {
        return new Act(clock.instant(), LocalDate.now(clock.withZone(zone)), by);
    }
}
