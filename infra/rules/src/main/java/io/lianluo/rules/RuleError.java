package io.lianluo.rules;

/**
 * Why a text is no rule.
 *
 * @param kind    what is wrong
 * @param line    line within the rule, from 1
 * @param column  column, from 1
 * @param message a sentence in English; for other languages, the kind and {@code detail}
 * @param detail  what the sentence is about: a name, an expression or the compiler's own words
 */
public record RuleError(Kind kind, int line, int column, String message, String detail) {

    /** The kinds of errors that a rule can have. */
    public enum Kind {
        /** It is no expression. */
        SYNTAX,
        /** It uses a name or function that rules do not have. */
        UNDECLARED_NAME,
        /** A function or operator is given values of the wrong type. */
        WRONG_TYPE,
        /** It is neither true nor false. */
        NOT_BOOLEAN,
        /** It is a score, and gives no number with a fraction. */
        NOT_NUMBER,
        /** It is longer, has more parts or is nested more deeply than any rule needs. */
        TOO_LARGE,
        /** It has no answer for some numbers, because it divides by nothing or reaches beyond all numbers. */
        UNANSWERABLE,
        /** A duty is not named by a plain text, so that nobody could check that it exists. */
        DUTY_NOT_NAMED,
        /** The window within which it counts is neither a span nor a plain number of times that somebody would look back at. */
        WINDOW_NOT_NAMED
    }

    @Override
    public String toString() {
        return "line %d, column %d: %s".formatted(line, column, message);
    }
}
