package io.lianluo.reporting.obligation;

import java.util.List;

/** What was handed in or asked for breaks a rule; nothing has changed. */
public final class RefusedException extends RuntimeException {

    private final transient List<Flaw> flaws;

    RefusedException(List<Flaw> flaws) {
        super("refused: " + flaws);
        this.flaws = List.copyOf(flaws);
    }

    RefusedException(String field, String rule) {
        this(List.of(new Flaw(field, rule)));
    }

    /** All that is wrong with it. */
    public List<Flaw> flaws() {
        return flaws;
    }

    /**
     * One thing that is wrong.
     *
     * @param field where, such as parts.plan
     * @param rule  the rule it breaks, such as part-required
     */
    public record Flaw(String field, String rule) { }
}
