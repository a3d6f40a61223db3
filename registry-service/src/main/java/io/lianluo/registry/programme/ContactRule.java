package io.lianluo.registry.programme;

import io.lianluo.workingtime.Term;
import java.util.List;

/**
 * How often liaisons confirm that they can still be reached as the registry has it (SCH-7).
 *
 * @param confirm how often; always a cadence with periods
 * @param within  the term from the first day of the period, or from the day on which a delivery failed
 * @param rows    ids of the rules of the regulation that it follows from
 */
public record ContactRule(Cadence confirm, Term within, List<String> rows) { }
