package io.lianluo.registry.advice;

/** There is no such advice about the seat's present liaison: it was withdrawn, or somebody else holds the seat by now. */
public final class AdviceNotStandingException extends RuntimeException {
    AdviceNotStandingException() {
        super("there is no such advice");
    }
}
