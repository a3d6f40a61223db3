package io.lianluo.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rule over the facts about the holder of a seat, such as {@code streak("monthly-report", MISSING) >= 3}. Compiled once,
 * asked as often as wanted, by any thread.
 *
 * <p>It may use {@code streak(duty, outcome)}, {@code count(duty, outcome, window)}, the {@link Outcome outcomes} and the {@link Span
 * spans} by name, a number for the latest times that the duty was owed, and CEL's logic, comparison and arithmetic.
 */
public final class Rule {

    /** More often than anybody can miss a duty. */
    private static final int MANY = 1_000_000;

    private final String text;
    private final Program program;
    private final List<DutyUse> dutyUses;

    private Rule(String text, Program program, List<DutyUse> dutyUses) {
        this.text = text;
        this.program = program;
        this.dutyUses = dutyUses;
    }

    /**
     * Compiles and type-checks a rule.
     *
     * @throws RuleException if it is no expression, names what rules do not have, confuses types, is neither true nor false, is larger than any
     *                       rule needs to be, or has no answer for some numbers
     */
    public static Rule compile(String text) {
        CelAbstractSyntaxTree tree = RuleLanguage.check(text);
        List<DutyUse> uses = RuleLanguage.dutyUses(tree);
        Rule rule = new Rule(text, RuleLanguage.program(tree), uses);
        rule.tryOut(0);
        rule.tryOut(MANY);
        return rule;
    }

    /** A rule that divides by a count of nothing, or reaches beyond all numbers, is found when it is written, and not when people wait for it. */
    private void tryOut(int times) {
        try {
            holds(new Facts() {
                @Override
                public int streak(String duty, Outcome outcome) {
                    return times;
                }

                @Override
                public int count(String duty, Outcome outcome, Window window) {
                    return times;
                }
            });
        } catch (IllegalStateException unanswerable) {
            String why = String.valueOf(unanswerable.getCause().getMessage());
            throw new RuleException(List.of(new RuleError(RuleError.Kind.UNANSWERABLE, 1, 1,
                    "the rule has no answer when everything was counted %d times: %s".formatted(times, why), why)));
        }
    }

    /**
     * Whether the rule holds for the facts.
     *
     * @throws IllegalStateException if the facts throw, with that as its root cause, or the arithmetic overflows
     */
    public boolean holds(Facts facts) {
        try {
            return (boolean) program.eval(RuleLanguage.NAMES, RuleLanguage.bind(facts));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("the rule cannot be evaluated: " + text, e);
        }
    }

    /** Every place where it names a duty, in the order of the text: publication checks that such a duty exists. */
    public List<DutyUse> dutyUses() {
        return dutyUses;
    }

    /** The ids of the duties it names: only facts about them can change its answer. */
    public Set<String> duties() {
        return dutyUses.stream().map(DutyUse::duty).collect(Collectors.toUnmodifiableSet());
    }

    /** The rule as it was written. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
