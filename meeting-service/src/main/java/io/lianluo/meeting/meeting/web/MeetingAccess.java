package io.lianluo.meeting.meeting.web;

import io.lianluo.access.Caller;
import io.lianluo.access.Forbidden;
import io.lianluo.domain.InvalidInput;
import io.lianluo.meeting.meeting.Excuse;
import io.lianluo.meeting.meeting.Invitation;
import io.lianluo.meeting.meeting.Meeting;
import io.lianluo.meeting.meeting.MeetingRights;
import io.lianluo.web.ProblemException;
import io.lianluo.web.Problems;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses what {@link MeetingRights} does not give the caller. */
@Component
class MeetingAccess {

    private final MeetingRights rights;

    MeetingAccess(MeetingRights rights) {
        this.rights = rights;
    }

    /** Which of a meeting's invitations the caller may see; refuses as if there were no such meeting, unless the caller may see it. */
    Predicate<Invitation> requireSight(Caller caller, Meeting meeting) {
        return rights.sight(caller, meeting).orElseThrow(() -> notFound(meeting.id()));
    }

    /** Refuses unless the caller runs the meeting. */
    void requireRun(Caller caller, Meeting meeting) {
        requireSight(caller, meeting);
        rights.requireRun(caller, meeting.plan().programme(), meeting.plan().unitId());
    }

    /**
     * The seat for which the caller may say that its holder cannot come.
     *
     * @param seat the seat that the caller names; null if the caller has but one
     */
    UUID requireExcuse(Caller caller, Meeting meeting, @Nullable UUID seat) {
        requireSight(caller, meeting);
        if (seat != null) {
            Optional<Invitation> named = invitation(meeting, seat);
            if (named.isPresent() && !rights.maySpeakFor(caller, meeting, named.get())) {
                throw new Forbidden("not-yours-to-excuse").citing(meeting.plan().articles());
            }
            return seat;
        }
        List<Invitation> own = meeting.invitations().stream().filter(invitation -> invitation.personId().equals(caller.personId())).toList();
        if (own.size() != 1) {
            throw new InvalidInput("seatId", "required");
        }
        return own.getFirst().seatId();
    }

    /** The caller's excuse for a seat; a delegate of the head says for whom. */
    Excuse excuse(Caller caller, Meeting meeting, UUID seat, ExcuseRequest request, Instant now) {
        @Nullable UUID inPlaceOf = invitation(meeting, seat).flatMap(invited -> rights.inPlaceOf(caller, meeting, invited)).orElse(null);
        return new Excuse(request.reason(), request.delegate(), caller.subject(), now, inPlaceOf);
    }

    static ProblemException notFound(Object id) {
        return Problems.notFound("meeting", id);
    }

    private static Optional<Invitation> invitation(Meeting meeting, UUID seat) {
        return meeting.invitations().stream().filter(invitation -> invitation.seatId().equals(seat)).findFirst();
    }
}
