package io.lianluo.domain;

import java.util.List;

/** Refuses something that does not fit the present state; nothing was changed by it. Callers over HTTP get 409 of the rule's name. */
public final class Conflict extends RuntimeException {

    private final String rule;
    private final transient List<Object> args;
    private final transient List<LocalizedText> articles;

    /**
     * Refuses for one rule.
     *
     * @param rule the rule that stands in the way, in kebab case, stable for ever
     * @param args the values that a sentence about it mentions, in order
     */
    public Conflict(String rule, Object... args) {
        this(rule, List.of(args), List.of());
    }

    private Conflict(String rule, List<Object> args, List<LocalizedText> articles) {
        super(rule);
        this.rule = rule;
        this.args = args;
        this.articles = articles;
    }

    /** This refusal, with the articles of a regulation that it follows from. */
    public Conflict citing(List<LocalizedText> ground) {
        return new Conflict(rule, args, List.copyOf(ground));
    }

    /** The rule that stands in the way, in kebab case. */
    public String rule() {
        return rule;
    }

    /** The values that a sentence about it mentions, in order. */
    public List<Object> args() {
        return args;
    }

    /** The names of the articles of a regulation that it follows from, such as 第四条; empty where it follows from none. */
    public List<LocalizedText> articles() {
        return articles;
    }
}
