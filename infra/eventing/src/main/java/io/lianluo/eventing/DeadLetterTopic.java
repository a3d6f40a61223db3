package io.lianluo.eventing;

import io.lianluo.eventing.DeadLetter.LogPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** The service's topic of dead letters, read where it is: nothing has to be copied before an operator can look. */
final class DeadLetterTopic {

    private static final long LATEST_SECOND = 100_000_000_000L;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Map<String, Object> config;

    /** @param config settings of a Kafka consumer */
    DeadLetterTopic(String name, Map<String, Object> config) {
        this.name = name;
        this.config = config;
    }

    /** The dead letter at that place, if there is one. */
    Optional<DeadLetter> find(LogPosition position) {
        DeadLetter[] found = new DeadLetter[1];
        read(position, null, letter -> {
            found[0] = letter;
            return false;
        });
        return Optional.ofNullable(found[0]).filter(letter -> letter.position().equals(position));
    }

    /**
     * Reads what stands there now, in order of partitions and offsets.
     *
     * @param from  where to begin; null for the beginning
     * @param since letters put there before are passed over
     * @param more  takes a letter and says whether it wants more
     */
    void read(@Nullable LogPosition from, @Nullable Instant since, Predicate<DeadLetter> more) {
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name, PATIENCE).stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .filter(partition -> from == null || partition.partition() >= from.partition())
                    .sorted(java.util.Comparator.comparingInt(TopicPartition::partition)).toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
            Map<TopicPartition, Long> begins = begins(consumer, partitions, since);
            for (TopicPartition partition : partitions) {
                long begin = from != null && from.partition() == partition.partition() ? Math.max(from.offset(), begins.get(partition))
                        : begins.get(partition);
                if (begin < ends.get(partition) && !read(consumer, partition, begin, ends.get(partition), more)) {
                    return;
                }
            }
        }
    }

    private static boolean read(Consumer<byte[], byte[]> consumer, TopicPartition partition, long begin, long end, Predicate<DeadLetter> more) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, begin);
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> kept : consumer.poll(PATIENCE).records(partition)) {
                if (kept.offset() >= end) {
                    return true;
                }
                if (!more.test(DeadLetter.of(kept))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Kafka knows no time before 1970, and nothing is put aside a thousand years from now. */
    private static Map<TopicPartition, Long> begins(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions, @Nullable Instant since) {
        if (since == null) {
            return consumer.beginningOffsets(partitions, PATIENCE);
        }
        Map<TopicPartition, Long> times = partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> Math.clamp(since.getEpochSecond(), 0, LATEST_SECOND) * 1000));
        Map<TopicPartition, OffsetAndTimestamp> offsets = consumer.offsetsForTimes(times, PATIENCE);
        return partitions.stream().collect(Collectors.toMap(partition -> partition,
                partition -> Optional.ofNullable(offsets.get(partition)).map(OffsetAndTimestamp::offset).orElse(Long.MAX_VALUE)));
    }
}
