package io.lianluo.registry.nomination.application.web;

import io.lianluo.registry.nomination.application.Application;
import io.lianluo.registry.programme.appointment.Condition;
import io.lianluo.registry.programme.seat.Origin;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All applications to an open call side by side.
 *
 * @param applicants the applicants, in the order of the columns
 * @param rows       a row for each condition
 */
@Schema(name = "ApplicationComparison")
record ComparisonView(List<Applicant> applicants, List<Row> rows) {

    /**
     * An applicant.
     *
     * @param applicationId their application
     * @param name          their name; null once they are erased
     * @param origin        where they come from
     * @param status        where it stands
     */
    @Schema(name = "ComparedApplicant")
    record Applicant(UUID applicationId, @Nullable String name, Origin origin, Application.Status status) { }

    /**
     * A condition.
     *
     * @param condition the condition
     * @param statuses  whether each applicant meets it, in the order of the applicants
     */
    @Schema(name = "ComparedCondition")
    record Row(Condition condition, List<ConditionCheck.Status> statuses) { }
}
