package io.lianluo.registry.programme.conduct;

import io.lianluo.registry.programme.duty.Cadence;
import java.util.List;

/**
 * The post allowance of holders; how much a full one is, the authority decides (RUL-8).
 *
 * @param every    how often it is proposed
 * @param shares   which share of a full allowance each grade of the assessment earns
 * @param articles numbers of the articles that it follows from
 */
public record AllowanceRule(Cadence every, List<Share> shares, List<String> articles) {

    /**
     * The share that a grade earns.
     *
     * @param grade   id of the grade
     * @param percent share of a full allowance, in percent
     */
    public record Share(String grade, int percent) { }
}
