package io.lianluo.registry.programme.assessment;

import io.lianluo.registry.programme.duty.Cadence;
import java.util.List;

/**
 * The rules by which the holders of the seats are assessed.
 *
 * @param every    how often; always a cadence with periods
 * @param criteria the criteria; their weights sum to 100
 * @param grades   what a score means, the best first; empty when the regulation does not grade
 * @param awards   what the best may get
 * @param articles numbers of the articles that it follows from
 */
public record AssessmentRules(Cadence every, List<Criterion> criteria, List<Grade> grades, List<Award> awards, List<String> articles) { }
