package io.lianluo.meeting.meeting;

import java.util.List;

/** What was asked for breaks a rule. */
public final class UnacceptableException extends RuntimeException {

    /**
     * One thing that is wrong.
     *
     * @param field where, such as {@code entries[2].reason}
     * @param rule  the rule it breaks, in kebab case
     * @param args  what the explanation mentions
     */
    public record Flaw(String field, String rule, List<?> args) {

        Flaw(String field, String rule, Object... args) {
            this(field, rule, List.of(args));
        }
    }

    private final transient List<Flaw> flaws;

    UnacceptableException(List<Flaw> flaws) {
        super(flaws.toString());
        this.flaws = List.copyOf(flaws);
    }

    UnacceptableException(String field, String rule, Object... args) {
        this(List.of(new Flaw(field, rule, args)));
    }

    /** All that is wrong. */
    public List<Flaw> flaws() {
        return flaws;
    }
}
