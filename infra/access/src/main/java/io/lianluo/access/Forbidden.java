package io.lianluo.access;

import java.util.List;

/** Refuses something to somebody who may know of the object, but may not do this to it. Callers over HTTP get 403 of the rule's name. */
public final class Forbidden extends RuntimeException {

    private final String rule;
    private final transient List<Object> args;

    /**
     * Refuses for one rule.
     *
     * @param rule the rule that stands in the way, in kebab case, stable for ever
     * @param args the values that a sentence about it mentions, in order
     */
    public Forbidden(String rule, Object... args) {
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
