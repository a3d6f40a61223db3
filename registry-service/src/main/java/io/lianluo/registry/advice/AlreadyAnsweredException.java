package io.lianluo.registry.advice;

/** The unit answered the advice otherwise already. */
public final class AlreadyAnsweredException extends RuntimeException {
    AlreadyAnsweredException() {
        super("the advice was answered already");
    }
}
