package io.lianluo.eventing;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Hands a message to the methods that take its event. Decoding comes after looking at the type, so that a type nobody here knows,
 * for example of a newer release, needs no class and stops nothing.
 */
final class Dispatcher {

    private final EventHandlers handlers;
    private final Deserializer<?> deserializer;
    private final ConsumerMetrics metrics;

    Dispatcher(EventHandlers handlers, Deserializer<?> deserializer, ConsumerMetrics metrics) {
        this.handlers = handlers;
        this.deserializer = deserializer;
        this.metrics = metrics;
    }

    /**
     * Returns once every effect of the event is in the store.
     *
     * @throws Exception what {@link Failure} tells apart
     */
    void dispatch(ConsumerRecord<byte[], byte[]> message) throws Exception {
        EventMeta meta = CloudEvent.meta(message);
        List<HandlerMethod> takers = message.value() == null ? handlers.ofTombstones(meta.type()) : handlers.of(meta.type());
        if (takers.isEmpty()) {
            metrics.skipped(message.topic(), message.value() == null ? "tombstone" : "unknown");
            return;
        }
        long begin = System.nanoTime();
        boolean well = false;
        try {
            Object event = message.value() == null ? null : decoded(message, takers.getFirst().record());
            for (HandlerMethod taker : takers) {
                taker.handle(event, meta);
            }
            well = true;
        } finally {
            metrics.handled(message.topic(), well, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private Object decoded(ConsumerRecord<byte[], byte[]> message, Class<?> expected) {
        Object event = deserializer.deserialize(message.topic(), message.headers(), message.value());
        if (!expected.isInstance(event)) {
            throw new SerializationException("The message says it is " + expected.getName() + " but contains "
                    + (event == null ? "nothing" : event.getClass().getName()));
        }
        return event;
    }
}
