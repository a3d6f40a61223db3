package io.lianluo.meeting.meeting;

/** Where the meeting stands, the verb is refused. */
public final class NotPossibleException extends RuntimeException {

    private final String rule;

    /** @param rule the rule that stands in the way, in kebab case */
    public NotPossibleException(String rule) {
        super(rule);
        this.rule = rule;
    }

    /** The rule that stands in the way, in kebab case. */
    public String rule() {
        return rule;
    }
}
