package io.lianluo.assessment.access;

import io.lianluo.access.Caller;
import io.lianluo.access.Capacities;
import io.lianluo.access.Delegation;
import io.lianluo.access.Forbidden;
import io.lianluo.access.Office;
import io.lianluo.access.Visibility;
import io.lianluo.assessment.roster.Roster;
import io.lianluo.assessment.source.SeatLiaison;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may read ledgers and proposals, beyond what the access table says: the operator and other systems; secretariat, leader
 * and auditor of the programme, or of the part of the tree with the unit; the person whom they concern; those who lead the unit and those above, and those
 * who stand in for them in appointments (COM-7). A
 * successor does not read what is the predecessor's. To others a ledger or proposal does not exist. Drafts of proposals are for the offices alone.
 */
public class AssessmentAccess {

    private final Capacities capacities;
    private final Roster roster;

    /** Decides by the roster as it stands. */
    public AssessmentAccess(Capacities capacities, Roster roster) {
        this.capacities = capacities;
        this.roster = roster;
    }

    /** The part of all there is that the caller may see. */
    public Visibility visibility(Caller caller) {
        return capacities.visibility(caller, Delegation.Area.APPOINTMENTS).withUnits(roster::unitsUnder);
    }

    /** The part of the proposals that no office has issued which the caller may see: those of the programmes in which they hold an office. */
    public Visibility visibilityOfDrafts(Caller caller) {
        return capacities.byOffice(caller);
    }

    /** Tells whether the caller may see what is drafted about that account. */
    public boolean maySeeDrafts(Caller caller, SeatLiaison seatLiaison) {
        return capacities.oversees(caller, seatLiaison.programme(), seatLiaison.unitId());
    }

    /**
     * Refuses a caller who may not issue what is drafted about that account: the nearest secretariat and the nearest leader may.
     *
     * @throws Forbidden whoever holds an office above is told which one acts
     */
    public void requireIssue(Caller caller, SeatLiaison seatLiaison) {
        if (!capacities.acts(caller, Office.Kind.LEADER, seatLiaison.programme(), seatLiaison.unitId())) {
            capacities.requireActs(caller, caller.holds(Office.Kind.SECRETARIAT, seatLiaison.programme()) ? Office.Kind.SECRETARIAT : Office.Kind.LEADER,
                    seatLiaison.programme(), seatLiaison.unitId());
        }
    }

    /** Tells whether the caller may issue what is drafted about that account. */
    public boolean mayIssue(Caller caller, SeatLiaison seatLiaison) {
        return capacities.acts(caller, Office.Kind.LEADER, seatLiaison.programme(), seatLiaison.unitId())
                || capacities.acts(caller, Office.Kind.SECRETARIAT, seatLiaison.programme(), seatLiaison.unitId());
    }

    /** Tells whether the caller may see what goes on that account. */
    public boolean maySee(Caller caller, SeatLiaison seatLiaison) {
        if (capacities.sees(caller, seatLiaison.programme(), seatLiaison.unitId())) {
            return true;
        }
        @Nullable UUID person = caller.personId();
        return person != null && (person.equals(seatLiaison.personId()) || roster.unitsUnder(person).contains(seatLiaison.unitId())
                || capacities.seesInPlace(caller, Delegation.Area.APPOINTMENTS, seatLiaison.programme(), seatLiaison.unitId()));
    }

    /** The units at which the parts of a programme's tree begin of which the caller may see the summary. */
    public List<UUID> partsOf(Caller caller, String programme) {
        return capacities.partsOf(caller, programme);
    }

    /** Tells whether the caller may see the summary of a programme. */
    public boolean seesProgramme(Caller caller, String programme) {
        return capacities.seesProgramme(caller, programme);
    }
}
