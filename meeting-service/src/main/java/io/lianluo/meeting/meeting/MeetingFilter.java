package io.lianluo.meeting.meeting;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings are looked for; what is null does not matter.
 *
 * @param programme code of the programme
 * @param status    where they stand
 * @param duty      id of the meeting duty
 * @param seat      a seat that is invited
 * @param sight     what the asker may see
 */
public record MeetingFilter(@Nullable String programme, @Nullable MeetingStatus status, @Nullable String duty, @Nullable String seat,
                            Sight sight) {

    /** The meetings that somebody may see. */
    public sealed interface Sight { }

    /** All there is. */
    public record Everything() implements Sight { }

    /**
     * All meetings that concern at least one of these.
     *
     * @param programmes all of these programmes
     * @param person     what this person is invited to; null for nobody
     * @param units      what seats of these units are invited to
     */
    public record AnyOf(Set<String> programmes, @Nullable String person, Set<String> units) implements Sight { }
}
