package io.lianluo.avro.serde;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericContainer;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes Avro values in Confluent's wire format: generated records, generic records, plain values, and with
 * {@code schema.reflection=true} plain classes. May be used by many threads. Exceptions are those of {@link SchemaRegistryClient}, and
 * {@code SerializationException} for a value that does not fit its schema.
 */
public final class KafkaAvroSerializer implements Serializer<Object> {

    private static final byte[] NO_PREFIX = {};

    /** The writer for values of one schema to one topic, with the time at which it was chosen. */
    private record Writing(DatumWriter<Object> writer, boolean raw, byte[] prefix, byte @Nullable [] header, long decidedAt) { }

    private final Map<String, Map<Object, Writing>> byTopic = new ConcurrentHashMap<>();
    private @Nullable SchemaRegistryClient registry;
    private @Nullable State state;

    private record State(boolean isKey, SubjectNameStrategy subjects, WriterSchema.Choice choice, DataModel model, int maxSchemas, long ttlNanos) { }

    /** For Kafka, which calls {@link #configure}. */
    public KafkaAvroSerializer() { }

    /** With a registry client that others use too; it is not closed by this serializer. */
    public KafkaAvroSerializer(SchemaRegistryClient registry, Map<String, ?> configs, boolean isKey) {
        configure(registry, new SerdeConfig(configs), isKey);
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        SerdeConfig config = new SerdeConfig(configs);
        registry = new SchemaRegistryClient(config);
        configure(registry, config, isKey);
    }

    private void configure(SchemaRegistryClient client, SerdeConfig config, boolean isKey) {
        boolean byLatest = config.getBoolean(SerdeConfig.USE_LATEST_VERSION) && !config.getBoolean(SerdeConfig.AUTO_REGISTER);
        state = new State(isKey, config.subjectNames(isKey), new WriterSchema.Choice(client, config, isKey), new DataModel(config),
                config.getInt(SerdeConfig.MAX_SCHEMAS), byLatest ? config.latestNanos() : -1);
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable Object data) {
        return serialize(topic, null, data);
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable Headers headers, @Nullable Object data) {
        if (data == null) {
            return null;
        }
        State configured = Objects.requireNonNull(state, "configure() was not called");
        Writing writing = writing(configured, topic, data);
        if (writing.header() != null) {
            if (headers == null) {
                throw new SerializationException("The schema is to be named in a header, and this caller passes no headers");
            }
            String name = configured.isKey() ? WireFormat.KEY_HEADER : WireFormat.VALUE_HEADER;
            headers.remove(name).add(name, writing.header());
        }
        Buffer buffer = Buffer.startingWith(writing.prefix());
        try {
            if (writing.raw()) {
                buffer.writeRaw(data);
            } else {
                writing.writer().write(data, buffer.encoder());
            }
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("Value for " + topic + " does not fit its schema: " + e.getMessage(), e);
        }
        return buffer.toBytes();
    }

    private Writing writing(State configured, String topic, Object data) {
        Map<Object, Writing> known = byTopic.get(topic);
        if (known == null) {
            known = byTopic.computeIfAbsent(topic, ignored -> new ConcurrentHashMap<>());
        }
        // A generated class has one schema, and finding it by the class costs less than comparing schemas.
        Object kind = data instanceof GenericContainer container && !(data instanceof SpecificRecordBase) ? container.getSchema() : data.getClass();
        Writing writing = known.get(kind);
        if (writing == null || configured.ttlNanos() >= 0 && System.nanoTime() - writing.decidedAt() >= configured.ttlNanos()) {
            writing = decide(configured, topic, data);
            if (known.size() >= configured.maxSchemas()) {
                known.clear();
            }
            known.put(kind, writing);
        }
        return writing;
    }

    private static Writing decide(State configured, String topic, Object data) {
        try {
            Schema own = configured.model().schemaOf(data);
            String subject = Objects.requireNonNull(configured.subjects().subjectName(topic, configured.isKey(), own), "no subject");
            WriterSchema target = configured.choice().of(subject, own);
            DatumWriter<Object> writer = configured.model().writer(data, own);
            boolean raw = own.getType() == Schema.Type.BYTES;
            return new Writing(target.schema() == own ? writer : new Projection(writer, own, target.schema()), raw,
                    target.guid() == null ? WireFormat.prefix(target.id()) : NO_PREFIX,
                    target.guid() == null ? null : WireFormat.header(target.guid()), System.nanoTime());
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new SerializationException("No schema for a value of " + data.getClass().getName() + " on " + topic, e);
        }
    }

    @Override
    public void close() {
        if (registry != null) {
            registry.close();
        }
    }
}
