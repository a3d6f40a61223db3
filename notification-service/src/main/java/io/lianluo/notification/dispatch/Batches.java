package io.lianluo.notification.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Works off what is due, batch by batch, as many at a time as there are threads. */
final class Batches {

    static final int SIZE = 100;

    private final ExecutorService threads;

    Batches(ExecutorService threads) {
        this.threads = threads;
    }

    /**
     * Goes on until little is due, or nothing could be taken on.
     *
     * @param due     ids of what is due now, at most a batch
     * @param deliver whether that was taken on
     */
    void all(Supplier<List<UUID>> due, Predicate<UUID> deliver) {
        List<UUID> batch;
        boolean moved;
        do {
            batch = due.get();
            List<Future<Boolean>> sending = new ArrayList<>();
            batch.forEach(id -> sending.add(threads.submit(() -> deliver.test(id))));
            moved = sending.stream().filter(Batches::succeeded).count() > 0;
        } while (batch.size() == SIZE && moved);
    }

    private static boolean succeeded(Future<Boolean> sending) {
        try {
            return sending.get();
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
