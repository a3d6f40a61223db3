package io.lianluo.registry.programme.duty;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules on the object of a report, on the units that owe it, and on what it is made from.
 *
 * @param subject    id of the subject rule about whose every subject it is owed; null when it is owed about the unit (SCH-3)
 * @param categories ids of the categories whose units owe it; empty when all do (JCH-4)
 * @param stages     the further reports of an event, each due later than the one before; empty when one is all
 * @param collects   id of the report duty from whose reports it is made; null when it is made from nothing (SCH-1)
 */
public record ReportScope(@Nullable String subject, List<String> categories, List<ReportStage> stages, @Nullable String collects) {

    /** One report about the unit, which all units owe. */
    public static final ReportScope PLAIN = new ReportScope(null, List.of(), List.of(), null);
}
