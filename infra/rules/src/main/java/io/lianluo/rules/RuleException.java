package io.lianluo.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A text is no rule; says why, error by error. */
public final class RuleException extends IllegalArgumentException {

    private final transient List<RuleError> errors;

    RuleException(List<RuleError> errors) {
        super(errors.stream().map(RuleError::toString).collect(Collectors.joining("; ")));
        this.errors = List.copyOf(errors);
    }

    /** What is wrong, in the order of the text; at least one. */
    public List<RuleError> errors() {
        return errors;
    }
}
