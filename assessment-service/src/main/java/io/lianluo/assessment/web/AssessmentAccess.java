package io.lianluo.assessment.web;

import io.lianluo.assessment.roster.Roster;
import io.lianluo.assessment.source.SeatLiaison;
import io.lianluo.assessment.source.Sight;
import io.lianluo.web.Caller;
import io.lianluo.web.Office;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * This class decides who may read ledgers and proposals, beyond what the access table says: the operator and other systems; secretariat, leader
 * and auditor of the programme; the person whom they concern; the heads of the unit and of those above. A successor does not read what is the
 * predecessor's. To others a ledger or proposal does not exist. Drafts of proposals are for the offices of the programme alone.
 */
@Component
public class AssessmentAccess {

    private static final Office.Kind[] OFFICES = {Office.Kind.SECRETARIAT, Office.Kind.LEADER, Office.Kind.AUDITOR};

    private final Roster roster;

    AssessmentAccess(Roster roster) {
        this.roster = roster;
    }

    /** What the caller may see of all. */
    public Sight sight(Caller caller) {
        if (seesEverything(caller)) {
            return new Sight.Everything();
        }
        @Nullable String person = personOf(caller);
        return new Sight.AnyOf(caller.programmes(OFFICES), person, person == null ? Set.of() : roster.unitsUnder(person));
    }

    /** This method says what the caller may see of proposals that no office has issued: those of the programmes in which they hold an office. */
    public Sight sightOfDrafts(Caller caller) {
        return new Sight.AnyOf(caller.programmes(OFFICES), null, Set.of());
    }

    /** This method decides whether the caller may see what is drafted about that account. */
    public boolean maySeeDrafts(Caller caller, SeatLiaison seatLiaison) {
        return caller.holdsAny(seatLiaison.programme(), OFFICES);
    }

    /** This method decides whether the caller may issue what is drafted about that account. */
    public boolean mayIssue(Caller caller, SeatLiaison seatLiaison) {
        return caller.holdsAny(seatLiaison.programme(), Office.Kind.SECRETARIAT, Office.Kind.LEADER);
    }

    /** Whether the caller may see what goes on that account. */
    public boolean maySee(Caller caller, SeatLiaison seatLiaison) {
        if (seesProgramme(caller, seatLiaison.programme())) {
            return true;
        }
        @Nullable String person = personOf(caller);
        return person != null && (person.equals(seatLiaison.personId()) || roster.unitsUnder(person).contains(seatLiaison.unitId()));
    }

    /** Whether the caller may see the summary of a programme. */
    public boolean seesProgramme(Caller caller, String programme) {
        return seesEverything(caller) || caller.holdsAny(programme, OFFICES);
    }

    private static boolean seesEverything(Caller caller) {
        return caller.holds(Office.Kind.OPERATOR) || caller.holds(Office.Kind.SYSTEM);
    }

    private static @Nullable String personOf(Caller caller) {
        return caller.personId() == null ? null : caller.personId().toString();
    }
}
