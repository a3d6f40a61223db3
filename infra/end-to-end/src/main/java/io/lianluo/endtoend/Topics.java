package io.lianluo.endtoend;

import io.lianluo.avro.serde.KafkaAvroDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The platform's topics as any subscriber reads them: a plain Kafka client and the registry. */
final class Topics {

    private final Platform platform;

    Topics(Platform platform) {
        this.platform = platform;
    }

    /** Everything on the topic up to now, as raw bytes, oldest first within each partition. */
    List<ConsumerRecord<String, byte[]>> raw(String topic) {
        return raw(List.of(topic));
    }

    /** Everything on these topics up to now, read by one client, because to start a client costs more than to read. */
    List<ConsumerRecord<String, byte[]>> raw(Collection<String> topics) {
        // A client that has read everything asks for more at once, and cannot be closed before the broker answers: by default after half a second.
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, platform.brokers(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10);
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.stream().flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }

    /** These messages with their records, by the schemas that the registry has; of a tombstone there is none. */
    Map<ConsumerRecord<String, byte[]>, Optional<GenericRecord>> decoded(List<ConsumerRecord<String, byte[]>> messages) {
        Map<ConsumerRecord<String, byte[]>, Optional<GenericRecord>> decoded = new LinkedHashMap<>();
        try (KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer()) {
            deserializer.configure(Map.of("schema.registry.url", platform.schemaRegistry().toString()), false);
            messages.forEach(message -> decoded.put(message,
                    Optional.ofNullable((GenericRecord) deserializer.deserialize(message.topic(), message.headers(), message.value()))));
        }
        return decoded;
    }

    /** The records of that type on the topic up to now; tombstones are left out. */
    <R extends SpecificRecord> List<R> read(String topic, Class<R> type) {
        try (KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer()) {
            deserializer.configure(Map.of("schema.registry.url", platform.schemaRegistry().toString(), "specific.avro.reader", "true"), false);
            return raw(topic).stream().filter(message -> message.value() != null)
                    .map(message -> type.cast(deserializer.deserialize(topic, message.headers(), message.value())))
                    .collect(Collectors.toList());
        }
    }
}
