package io.lianluo.registry.nomination;

import java.util.List;

/** As the nomination stands, this cannot be done to it. */
public final class NominationConflictException extends RuntimeException {

    private final String rule;
    private final transient List<Object> args;

    NominationConflictException(String rule, Object... args) {
        super(rule);
        this.rule = rule;
        this.args = List.of(args);
    }

    /** What stands in the way, in kebab case. */
    public String rule() {
        return rule;
    }

    /** What a sentence about it mentions. */
    public List<Object> args() {
        return args;
    }
}
