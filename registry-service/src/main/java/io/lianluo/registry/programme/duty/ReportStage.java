package io.lianluo.registry.programme.duty;

import io.lianluo.domain.LocalizedText;
import io.lianluo.workingtime.Term;
import java.util.List;

/**
 * A further report of an event, after the first one (SAF-5).
 *
 * @param id     identity among the stages of the duty, such as investigation
 * @param title  what it is called
 * @param within the term from the event
 * @param parts  parts that it must have; empty when it is free
 */
public record ReportStage(String id, LocalizedText title, Term within, List<String> parts) { }
