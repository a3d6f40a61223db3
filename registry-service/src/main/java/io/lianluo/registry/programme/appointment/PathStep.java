package io.lianluo.registry.programme.appointment;

import io.lianluo.workingtime.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step on the path to an appointment (MOD-9). Steps are taken in the order of the file.
 *
 * @param kind     what is done
 * @param by       who does it
 * @param within   the term from the step before; null when the regulation sets none
 * @param papers   ids of the papers handed in with it, such as unit-proof
 * @param optional whether it may be left out
 * @param articles numbers of the articles that it follows from
 */
public record PathStep(Kind kind, Actor by, @Nullable Term within, List<String> papers, boolean optional, List<String> articles) {

    /** The kinds of step, in the only order in which a path may have them. */
    public enum Kind {
        /** Candidates are called for openly (公开征集). */
        OPEN_CALL,
        /** A candidate is recommended or named (推荐). */
        RECOMMEND,
        /** The candidate is interviewed (面试). */
        INTERVIEW,
        /** The candidate is vetted against the conditions (考察). */
        VET,
        /** It is decided whether the candidate is appointed (决定). */
        DECIDE,
        /** The appointment is announced (公布). */
        ANNOUNCE
    }
}
