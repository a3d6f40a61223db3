package io.lianluo.eventing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.Stream;

/** Counts and times incoming events for operators. */
final class ConsumerMetrics {

    private static final Duration[] AGES = Stream.of(1, 5, 15, 60, 120, 600).map(Duration::ofSeconds).toArray(Duration[]::new);

    private final MeterRegistry registry;

    ConsumerMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void handled(String topic, boolean well, Duration time) {
        registry.timer("lianluo.events.handled", "topic", topic, "outcome", well ? "handled" : "failed").record(time);
    }

    /** How long after it happened an event was handled, by the clock of this machine. */
    void age(EventMeta event) {
        Timer.builder("lianluo.events.age").description("Time from what happened to its being handled here").tag("topic", event.topic())
                .serviceLevelObjectives(AGES).register(registry)
                .record(Duration.ofMillis(registry.config().clock().wallTime() - event.time().toEpochMilli()));
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
