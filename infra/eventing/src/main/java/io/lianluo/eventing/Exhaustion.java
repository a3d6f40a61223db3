package io.lianluo.eventing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Memory that ran out. It may have been taken by anybody in the process, and what it interrupted is in no state to go on, so no message is
 * to blame for it, and nothing carries on from there: the process says that it is broken, by which whoever runs it starts it again.
 */
final class Exhaustion {

    private static final Logger log = LoggerFactory.getLogger(Exhaustion.class);

    private final ApplicationEventPublisher publisher;
    private volatile boolean happened;

    Exhaustion(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    /** @throws OutOfMemoryError the one behind a failure, if there is one */
    static void rethrow(Throwable failure) {
        for (Throwable cause = failure; cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError exhausted) {
                throw exhausted;
            }
        }
    }

    /** Makes the process be started again. */
    void tell(OutOfMemoryError exhausted) {
        happened = true;
        AvailabilityChangeEvent.publish(publisher, this, LivenessState.BROKEN);
        log.error("The memory is exhausted; this process is to be started again, with more of it if that happens often", exhausted);
    }

    boolean happened() {
        return happened;
    }
}
