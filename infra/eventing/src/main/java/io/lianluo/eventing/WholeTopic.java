package io.lianluo.eventing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A topic from its beginning to where it ends when the reading begins, outside of every group. */
final class WholeTopic {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private WholeTopic() { }

    /** Takes a message. */
    interface Taker {
        void take(ConsumerRecord<byte[], byte[]> message) throws Exception;
    }

    /** @param config settings of a Kafka consumer */
    static void read(Map<String, Object> config, String topic, Taker taker) throws Exception {
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition())).toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition, PATIENCE) < ends.get(partition))) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(PATIENCE)) {
                    taker.take(message);
                }
            }
        }
    }
}
