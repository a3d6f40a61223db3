package io.lianluo.registry.programme.conduct;

import io.lianluo.registry.programme.assessment.AssessmentRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules for the conduct of holders: their rights, the demands on them beside their duties, and the consequences. The registry keeps
 * them for the other contexts and acts on none of them.
 *
 * @param rights     what holders may ask for
 * @param matters    what must be answered by a time
 * @param assessment how holders are assessed; null when the regulation does not assess them
 * @param sanctions  the ladder of sanctions, mildest first
 * @param dues       the dues of a unit; null when there are none
 * @param allowance  the post allowance of holders; null when there is none
 * @param classes    the confidentiality classes of information
 * @param notices    who is told of what, beside those concerned
 */
public record ConductRules(List<Right> rights, List<MatterRule> matters, @Nullable AssessmentRules assessment, List<SanctionStep> sanctions,
                           @Nullable DuesRule dues, @Nullable AllowanceRule allowance, List<ConfidentialityClass> classes, List<NoticeRule> notices) {

    /** A programme that says nothing of it. */
    public static final ConductRules NONE = new ConductRules(List.of(), List.of(), null, List.of(), null, null, List.of(), List.of());
}
