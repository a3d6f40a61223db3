package io.lianluo.registry.privacy;

import io.lianluo.access.Caller;
import io.lianluo.access.Office;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.seat.access.SeatSight;
import io.lianluo.registry.seat.access.Sight;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * This class decides who may see which personal data unmasked (SCH-8, SAF-11); it is the only place that decides it.
 *
 * <ul>
 * <li>The person: everything.
 * <li>The secretariat of a programme, or of a part of the tree, in which the person holds or held a seat, or heads a unit or represents it by law: everything (ANH-8).
 * <li>Who heads or represents by law the unit, or one above it, whose seat the person holds: how to reach them, but not the ID number.
 * <li>Who heads the unit that recommends a candidate, or represents it where the path has the legal representative recommend, and the
 *     secretariat of the programme: everything that the recommendation says of the candidate, whom they must check, while the nomination is open
 *     (JCH-1, JCH-2, ANH-2). Naming somebody known opens nothing of that one.
 * <li>The secretariat of the programme, where it is doubtful who a candidate is: everything of those who may be meant, whom it must tell apart.
 * <li>The secretariat of the programme: everything that a first declaration says of people, whom it must check, until it is confirmed (ANH-7).
 * <li>Everybody else, operators, leaders, auditors and other systems among them: nothing.
 * </ul>
 */
public class Disclosure {

    private final Sight sight;
    private final SeatSight seatSight;

    /** Decides by the roster as it stands. */
    public Disclosure(Sight sight, SeatSight seatSight) {
        this.sight = sight;
        this.seatSight = seatSight;
    }

    /** The fields that the caller may see of the person. */
    Set<PersonalField> openTo(Caller caller, UUID personId) {
        if (personId.equals(caller.personId()) || sight.takesPart(personId, sight.shown(caller, null, Office.Kind.SECRETARIAT))) {
            return EnumSet.allOf(PersonalField.class);
        }
        return sight.leads(caller, personId) ? EnumSet.of(PersonalField.MOBILE, PersonalField.EMAIL) : Set.of();
    }

    /** The fields that the caller may see of what a form says of a candidate. */
    Set<PersonalField> openOfForm(Caller caller, DescribedCandidate candidate) {
        return checks(caller, candidate) || candidate.personId().equals(caller.personId()) ? EnumSet.allOf(PersonalField.class) : Set.of();
    }

    private boolean checks(Caller caller, DescribedCandidate candidate) {
        if (sight.holds(caller, candidate.seat(), Office.Kind.SECRETARIAT)) {
            return true;
        }
        Set<Actor> can = seatSight.acting(caller, candidate.seat()).capacities();
        return can.contains(Actor.UNIT_HEAD) || candidate.namedBy() == Actor.LEGAL_REPRESENTATIVE && can.contains(Actor.LEGAL_REPRESENTATIVE);
    }

    /**
     * The fields that the caller may see of everybody who is shown to them of a programme, may be meant by one of its nominations, or is declared to it: a secretariat of a
     * part is shown no others than its own.
     */
    Set<PersonalField> openToAllOf(Caller caller, String programme) {
        return caller.holds(Office.Kind.SECRETARIAT, programme) ? EnumSet.allOf(PersonalField.class) : Set.of();
    }
}
