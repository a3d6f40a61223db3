package io.lianluo.registry.programme;

import io.lianluo.registry.programme.duty.Cadence;
import io.lianluo.workingtime.Term;
import java.util.List;

/**
 * A rule on how often liaisons confirm that the registry's contact details are still right (SCH-7).
 *
 * @param confirm  how often; always a cadence with periods
 * @param within   the term from the first day of the period, or from the day on which a delivery failed
 * @param articles numbers of the articles that it follows from
 */
public record ContactRule(Cadence confirm, Term within, List<String> articles) { }
