package io.lianluo.registry.programme.conduct;

import io.lianluo.domain.LocalizedText;
import io.lianluo.workingtime.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of a matter from being raised to its end (MOD-6, HOS-3, SAF-3).
 *
 * @param steps      the steps that it takes, in order; empty when an answer is all
 * @param milestones whether whoever answers sets milestones for it
 * @param severities the severities that it can have, the worst first; empty when none is asked for
 * @param checkedBy  who checks that it was settled, before it is closed; null when nobody need
 */
public record MatterCourse(List<CourseStep> steps, boolean milestones, List<Severity> severities, @Nullable Checker checkedBy) {

    /** An answer, and no more. */
    public static final MatterCourse ANSWER = new MatterCourse(List.of(), false, List.of(), null);

    /**
     * One step.
     *
     * @param id     identity among the steps of the matter, such as review
     * @param title  what it is called
     * @param by     who takes it
     * @param within the term from the step before, or from the day on which the matter is raised; null when the term of the matter is all
     */
    public record CourseStep(String id, LocalizedText title, MatterRule.Answerer by, @Nullable Term within) { }

    /**
     * A severity.
     *
     * @param id     identity among the severities of the matter, such as major
     * @param title  what it is called
     * @param within the term for a matter of that severity, in place of the one of the matter
     */
    public record Severity(String id, LocalizedText title, Term within) { }

    /** Names who checks that a matter was settled. */
    public enum Checker {
        /** The one who raised it. */
        RAISER,
        /** Anybody entitled but whoever answered it. */
        ANOTHER,
        /** The authority's office. */
        AUTHORITY
    }
}
