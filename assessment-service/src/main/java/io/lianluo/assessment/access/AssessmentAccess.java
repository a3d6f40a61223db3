package io.lianluo.assessment.access;

import io.lianluo.access.Caller;
import io.lianluo.access.Capacities;
import io.lianluo.access.Office;
import io.lianluo.access.Visibility;
import io.lianluo.assessment.roster.Roster;
import io.lianluo.assessment.source.SeatLiaison;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may read ledgers and proposals, beyond what the access table says: the operator and other systems; secretariat, leader
 * and auditor of the programme; the person whom they concern; the heads of the unit and of those above. A successor does not read what is the
 * predecessor's. To others a ledger or proposal does not exist. Drafts of proposals are for the offices of the programme alone.
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
        return capacities.visibility(caller).withUnits(roster::unitsUnder);
    }

    /** The part of the proposals that no office has issued which the caller may see: those of the programmes in which they hold an office. */
    public Visibility visibilityOfDrafts(Caller caller) {
        return Visibility.ofProgrammes(capacities.programmes(caller));
    }

    /** Tells whether the caller may see what is drafted about that account. */
    public boolean maySeeDrafts(Caller caller, SeatLiaison seatLiaison) {
        return capacities.oversees(caller, seatLiaison.programme());
    }

    /** Tells whether the caller may issue what is drafted about that account. */
    public boolean mayIssue(Caller caller, SeatLiaison seatLiaison) {
        return caller.holdsAny(seatLiaison.programme(), Office.Kind.SECRETARIAT, Office.Kind.LEADER);
    }

    /** Tells whether the caller may see what goes on that account. */
    public boolean maySee(Caller caller, SeatLiaison seatLiaison) {
        if (seesProgramme(caller, seatLiaison.programme())) {
            return true;
        }
        @Nullable UUID person = caller.personId();
        return person != null && (person.equals(seatLiaison.personId()) || roster.unitsUnder(person).contains(seatLiaison.unitId()));
    }

    /** Tells whether the caller may see the summary of a programme. */
    public boolean seesProgramme(Caller caller, String programme) {
        return capacities.seesProgramme(caller, programme);
    }
}
