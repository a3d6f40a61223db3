package io.lianluo.eventing;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the messages of dead letters again at the places from which they came. */
final class OriginalMessages {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Object> config;
    private final Erasures erasures;
    private final Contents contents;

    /** @param config settings of a Kafka consumer */
    OriginalMessages(Map<String, Object> config, Erasures erasures, Contents contents) {
        this.config = new HashMap<>(config);
        this.config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        this.config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        this.erasures = erasures;
        this.contents = contents;
    }

    /**
     * The message of a letter, whole. It is empty if what it told is gone: the broker removed the message from its place, or what it speaks of was
     * erased. A tombstone is never gone: it has nothing but its key, and what it erases must be erased.
     */
    Optional<ConsumerRecord<byte[], byte[]>> of(DeadLetter letter) {
        if (!letter.leftOut()) {
            return Optional.of(letter.original());
        }
        if (erasures.isErased(letter.original())) {
            return Optional.empty();
        }
        return at(letter).filter(message -> !erasures.isAnyErased(contents.idsIn(message)));
    }

    private Optional<ConsumerRecord<byte[], byte[]>> at(DeadLetter letter) {
        TopicPartition partition = new TopicPartition(letter.original().topic(), letter.original().partition());
        long offset = letter.original().offset();
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            if (consumer.partitionsFor(partition.topic(), PATIENCE).stream().noneMatch(one -> one.partition() == partition.partition())) {
                return Optional.empty();
            }
            consumer.assign(List.of(partition));
            if (offset < consumer.beginningOffsets(List.of(partition), PATIENCE).get(partition)
                    || offset >= consumer.endOffsets(List.of(partition), PATIENCE).get(partition)) {
                return Optional.empty();
            }
            consumer.seek(partition, offset);
            return first(consumer, partition, offset).filter(found -> found.offset() == offset && isThatOf(letter, found));
        } catch (OffsetOutOfRangeException removedMeanwhile) {
            return Optional.empty();
        }
    }

    /** The message at the place or, where the broker compacted it away, one behind it; empty if there is none. */
    private static Optional<ConsumerRecord<byte[], byte[]>> first(Consumer<byte[], byte[]> consumer, TopicPartition partition, long offset) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(partition, PATIENCE) <= offset) {
            List<ConsumerRecord<byte[], byte[]>> polled = consumer.poll(Duration.ofSeconds(1)).records(partition);
            if (!polled.isEmpty()) {
                return Optional.of(polled.getFirst());
            }
            if (System.nanoTime() > until) {
                throw new TimeoutException("The broker does not give what stands at " + partition + "@" + offset);
            }
        }
        return Optional.empty();
    }

    /** A topic that was made anew has another message at the same place. */
    private static boolean isThatOf(DeadLetter letter, ConsumerRecord<byte[], byte[]> found) {
        return Arrays.equals(letter.original().key(), found.key()) && Objects.equals(letter.eventId(), CloudEvent.text(found.headers(), CloudEvent.ID));
    }
}
