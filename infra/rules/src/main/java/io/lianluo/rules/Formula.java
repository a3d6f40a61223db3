package io.lianluo.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A formula over {@link Measure measures}, such as {@code called == 0.0 ? 100.0 : 100.0 * attended / called}. Compiled once, asked as
 * often as wanted, by any thread.
 */
public final class Formula {

    private final String text;
    private final Program program;

    private Formula(String text, Program program) {
        this.text = text;
        this.program = program;
    }

    /**
     * A score, from 0 to 100; every measure but {@link Measure#SCORE} may be used.
     *
     * @throws RuleException if it is no expression, names what there is not, confuses types, or gives no number
     */
    public static Formula score(String text) {
        return compile(RuleLanguage.checkScore(text), text);
    }

    /**
     * A condition; every measure may be used.
     *
     * @throws RuleException if it is no expression, names what there is not, confuses types, or is neither true nor false
     */
    public static Formula condition(String text) {
        return compile(RuleLanguage.checkCondition(text), text);
    }

    private static Formula compile(CelAbstractSyntaxTree tree, String text) {
        return new Formula(text, RuleLanguage.program(tree));
    }

    /**
     * The score; what goes beyond 0 or 100 is cut off.
     *
     * @param known a Double or a Boolean for each measure
     * @throws IllegalStateException if a measure that it uses is missing, or it divides by zero
     */
    public double score(Map<Measure, Object> known) {
        double score = (double) ask(known);
        if (Double.isNaN(score)) {
            throw new IllegalStateException("the formula gives no number: " + text);
        }
        return Math.clamp(score, 0.0, 100.0);
    }

    /**
     * Whether the condition holds.
     *
     * @param known a Double or a Boolean for each measure
     * @throws IllegalStateException if a measure that it uses is missing
     */
    public boolean holds(Map<Measure, Object> known) {
        return (boolean) ask(known);
    }

    private Object ask(Map<Measure, Object> known) {
        try {
            return program.eval(known.entrySet().stream().collect(Collectors.toMap(entry -> entry.getKey().word(), Map.Entry::getValue)));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("the formula cannot be evaluated: " + text, e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
