package io.lianluo.meeting.meeting;

import io.lianluo.sealing.TextMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of a meeting.
 *
 * @param id          its identity
 * @param plan        what is asked for
 * @param status      where it stands
 * @param waived      whether its period no longer asks for it
 * @param call        when and where it is held; null until it is called
 * @param invitations who is invited, and what became of it
 * @param at          by which meetings are listed: when it begins, or must have begun; the epoch for one that has yet to be given a time
 * @param owedUntil   the moment after which it is found missed; null when nothing is owed
 */
public record MeetingState(UUID id, Plan plan, MeetingStatus status, boolean waived, @Nullable Call call, List<Invitation> invitations,
                           Instant at, @Nullable Instant owedUntil) {

    /** Returns it with every text that somebody wrote about people written otherwise; title and place are told to everybody. */
    public MeetingState withTexts(TextMapper as) {
        return new MeetingState(id, plan, status, waived, as.mapPart("call", call, Call::withTexts), as.mapEach("invitations", invitations, Invitation::withTexts), at, owedUntil);
    }
}
