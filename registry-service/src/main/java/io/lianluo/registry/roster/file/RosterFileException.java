package io.lianluo.registry.roster.file;

import java.util.List;

/** A file is refused as a whole; none of its lines came in. */
public final class RosterFileException extends RuntimeException {

    private final String rule;
    private final transient List<Object> args;

    /**
     * A refusal.
     *
     * @param rule the rule that is broken, in kebab case
     * @param args what a sentence about it mentions
     */
    public RosterFileException(String rule, Object... args) {
        super(rule);
        this.rule = rule;
        this.args = List.of(args);
    }

    /** The rule that is broken, in kebab case. */
    public String rule() {
        return rule;
    }

    /** What a sentence about it mentions. */
    public List<Object> args() {
        return args;
    }
}
