package io.lianluo.registry.nomination.application.web;

import io.lianluo.registry.condition.Finding;
import io.lianluo.registry.condition.RecordedFinding;
import io.lianluo.registry.nomination.application.Application;
import io.lianluo.registry.programme.appointment.Condition;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One condition as it stands for an applicant.
 *
 * @param condition id of the condition
 * @param status    whether it is met, as the office found
 * @param said      what the applicant says about it; null for nothing
 * @param found     what the office found; null while nobody looked
 */
record ConditionCheck(String condition, Status status, @Nullable Finding said, @Nullable RecordedFinding found) {

    /** The states of a condition. */
    enum Status {
        /** The office found that it is met. */
        MET,
        /** The office found that it is not met. */
        UNMET,
        /** The office did not look, or what it found has lapsed. */
        UNCHECKED
    }

    static List<ConditionCheck> of(List<Condition> conditions, Application application, LocalDate today) {
        return conditions.stream().map(condition -> of(condition.id(), application, today)).toList();
    }

    private static ConditionCheck of(String condition, Application application, LocalDate today) {
        Finding said = application.applied().applicant().findings().stream().filter(finding -> finding.condition().equals(condition)).findFirst().orElse(null);
        RecordedFinding found = application.findings().stream().filter(finding -> finding.condition().equals(condition)).findFirst().orElse(null);
        Status status = found == null || !found.countsOn(today) ? Status.UNCHECKED : found.finding().met() ? Status.MET : Status.UNMET;
        return new ConditionCheck(condition, status, said, found);
    }
}
