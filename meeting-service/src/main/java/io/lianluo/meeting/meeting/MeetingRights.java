package io.lianluo.meeting.meeting;

import io.lianluo.access.Caller;
import io.lianluo.access.Capacities;
import io.lianluo.access.Delegation;
import io.lianluo.access.Office;
import io.lianluo.access.Visibility;
import io.lianluo.meeting.roster.Roster;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may see a meeting and who may do what with it, beyond what the access table says.
 *
 * <p>Seen by the operator and by other systems; by secretariat, leader and auditor of its programme, or of the part of the tree for which it is held; by
 * whoever is invited; by those who lead the units invited and those above, and by those who stand in for them; by the offices of a part of the tree with a
 * unit invited. All from "invited" on see of the invitations only what concerns them. To others it does not exist. Run by the secretariat of the programme,
 * and one of a part by the nearest secretariat above that part (JCH-2). Excused by whoever is invited, or on their behalf by who leads the unit or
 * stands in for them (COM-7).
 */
public final class MeetingRights {

    private final Capacities capacities;
    private final Roster roster;

    /** Rights by capacities and roster. */
    public MeetingRights(Capacities capacities, Roster roster) {
        this.capacities = capacities;
        this.roster = roster;
    }

    /** Returns which of all meetings the caller may see. */
    public MeetingFilter seenBy(Caller caller) {
        return MeetingFilter.seenBy(capacities.visibility(caller, Delegation.Area.MEETINGS).withUnits(roster::unitsUnder), capacities.parts(caller));
    }

    /** Meetings that the caller may run, and others; each is to be asked about. */
    public MeetingFilter runBy(Caller caller) {
        Map<String, Set<UUID>> parts = capacities.parts(caller, Office.Kind.SECRETARIAT);
        return MeetingFilter.seenBy(Visibility.ofProgrammes(capacities.programmes(caller, Office.Kind.SECRETARIAT)), parts);
    }

    /** Meetings to which the caller is invited, or a unit for which they may speak; each invitation is to be asked about. */
    public MeetingFilter spokenForBy(Caller caller, UUID person) {
        Map<String, Set<UUID>> inPlace = new HashMap<>();
        capacities.standsIn(caller).stream().filter(delegation -> delegation.areas().contains(Delegation.Area.MEETINGS))
                .forEach(delegation -> inPlace.merge(delegation.programme(), Set.of(delegation.unitId()),
                        (some, more) -> Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet())));
        return MeetingFilter.seenBy(Visibility.ofProgrammes(Set.of()).withParts(inPlace).withPersons(Set.of(person)).withUnits(one -> Set.copyOf(roster.ledBy(one))),
                Map.of());
    }

    /** Tells whether the caller may see the summary of a programme. */
    public boolean seesProgramme(Caller caller, String programme) {
        return capacities.seesProgramme(caller, programme);
    }

    /** The units at which the parts of a programme's tree begin for which the caller is in post in an office, without those that lie in another one. */
    public List<UUID> partsOf(Caller caller, String programme) {
        return capacities.partsOf(caller, programme);
    }

    /** Which of a meeting's invitations the caller may see; empty where there is no such meeting for them. */
    public Optional<Predicate<Invitation>> sight(Caller caller, Meeting meeting) {
        String programme = meeting.plan().programme();
        @Nullable UUID part = meeting.plan().unitId();
        if (seesProgramme(caller, programme) || part != null && capacities.oversees(caller, programme, part)) {
            return Optional.of(invitation -> true);
        }
        @Nullable UUID person = caller.personId();
        Set<UUID> units = person == null ? Set.of() : roster.unitsUnder(person);
        Set<UUID> parts = capacities.parts(caller, Delegation.Area.MEETINGS).getOrDefault(programme, Set.of());
        Predicate<Invitation> concerns = invitation -> invitation.personId().equals(person) || units.contains(invitation.unitId())
                || parts.contains(invitation.unitId());
        return meeting.invitations().stream().anyMatch(concerns) ? Optional.of(concerns) : Optional.empty();
    }

    /** Tells whether the caller runs a meeting. */
    public boolean runs(Caller caller, Plan plan) {
        return plan.unitId() == null ? capacities.acts(caller, Office.Kind.SECRETARIAT, plan.programme())
                : capacities.acts(caller, Office.Kind.SECRETARIAT, plan.programme(), plan.unitId());
    }

    /**
     * Refuses unless the caller plans and runs the meetings of a programme, or of a part of its tree.
     *
     * @param unitId the unit at which the part begins; null for the whole programme
     */
    public void requireRun(Caller caller, String programme, @Nullable UUID unitId) {
        if (unitId == null) {
            capacities.requireActs(caller, Office.Kind.SECRETARIAT, programme);
        } else {
            capacities.requireActs(caller, Office.Kind.SECRETARIAT, programme, unitId);
        }
    }

    /** Tells whether the caller may say that the holder of the seat cannot come. */
    public boolean maySpeakFor(Caller caller, Meeting meeting, Invitation invitation) {
        @Nullable UUID person = caller.personId();
        return person != null && (invitation.personId().equals(person) || roster.leads(person, invitation.unitId())
                || inPlaceOf(caller, meeting, invitation).isPresent());
    }

    /** The person who leads the unit and for whom the caller speaks by a delegation alone; empty for those who speak in their own right. */
    public Optional<UUID> inPlaceOf(Caller caller, Meeting meeting, Invitation invitation) {
        @Nullable UUID person = caller.personId();
        if (person == null || invitation.personId().equals(person) || roster.leads(person, invitation.unitId())) {
            return Optional.empty();
        }
        return capacities.standsIn(caller, Delegation.Area.MEETINGS, meeting.plan().programme(), invitation.unitId()).map(Delegation::inPlaceOf);
    }
}
