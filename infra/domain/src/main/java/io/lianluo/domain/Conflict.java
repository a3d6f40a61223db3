package io.lianluo.domain;

import java.util.List;

/** Refuses something that does not fit the present state; nothing was changed by it. Callers over HTTP get 409 of the rule's name. */
public final class Conflict extends RuntimeException {

    private final String rule;
    private final transient List<Object> args;

    /**
     * Refuses for one rule.
     *
     * @param rule the rule that stands in the way, in kebab case, stable for ever
     * @param args the values that a sentence about it mentions, in order
     */
    public Conflict(String rule, Object... args) {
        super(rule);
        this.rule = rule;
        this.args = List.of(args);
    }

    /** The rule that stands in the way, in kebab case. */
    public String rule() {
        return rule;
    }

    /** The values that a sentence about it mentions, in order. */
    public List<Object> args() {
        return args;
    }
}
