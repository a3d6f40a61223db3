package io.lianluo.eventing;

import org.springframework.core.NestedExceptionUtils;

/**
 * Stands for what went wrong with a message of a restricted topic. It has the class and the places of that, and nothing of what it says, because
 * exceptions quote what they stumble over: Avro and Jackson a value, the store a key, a handler a name. So nothing of the message gets into a log,
 * a trace, a dead letter or the record of a replay.
 */
final class UnquotedException extends RuntimeException {

    private final transient Throwable what;

    UnquotedException(Throwable what) {
        super(innermost(what).getClass().getName(), null, false, true);
        this.what = what;
        setStackTrace(innermost(what).getStackTrace());
    }

    Throwable what() {
        return what;
    }

    /** The failure at the bottom of all, whatever stands for it. */
    static Throwable innermost(Throwable failure) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        return root instanceof UnquotedException unquoted ? innermost(unquoted.what) : root;
    }
}
