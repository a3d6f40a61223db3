package io.lianluo.registry.seat.appointment;

import io.lianluo.domain.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * The reason for which the authority appoints somebody without the path of steps that its programme has.
 *
 * @param ground   on which ground
 * @param decision number of the authority's decision, which names nobody; null unless there is one
 */
public record DirectReason(Ground ground, @Nullable String decision) {

    /** The possible grounds. */
    public enum Ground {
        /** The person held the seat before the programme was run here (启用时承接). */
        TAKEN_OVER,
        /** The authority decided so (决定). */
        DECISION
    }

    /**
     * The reason as somebody gave it; null where none was given. A decision alone is enough.
     *
     * @throws InvalidInput if a decision lacks its number, or a number stands where nothing was decided
     */
    public static @Nullable DirectReason of(@Nullable Ground ground, @Nullable String decision) {
        String number = decision == null || decision.isBlank() ? null : decision.strip();
        if (ground == Ground.DECISION && number == null) {
            throw new InvalidInput("decision", "direct-decision-required");
        }
        if (ground == Ground.TAKEN_OVER && number != null) {
            throw new InvalidInput("decision", "direct-decision-needless");
        }
        if (number != null) {
            return new DirectReason(Ground.DECISION, number);
        }
        return ground == null ? null : new DirectReason(ground, null);
    }
}
