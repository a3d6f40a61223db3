package io.lianluo.reporting.obligation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which obligations are looked for; what is null does not matter.
 *
 * @param programme code of the programme
 * @param seat      id of the seat
 * @param unit      id of the seat's unit
 * @param duty      id of the duty
 * @param status    where they stand
 * @param sight     those that may be seen at all
 */
public record ObligationFilter(@Nullable String programme, @Nullable String seat, @Nullable String unit, @Nullable String duty,
                               @Nullable ObligationStatus status, Sight sight) {

    /** The obligations that somebody may see. */
    public sealed interface Sight { }

    /** Everything. */
    public record Everything() implements Sight { }

    /**
     * All obligations that meet at least one of these conditions.
     *
     * @param programmes all of these programmes
     * @param person     what this person answers for; null for nobody
     * @param seats      what these seats owe
     * @param units      what the seats of these units owe
     */
    public record AnyOf(Set<String> programmes, @Nullable String person, Set<String> seats, Set<String> units) implements Sight { }
}
