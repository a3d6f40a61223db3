package io.lianluo.registry.seat.appointment;

import io.lianluo.domain.InvalidInput;
import io.lianluo.sealing.TextMapper;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The ending of an appointment.
 *
 * @param until    last day
 * @param how      on which ground
 * @param reason   why, as the authority put it; null when nothing was said
 * @param decision the authority's decision that it carries out, by its number, which names nobody; null where none is needed
 */
public record Ending(LocalDate until, How how, @Nullable String reason, @Nullable String decision) {

    /** On which ground an appointment can end. */
    public enum How {
        /** Without a successor: the liaison left, or was withdrawn. */
        RELEASED,
        /** In the same change in which a successor was appointed. */
        SUCCEEDED,
        /** The liaison went to another seat. */
        TRANSFERRED,
        /** Adjusted by the authority after an assessment (SCH-10). */
        ADJUSTED,
        /** Dismissed by a sanction (HOS-10). */
        DISMISSED,
        /** No programme asks for the seat any more. */
        SEAT_CLOSED;

        /** Tells whether it carries out a decision of the authority. */
        public boolean byDecision() {
            return this == ADJUSTED || this == DISMISSED;
        }
    }

    /** An ending on a ground that needs no more words. */
    public static Ending of(LocalDate until, How how) {
        return new Ending(until, how, null, null);
    }

    /**
     * A release, as the authority or the unit asks for it.
     *
     * @throws InvalidInput if it follows from a decision that is not named: no sanction and no result executes itself
     */
    public static Ending release(LocalDate until, How how, @Nullable String reason, @Nullable String decision) {
        if (how != How.RELEASED && !how.byDecision()) {
            throw new InvalidInput("ground", "release-ground");
        }
        if (how.byDecision() && (decision == null || decision.isBlank())) {
            throw new InvalidInput("decision", "decision-required");
        }
        return new Ending(until, how, reason, decision);
    }

    /** Returns the ending with its texts written otherwise. */
    public Ending withTexts(TextMapper as) {
        return new Ending(until, how, as.mapNullable("reason", reason), decision);
    }

    /** Returns the ending with another last day. */
    public Ending correctedTo(LocalDate lastDay) {
        return new Ending(lastDay, how, reason, decision);
    }
}
