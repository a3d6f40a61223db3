package io.lianluo.benchmarks;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Commands that arrive at a fixed rate whether or not earlier ones are through, as those of independent people do. Who measures from the
 * moment at which a command should have arrived counts the waiting of those behind a slow one too (no coordinated omission).
 */
final class Arrivals {

    /** A command; {@code due} is when it should have arrived, in nanoseconds of {@link System#nanoTime()}. */
    interface Command {
        void arrive(long number, long due);
    }

    private Arrivals() { }

    /** Lets commands arrive and returns when all are through. */
    static long run(int rate, Duration length, Command command) {
        long count = rate * length.toMillis() / 1000;
        long step = 1_000_000_000L / rate;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            for (long n = 0; n < count; n++) {
                long number = n;
                long due = begin + n * step;
                for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                    LockSupport.parkNanos(due - now);
                }
                threads.execute(() -> command.arrive(number, due));
            }
        }
        return count;
    }
}
