package io.lianluo.registry.programme.duty;

import io.lianluo.domain.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that the holder of a seat owes.
 *
 * @param id               identity among the duties of the programme, such as monthly-report
 * @param title            what it is called
 * @param seat             id of the seat rule whose holders owe it
 * @param cadence          how often it is owed
 * @param opensOnDay       the day within the year as MM-DD on which it opens; null when it opens with its period
 * @param due              when it falls due
 * @param nilReturnAllowed whether "nothing to report" fulfils it
 * @param parts            parts that a report must have; empty when it is free
 * @param scope            what it is about, who of the seat's units owe it, and what it is made from
 * @param handling         how it is handed in and dealt with
 * @param articles         numbers of the articles that it follows from
 */
public record ReportDuty(String id, LocalizedText title, String seat, Cadence cadence, @Nullable String opensOnDay, DueRule due,
                         boolean nilReturnAllowed, List<String> parts, ReportScope scope, ReportHandling handling,
                         List<String> articles) { }
