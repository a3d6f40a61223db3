package io.lianluo.files;

import java.util.List;

/** Refuses a file, because of the rule that it breaks. Nothing of it is kept. */
public final class RefusedFileException extends RuntimeException {

    private final String field;
    private final String rule;
    private final transient List<Object> arguments;

    /**
     * A refusal.
     *
     * @param field     the field that is wrong
     * @param rule      the rule that it breaks
     * @param arguments what the text of the rule mentions
     */
    RefusedFileException(String field, String rule, Object... arguments) {
        super(field + ": " + rule);
        this.field = field;
        this.rule = rule;
        this.arguments = List.of(arguments);
    }

    /** The field that is wrong. */
    public String field() {
        return field;
    }

    /** The rule that it breaks. */
    public String rule() {
        return rule;
    }

    /** The things that the text of the rule mentions, in order. */
    public List<Object> arguments() {
        return arguments;
    }
}
