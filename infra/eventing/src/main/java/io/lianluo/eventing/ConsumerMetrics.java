package io.lianluo.eventing;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** Counts and times incoming events for operators. */
final class ConsumerMetrics {

    private final MeterRegistry registry;

    ConsumerMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void handled(String topic, boolean well, Duration time) {
        registry.timer("lianluo.events.handled", "topic", topic, "outcome", well ? "handled" : "failed").record(time);
    }

    /** An event that had its effect before. */
    void repeated(EventMeta cause) {
        registry.counter("lianluo.events.repeated", "topic", cause.topic()).increment();
    }

    /** An event that nobody here handles. */
    void skipped(String topic, String reason) {
        registry.counter("lianluo.events.skipped", "topic", topic, "reason", reason).increment();
    }

    void deadLettered(String topic, Throwable cause) {
        registry.counter("lianluo.events.dead", "topic", topic, "cause", cause.getClass().getSimpleName()).increment();
    }
}
