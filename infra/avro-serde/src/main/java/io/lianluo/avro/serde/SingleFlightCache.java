package io.lianluo.avro.serde;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Values that are costly to fetch: whoever asks first fetches, whoever asks meanwhile waits for that one fetch, and a failure is
 * told to those who wait and then forgotten.
 */
final class SingleFlightCache<K, V> {

    private record Entry<V>(CompletableFuture<V> value, long fetchedAt) { }

    private final ConcurrentHashMap<K, Entry<V>> entries = new ConcurrentHashMap<>();
    private final int maxSize;
    private final long ttlNanos;
    private final LongSupplier nanoTime;

    /** Values that never grow old. */
    SingleFlightCache(int maxSize) {
        this(maxSize, -1, System::nanoTime);
    }

    SingleFlightCache(int maxSize, long ttlNanos, LongSupplier nanoTime) {
        this.maxSize = Math.max(1, maxSize);
        this.ttlNanos = ttlNanos;
        this.nanoTime = nanoTime;
    }

    V get(K key, Function<? super K, ? extends V> fetch) {
        Entry<V> known = entries.get(key);
        if (known != null && !stale(known)) {
            return await(known);
        }
        Entry<V> mine = new Entry<>(new CompletableFuture<>(), ttlNanos < 0 ? 0 : nanoTime.getAsLong());
        Entry<V> chosen = entries.compute(key, (k, present) -> present != null && !stale(present) ? present : mine);
        if (chosen != mine) {
            return await(chosen);
        }
        try {
            V value = fetch.apply(key);
            mine.value().complete(value);
            makeRoom(key);
            return value;
        } catch (Throwable e) {
            entries.remove(key, mine);
            mine.value().completeExceptionally(e);
            throw e;
        }
    }

    private boolean stale(Entry<V> entry) {
        return ttlNanos >= 0 && nanoTime.getAsLong() - entry.fetchedAt() >= ttlNanos;
    }

    private void makeRoom(K newest) {
        var candidates = entries.keySet().iterator();
        while (entries.size() > maxSize && candidates.hasNext()) {
            K candidate = candidates.next();
            if (!candidate.equals(newest)) {
                entries.remove(candidate);
            }
        }
    }

    private static <V> V await(Entry<V> entry) {
        try {
            return entry.value().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
