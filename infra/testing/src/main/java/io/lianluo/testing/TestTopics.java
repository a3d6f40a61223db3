package io.lianluo.testing;

import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.AvroGenerated;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes the topics as another context or another team's system would: plain Kafka clients, Confluent's wire format, the
 * envelope in headers. It shares no code with the serde under test.
 */
public final class TestTopics {

    private static final Duration QUIET = Duration.ofMillis(300);
    /** A consumer that has read everything asks for more at once, and cannot be closed before the broker answers: by default after half a second. */
    private static final int MILLIS_TO_ANSWER = 10;
    private static final Map<String, Integer> SCHEMA_IDS = new LinkedHashMap<>();

    static {
        // Avro loads no class that a schema names unless it is told to trust it.
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                type -> type.isAnnotationPresent(AvroGenerated.class), ClassSecurityValidator.getGlobal()));
    }

    private TestTopics() { }

    /**
     * A message that stood on a topic.
     *
     * @param key     its key
     * @param value   its record; null for a tombstone
     * @param headers its headers as text, by name
     */
    public record Message<T>(String key, @Nullable T value, Map<String, String> headers) { }

    /** All messages that stand on the topic of this record now, in the order of the partitions. */
    public static <T extends SpecificRecordBase> List<Message<T>> consume(Class<T> record) {
        return consume(record, key -> true);
    }

    /** Those of them with such a key; others need not be readable. */
    public static <T extends SpecificRecordBase> List<Message<T>> consume(Class<T> record, Predicate<String> key) {
        SpecificData data = SpecificData.getForClass(record);
        return consumeRaw(topicOf(record.getName()).name()).stream().filter(raw -> key.test(raw.key()))
                .map(raw -> new Message<>(raw.key(), decoded(raw.value(), record, data), text(raw.headers()))).toList();
    }

    /** The values of {@link #consume(Class)} without tombstones. */
    public static <T extends SpecificRecordBase> List<T> values(Class<T> record) {
        return consume(record).stream().map(Message::value).filter(java.util.Objects::nonNull).toList();
    }

    /** All messages of a topic, with the bytes they have there. */
    public static List<ConsumerRecord<String, byte[]>> consumeRaw(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", TestStack.get().bootstrapServers(), "enable.auto.commit", "false",
                "fetch.max.wait.ms", MILLIS_TO_ANSWER);
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(QUIET).forEach(messages::add);
            }
            return messages;
        }
    }

    /** Publishes the record as the first event of its aggregate. */
    public static UUID publish(SpecificRecord event) {
        return publish(event, 1);
    }

    /**
     * Publishes the record on its topic, as its owner would, and waits until the broker has it.
     *
     * @param sequence the version of the aggregate after the event
     * @return the id of the event
     */
    public static UUID publish(SpecificRecord event, long sequence) {
        UUID id = UUID.randomUUID();
        publish(event, id, sequence, Instant.now());
        return id;
    }

    /** Publishes the record with that id and time, for instance the same once more. */
    public static void publish(SpecificRecord event, UUID id, long sequence, Instant time) {
        Topic topic = topicOf(event.getSchema().getFullName());
        String key = topic.keyOf(event);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_type", topic.record());
        headers.put("ce_source", "/" + topic.owner());
        headers.put("ce_subject", key);
        headers.put("ce_time", time.toString());
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("ce_dataschema", TestStack.get().schemaRegistryUrl() + "/schemas/ids/" + schemaId(topic));
        headers.put("content-type", "application/avro");
        publishRaw(topic.name(), key, encoded(event, schemaId(topic)), headers);
    }

    /** Publishes bytes as they are, which nobody may be able to read. */
    public static void publishRaw(String topic, String key, byte @Nullable [] value, Map<String, String> headers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", TestStack.get().bootstrapServers(), "acks", "all", "linger.ms", "0");
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, value);
            headers.forEach((name, header) -> message.headers().add(name, header.getBytes(StandardCharsets.UTF_8)));
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refuses the message", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while publishing", e);
        }
    }

    /** Waits until a service has handled everything that stands on the topics that it reads. */
    public static void awaitHandled(String service) {
        Awaitility.await().atMost(Duration.ofSeconds(90)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(50)).ignoreExceptions()
                .until(() -> TestStack.get().unhandled(service), Map::isEmpty);
    }

    private static Topic topicOf(String record) {
        return TopicCatalogue.load().carrying(record)
                .orElseThrow(() -> new IllegalArgumentException("no topic carries " + record));
    }

    private static synchronized int schemaId(Topic topic) {
        return SCHEMA_IDS.computeIfAbsent(topic.subject(), TestTopics::latestId);
    }

    /** The stack registers the schemas when it starts, that of this build last. */
    private static int latestId(String subject) {
        try (InputStream latest = URI.create(TestStack.get().schemaRegistryUrl() + "/subjects/" + subject + "/versions/latest").toURL().openStream()) {
            return JsonMapper.shared().readTree(latest).get("id").asInt();
        } catch (IOException e) {
            throw new UncheckedIOException("the registry does not give the schema of " + subject, e);
        }
    }

    @SuppressWarnings("unchecked")
    private static byte[] encoded(SpecificRecord event, int schemaId) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(ByteBuffer.allocate(5).put((byte) 0).putInt(schemaId).array());
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            SpecificData.getForClass(event.getClass()).createDatumWriter(event.getSchema()).write(event, encoder);
            encoder.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the record cannot be written", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends SpecificRecordBase> @Nullable T decoded(byte @Nullable [] bytes, Class<T> record, SpecificData data) {
        if (bytes == null) {
            return null;
        }
        if (bytes[0] != 0) {
            throw new IllegalStateException("not Confluent's wire format: first byte " + bytes[0]);
        }
        try {
            // Writer and reader are of the same build here.
            return (T) data.createDatumReader(data.getSchema(record)).read(null,
                    DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null));
        } catch (IOException e) {
            throw new UncheckedIOException("the message cannot be read as " + record.getSimpleName(), e);
        }
    }

    private static Map<String, String> text(Headers headers) {
        return java.util.Arrays.stream(headers.toArray()).collect(Collectors.toMap(header -> header.key(),
                header -> new String(header.value(), StandardCharsets.UTF_8), (first, second) -> second, LinkedHashMap::new));
    }
}
