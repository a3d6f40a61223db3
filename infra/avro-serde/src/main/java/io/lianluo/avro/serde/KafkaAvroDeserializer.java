package io.lianluo.avro.serde;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads Avro values in Confluent's wire format, the schema named in a header or before the value. May be used by many threads.
 *
 * <p>A {@code SerializationException} says that the message cannot be read now or later. A registry that is away, or refuses this
 * client, is another matter: those exceptions are listed at {@link SchemaRegistryClient}, and the message waits.
 */
public final class KafkaAvroDeserializer implements Deserializer<Object> {

    /** The reader for data written under one schema, with the time at which it was chosen. */
    private record Reading(Schema writer, DatumReader<Object> reader, long decidedAt) { }

    private record TopicSchema(String topic, SchemaId schema) { }

    private record State(boolean isKey, boolean readsHeader, SubjectNameStrategy subjects, SchemaRegistryClient registry, DataModel model,
                         @Nullable Class<?> type, boolean latest, long latestNanos, boolean wholly) { }

    private static final ThreadLocal<@Nullable BinaryDecoder> DECODER = new ThreadLocal<>();

    private final Map<TopicSchema, Reading> readings = new ConcurrentHashMap<>();
    private @Nullable SchemaRegistryClient registry;
    private @Nullable State state;

    /** For Kafka, which calls {@link #configure}. */
    public KafkaAvroDeserializer() { }

    /** With a registry client that others use too; it is not closed by this deserializer. */
    public KafkaAvroDeserializer(SchemaRegistryClient registry, Map<String, ?> configs, boolean isKey) {
        configure(registry, new SerdeConfig(configs), isKey);
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        SerdeConfig config = new SerdeConfig(configs);
        registry = new SchemaRegistryClient(config);
        configure(registry, config, isKey);
    }

    private void configure(SchemaRegistryClient client, SerdeConfig config, boolean isKey) {
        state = new State(isKey, config.readsHeader(isKey), config.subjectNames(isKey), client, new DataModel(config),
                config.getClass(isKey ? SerdeConfig.SPECIFIC_KEY_TYPE : SerdeConfig.SPECIFIC_VALUE_TYPE),
                config.getBoolean(SerdeConfig.USE_LATEST_VERSION), config.latestNanos(), config.getBoolean(SerdeConfig.FAIL_ON_TRAILING_DATA));
    }

    @Override
    public @Nullable Object deserialize(String topic, byte @Nullable [] data) {
        return deserialize(topic, null, data);
    }

    @Override
    public @Nullable Object deserialize(String topic, @Nullable Headers headers, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        State configured = Objects.requireNonNull(state, "configure() was not called");
        Header header = headers == null || !configured.readsHeader() ? null
                : headers.lastHeader(configured.isKey() ? WireFormat.KEY_HEADER : WireFormat.VALUE_HEADER);
        WireFormat.Framed framed = WireFormat.parse(header == null ? data : header.value());
        return read(reading(configured, topic, framed.schema()), framed.schema(), data, header == null ? framed.payloadOffset() : 0,
                configured.wholly());
    }

    private static Object read(Reading reading, SchemaId id, byte[] data, int offset, boolean wholly) {
        if (reading.writer().getType() == Schema.Type.BYTES) {
            return Arrays.copyOfRange(data, offset, data.length);
        }
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(data, offset, data.length - offset, DECODER.get());
        DECODER.set(decoder);
        try {
            Object value = reading.reader().read(null, decoder);
            if (wholly && !decoder.isEnd()) {
                throw new AvroRuntimeException("bytes follow after the value");
            }
            return reading.writer().getType() == Schema.Type.STRING ? value.toString() : value;
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("Message under schema " + id + " (" + reading.writer().getFullName() + ") cannot be read: " + e, e);
        }
    }

    private Reading reading(State configured, String topic, SchemaId id) {
        TopicSchema topicSchema = new TopicSchema(topic, id);
        Reading known = readings.get(topicSchema);
        if (known == null || configured.latest() && configured.latestNanos() >= 0
                && System.nanoTime() - known.decidedAt() >= configured.latestNanos()) {
            known = decide(configured, topic, id);
            readings.put(topicSchema, known);
        }
        return known;
    }

    private static Reading decide(State configured, String topic, SchemaId id) {
        Schema writer = configured.registry().schema(id, configured.subjects().subjectName(topic, configured.isKey(), null));
        Schema latest = null;
        if (configured.latest()) {
            String subject = configured.subjects().subjectName(topic, configured.isKey(), writer);
            latest = configured.registry().latest(Objects.requireNonNull(subject)).schema();
        }
        try {
            return new Reading(writer, configured.model().reader(writer, configured.type(), latest), System.nanoTime());
        } catch (AvroRuntimeException | SecurityException e) {
            throw new SerializationException("Messages under schema " + id + " (" + writer.getFullName() + ") cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (registry != null) {
            registry.close();
        }
    }
}
