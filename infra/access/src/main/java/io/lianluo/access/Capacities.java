package io.lianluo.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * In which capacities a caller may see and act, so far as the token says it: operators and other systems see everything, secretariat, leader
 * and auditor see their programmes. Services ask here and nowhere else, so that the roster can grant the same.
 */
public final class Capacities {

    private static final Office.Kind[] OVERSEERS = {Office.Kind.SECRETARIAT, Office.Kind.LEADER, Office.Kind.AUDITOR};

    /** Capacities by the token alone. */
    public Capacities() { }

    /** Tells whether the caller sees everything. */
    public boolean seesEverything(Caller caller) {
        return caller.holds(Office.Kind.OPERATOR) || caller.holds(Office.Kind.SYSTEM);
    }

    /** Tells whether the caller sees everything of a programme. */
    public boolean seesProgramme(Caller caller, String programme) {
        return seesEverything(caller) || oversees(caller, programme);
    }

    /** Tells whether the caller watches over a programme, by an office in it. */
    public boolean oversees(Caller caller, String programme) {
        return caller.holdsAny(programme, OVERSEERS);
    }

    /** The programmes over which the caller watches, by an office in each. */
    public Set<String> programmes(Caller caller) {
        return caller.programmes(OVERSEERS);
    }

    /** The part of all there is that the caller may see by office or because it is their own; the roster knows more. */
    public Visibility visibility(Caller caller) {
        @Nullable UUID person = caller.personId();
        if (seesEverything(caller)) {
            return Visibility.everything();
        }
        return person == null ? Visibility.ofProgrammes(programmes(caller)) : Visibility.of(programmes(caller), person);
    }
}
