package io.lianluo.web;

import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A text in a request's body breaks a rule; its path says which text. */
public final class RefusedTextException extends MismatchedInputException {

    private final String rule;
    private final transient List<Object> args;

    /**
     * @param json where the body is read
     * @param rule the rule, in kebab case
     * @param args what its sentence mentions; never the text itself
     */
    public RefusedTextException(JsonParser json, String rule, Object... args) {
        super(json, rule, String.class);
        this.rule = rule;
        this.args = List.of(args);
    }

    /** The rule, in kebab case. */
    public String rule() {
        return rule;
    }

    /** What its sentence mentions. */
    public List<Object> args() {
        return args;
    }
}
