package io.lianluo.eventing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What operators see of the way out. */
final class RelayMetrics {

    private final MeterRegistry registry;
    private final Map<String, Timer> published = new ConcurrentHashMap<>();

    RelayMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void published(Entry entry, Instant acknowledged) {
        published.computeIfAbsent(entry.topic(), topic -> Timer.builder("lianluo.outbox.published")
                .description("Time from the save to the broker's acknowledgement; its count is the number of events published")
                .tag("topic", topic).publishPercentileHistogram().register(registry))
                .record(Duration.between(entry.at(), acknowledged));
    }

    void failed(Exception cause) {
        registry.counter("lianluo.outbox.failed", "cause", cause.getClass().getSimpleName()).increment();
    }
}
