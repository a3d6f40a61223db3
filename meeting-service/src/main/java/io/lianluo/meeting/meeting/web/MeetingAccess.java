package io.lianluo.meeting.meeting.web;

import io.lianluo.access.Caller;
import io.lianluo.access.Capacities;
import io.lianluo.access.Forbidden;
import io.lianluo.access.Office;
import io.lianluo.access.Visibility;
import io.lianluo.domain.InvalidInput;
import io.lianluo.meeting.meeting.Invitation;
import io.lianluo.meeting.meeting.Meeting;
import io.lianluo.meeting.roster.Roster;
import io.lianluo.web.ProblemException;
import io.lianluo.web.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides who may see a meeting and who may do what with it, beyond what the access table says.
 *
 * <p>Seen by the operator and by other systems; by secretariat, leader and auditor of its programme; by whoever is invited; by those
 * who lead the units invited and those above; by the offices of a part of the tree with a unit invited. The last three see of the invitations only
 * what concerns them. To others it does not exist. Run by the secretariat of the programme. Excused by whoever is invited, or on their behalf by the
 * unit's head or legal representative.
 */
@Component
class MeetingAccess {

    private final Capacities capacities;
    private final Roster roster;

    MeetingAccess(Capacities capacities, Roster roster) {
        this.capacities = capacities;
        this.roster = roster;
    }

    /** Returns which of all meetings the caller may see. */
    Visibility visibility(Caller caller) {
        return capacities.visibility(caller).withUnits(roster::unitsUnder);
    }

    /** Tells whether the caller may see the summary of a programme. */
    boolean seesProgramme(Caller caller, String programme) {
        return capacities.seesProgramme(caller, programme);
    }

    /** Which of a meeting's invitations the caller may see; refuses as if there were no such meeting, unless the caller may see it. */
    Predicate<Invitation> requireSight(Caller caller, Meeting meeting) {
        if (seesProgramme(caller, meeting.plan().programme())) {
            return invitation -> true;
        }
        @Nullable UUID person = caller.personId();
        Set<UUID> units = person == null ? Set.of() : roster.unitsUnder(person);
        Set<UUID> part = capacities.parts(caller).getOrDefault(meeting.plan().programme(), Set.of());
        Predicate<Invitation> concerns = invitation -> invitation.personId().equals(person) || units.contains(invitation.unitId())
                || part.contains(invitation.unitId());
        if (meeting.invitations().stream().noneMatch(concerns)) {
            throw notFound(meeting.id());
        }
        return concerns;
    }

    /** Refuses unless the caller runs the meetings of the programme. */
    void requireRun(Caller caller, Meeting meeting) {
        requireSight(caller, meeting);
        requirePlan(caller, meeting.plan().programme());
    }

    /** Refuses unless the caller plans and runs the meetings of a programme. */
    void requirePlan(Caller caller, String programme) {
        capacities.requireActs(caller, Office.Kind.SECRETARIAT, programme);
    }

    /**
     * The seat for which the caller may say that its holder cannot come.
     *
     * @param seat the seat that the caller names; null if the caller has but one
     */
    UUID requireExcuse(Caller caller, Meeting meeting, @Nullable UUID seat) {
        requireSight(caller, meeting);
        if (seat != null) {
            Optional<Invitation> named = meeting.invitations().stream().filter(invitation -> invitation.seatId().equals(seat)).findFirst();
            if (named.isPresent() && !maySpeakFor(caller, named.get())) {
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

    static ProblemException notFound(Object id) {
        return Problems.notFound("meeting", id);
    }

    private boolean maySpeakFor(Caller caller, Invitation invitation) {
        @Nullable UUID person = caller.personId();
        return person != null && (invitation.personId().equals(person)
                || roster.leads(person, invitation.unitId()));
    }
}
