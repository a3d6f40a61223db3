package io.lianluo.web;

import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A text or a list in a request's body breaks a rule; its path says which. */
public final class RefusedValueException extends MismatchedInputException {

    private final String rule;
    private final transient List<Object> args;

    /**
     * @param json where the body is read
     * @param rule the rule, in kebab case
     * @param args what its sentence mentions; never the value itself
     */
    public RefusedValueException(JsonParser json, String rule, Object... args) {
        super(json, rule, Object.class);
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
