package io.lianluo.eventing;

import io.lianluo.eventing.Leases.Backlog;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts and times outgoing events for operators. */
final class RelayMetrics {

    private final MeterRegistry registry;
    private final Map<String, Timer> published = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> pending = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> oldest = new ConcurrentHashMap<>();
    private final AtomicLong stuck;

    RelayMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.stuck = registry.gauge("lianluo.outbox.stuck", new AtomicLong());
    }

    void published(Entry entry, Instant acknowledged) {
        published.computeIfAbsent(entry.topic(), topic -> Timer.builder("lianluo.outbox.published")
                .description("Time from the save to the broker's acknowledgement; its count is the number of events published")
                .tag("topic", topic).publishPercentileHistogram().register(registry))
                .record(Duration.between(entry.at(), acknowledged));
    }

    /** Counted in the store, so that every replica of the service says the same. */
    void waiting(String collection, Backlog backlog, Instant now) {
        pending.computeIfAbsent(collection, name -> registry.gauge("lianluo.outbox.pending", Tags.of("collection", name), new AtomicLong()))
                .set(backlog.events());
        oldest.computeIfAbsent(collection, name -> registry.gauge("lianluo.outbox.oldest.age", Tags.of("collection", name), new AtomicLong()))
                .set(backlog.oldest() == null ? 0 : Duration.between(backlog.oldest(), now).toSeconds());
    }

    /** Counted in the store too. */
    void stuck(long events) {
        stuck.set(events);
    }

    void failed(Exception cause) {
        registry.counter("lianluo.outbox.failed", "cause", cause.getClass().getSimpleName()).increment();
    }
}
