package io.lianluo.meeting.meeting;

import io.lianluo.access.Visibility;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings are looked for; what is null does not matter.
 *
 * @param programme code of the programme
 * @param status    where they stand
 * @param duty      id of the meeting duty
 * @param seat      a seat that is invited
 * @param visible   what the asker may see
 * @param parts     units by programme, the meetings held for which the asker may see also while nobody is invited
 */
public record MeetingFilter(@Nullable String programme, @Nullable MeetingStatus status, @Nullable String duty, @Nullable UUID seat,
                            Visibility visible, Map<String, Set<UUID>> parts) {

    /** All that somebody may see. */
    public static MeetingFilter seenBy(Visibility visible, Map<String, Set<UUID>> parts) {
        return new MeetingFilter(null, null, null, null, visible, parts);
    }

    /** Of these, those of a programme; of every one for null. */
    public MeetingFilter inProgramme(@Nullable String code) {
        return new MeetingFilter(code, status, duty, seat, visible, parts);
    }

    /** Of these, those that stand there; wherever they stand for null. */
    public MeetingFilter standing(@Nullable MeetingStatus where) {
        return new MeetingFilter(programme, where, duty, seat, visible, parts);
    }

    /** Of these, those of a meeting duty; of every one for null. */
    public MeetingFilter ofDuty(@Nullable String id) {
        return new MeetingFilter(programme, status, id, seat, visible, parts);
    }

    /** Of these, those to which a seat is invited; any seat for null. */
    public MeetingFilter inviting(@Nullable UUID id) {
        return new MeetingFilter(programme, status, duty, id, visible, parts);
    }
}
