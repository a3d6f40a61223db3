package io.lianluo.access;

import io.lianluo.domain.LocalizedText;
import java.util.List;

/** Refuses something to somebody who may know of the object, but may not do this to it. Callers over HTTP get 403 of the rule's name. */
public final class Forbidden extends RuntimeException {

    private final String rule;
    private final transient List<Object> args;
    private final transient List<LocalizedText> articles;

    /**
     * Refuses for one rule.
     *
     * @param rule the rule that stands in the way, in kebab case, stable for ever
     * @param args the values that a sentence about it mentions, in order
     */
    public Forbidden(String rule, Object... args) {
        this(rule, List.of(args), List.of());
    }

    private Forbidden(String rule, List<Object> args, List<LocalizedText> articles) {
        super(rule);
        this.rule = rule;
        this.args = args;
        this.articles = articles;
    }

    /** This refusal, with the articles of a regulation that give the act to others. */
    public Forbidden citing(List<LocalizedText> ground) {
        return new Forbidden(rule, args, List.copyOf(ground));
    }

    /** The rule that stands in the way, in kebab case. */
    public String rule() {
        return rule;
    }

    /** The values that a sentence about it mentions, in order. */
    public List<Object> args() {
        return args;
    }

    /** The names of the articles of a regulation that give the act to others; empty where none does. */
    public List<LocalizedText> articles() {
        return articles;
    }
}
