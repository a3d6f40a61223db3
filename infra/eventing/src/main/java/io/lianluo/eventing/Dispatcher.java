package io.lianluo.eventing;

import io.lianluo.schemas.TopicCatalogue;
import java.time.Duration;
import java.util.List;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Hands a message to the methods that take its event. The envelope is looked at before the content is decoded, so that what may not come
 * by its topic needs neither a class nor the registry to be refused.
 */
final class Dispatcher {

    /** A handler ended in an {@code Error}, which would end the consumer's thread for good. */
    static final class HandlerErrorException extends RuntimeException {
        HandlerErrorException(Error error) {
            super(error);
        }
    }

    private final EventHandlers handlers;
    private final Provenance provenance;
    private final Deserializer<?> deserializer;
    private final ConsumerMetrics metrics;
    private final TopicCatalogue catalogue;
    private final Erasures erasures;

    Dispatcher(EventHandlers handlers, Provenance provenance, Deserializer<?> deserializer, ConsumerMetrics metrics, TopicCatalogue catalogue,
               Erasures erasures) {
        this.handlers = handlers;
        this.provenance = provenance;
        this.deserializer = deserializer;
        this.metrics = metrics;
        this.catalogue = catalogue;
        this.erasures = erasures;
    }

    /**
     * Returns once every effect of the event is in the store.
     *
     * @throws Exception        what {@link Failure} tells apart; an {@code Error} of a handler comes as one too, because it says no more
     *                          about this process than any fault. Of a message of a restricted topic it is an {@link UnquotedException}
     * @throws OutOfMemoryError if the memory is exhausted, by this message or by something else: it says nothing about the message
     */
    void dispatch(ConsumerRecord<byte[], byte[]> message) throws Exception {
        try {
            dispatchWhole(message);
        } catch (Exception | Error e) {
            Exhaustion.rethrow(e);
            Exception failure = e instanceof Error error ? new HandlerErrorException(error) : (Exception) e;
            throw catalogue.isRestricted(message.topic()) ? new UnquotedException(failure) : failure;
        }
    }

    private void dispatchWhole(ConsumerRecord<byte[], byte[]> message) throws Exception {
        EventMeta meta = provenance.envelope(message);
        if (message.value() == null && catalogue.isRestricted(message.topic())) {
            erasures.erased(message);
        }
        List<HandlerMethod> takers = message.value() == null ? handlers.ofTombstones(meta.type()) : handlers.of(meta.type());
        if (takers.isEmpty()) {
            metrics.skipped(message.topic(), message.value() == null ? "tombstone" : "unread");
            return;
        }
        long begin = System.nanoTime();
        boolean well = false;
        try {
            Object event = message.value() == null ? null : decoded(message, meta, takers.getFirst().record());
            for (HandlerMethod taker : takers) {
                handle(taker, event, meta);
            }
            well = true;
            if (!Refill.isUnderWay()) {
                metrics.age(meta);
            }
        } finally {
            metrics.handled(message.topic(), well, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private static void handle(HandlerMethod taker, @Nullable Object event, EventMeta meta) throws Exception {
        try {
            taker.handle(event, meta);
        } catch (Refill.EndOfHandling end) {
            // Its replicas were filled, and what it would do beyond that it did when the event came.
        }
    }

    private Object decoded(ConsumerRecord<byte[], byte[]> message, EventMeta meta, Class<?> expected) {
        Object event = deserializer.deserialize(message.topic(), message.headers(), message.value());
        if (!expected.isInstance(event)) {
            throw new SerializationException("The message says it is " + expected.getName() + " but contains "
                    + (event == null ? "nothing" : event.getClass().getName()));
        }
        provenance.check((IndexedRecord) event, meta);
        return event;
    }
}
