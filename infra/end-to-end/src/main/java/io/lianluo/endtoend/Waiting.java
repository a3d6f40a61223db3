package io.lianluo.endtoend;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for what events bring about. */
final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private Waiting() { }

    /** @throws IllegalStateException if it does not come true in time */
    static void until(String what, Duration atMost, BooleanSupplier comesTrue) {
        Instant end = Instant.now().plus(atMost);
        while (!comesTrue.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("not within " + atMost.toSeconds() + " s: " + what);
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }
}
