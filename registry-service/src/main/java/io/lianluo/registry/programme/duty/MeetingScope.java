package io.lianluo.registry.programme.duty;

import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.workingtime.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules on the circle for which a meeting is held, by whom it is called, and until when in its period.
 *
 * @param each       whether one is held for all, in each unit, or with each holder
 * @param calledBy   who calls it
 * @param heldWithin the term from the beginning of the period, whose first day counts; null when any day of the period will do
 * @param categories ids of the categories whose units attend; empty when all do (JCH-4)
 */
public record MeetingScope(Each each, Actor calledBy, @Nullable Term heldWithin, List<String> categories) {

    /** One for the whole programme, called by the authority's office on any day of the period. */
    public static final MeetingScope PLAIN = new MeetingScope(Each.PROGRAMME, Actor.SECRETARIAT, null, List.of());

    /** The circles for which a meeting is held. */
    public enum Each {
        /** One for the whole programme. */
        PROGRAMME,
        /** One in each unit (SCH-4). */
        UNIT,
        /** One with the holder of each seat (COM-11). */
        SEAT
    }
}
