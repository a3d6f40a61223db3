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

    /** All that somebody may see. */
    public static MeetingFilter seenBy(Sight sight) {
        return new MeetingFilter(null, null, null, null, sight);
    }

    /** Of these, those of a programme; of every one for null. */
    public MeetingFilter inProgramme(@Nullable String code) {
        return new MeetingFilter(code, status, duty, seat, sight);
    }

    /** Of these, those that stand there; wherever they stand for null. */
    public MeetingFilter standing(@Nullable MeetingStatus where) {
        return new MeetingFilter(programme, where, duty, seat, sight);
    }

    /** Of these, those of a meeting duty; of every one for null. */
    public MeetingFilter ofDuty(@Nullable String id) {
        return new MeetingFilter(programme, status, id, seat, sight);
    }

    /** Of these, those to which a seat is invited; any seat for null. */
    public MeetingFilter inviting(@Nullable String id) {
        return new MeetingFilter(programme, status, duty, id, sight);
    }

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
