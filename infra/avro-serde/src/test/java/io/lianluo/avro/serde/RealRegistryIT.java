package io.lianluo.avro.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianluo.localstack.EmbeddedRegistry;
import io.lianluo.schemas.RegisterSchemas;
import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against a registry that somebody else wrote. */
class RealRegistryIT {

    private static final Schema NAME = SchemaBuilder.record("Unit").fields().requiredString("name").endRecord();
    private static final Schema NAME_AND_KIND = SchemaBuilder.record("Unit").fields().requiredString("name").optionalString("kind").endRecord();
    private static final Schema INCOMPATIBLE = SchemaBuilder.record("Unit").fields().requiredString("name").requiredString("kind").endRecord();

    @TempDir
    static Path directory;

    private static EmbeddedRegistry registry;
    private static SchemaRegistryClient client;

    private final String subject = UUID.randomUUID() + "-value";

    static List<Topic> topics() {
        return TopicCatalogue.load().topics();
    }

    @BeforeAll
    static void start() throws Exception {
        registry = EmbeddedRegistry.inDirectory(directory, 0).start().awaitReady();
        RegisterSchemas.registerAll(URI.create(registry.url()));
        client = SchemaRegistryClient.at(registry.url());
    }

    @AfterAll
    static void stop() {
        client.close();
        registry.close();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void generatedRecordsGoUnderTheSchemasRegisteredAtDeployment(Topic topic) throws ReflectiveOperationException {
        GeneratedClasses.trust();
        Schema schema = SpecificData.get().getSchema(Class.forName(topic.record()));
        SpecificRecord record = new RandomRecords(7).next(schema);
        // The classes carry marks for the build, and the registered schemas do not.
        Map<String, Object> configs = Map.of("schema.registry.url", registry.url(), "auto.register.schemas", false,
                "use.latest.version", true, "specific.avro.reader", true);
        try (KafkaAvroSerializer serializer = new KafkaAvroSerializer(); KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer()) {
            serializer.configure(configs, false);
            deserializer.configure(configs, false);

            // Avro's equality knows no dates that are optional in a record of a list.
            assertThat(deserializer.deserialize(topic.name(), serializer.serialize(topic.name(), record))).hasToString(record.toString());
        }
    }

    @Test
    void aSubjectsLifeIsTheSameAsInMemory() {
        client.setCompatibilityLevel(subject, CompatibilityLevel.FULL_TRANSITIVE);
        assertThat(client.compatibilityLevel(subject)).isEqualTo(CompatibilityLevel.FULL_TRANSITIVE);
        assertThat(client.compatibility(subject, NAME).compatible()).isTrue();

        int first = client.register(subject, NAME);
        int second = client.register(subject, NAME_AND_KIND);

        assertThat(client.compatibility(subject, INCOMPATIBLE).compatible()).isFalse();
        assertThatThrownBy(() -> client.register(subject, INCOMPATIBLE)).isInstanceOf(SerializationException.class).hasMessageContaining("409");
        assertThat(client.versions(subject)).containsExactly(1, 2);
        assertThat(client.idOf(subject, NAME)).isEqualTo(first);
        assertThat(client.latest(subject)).satisfies(latest -> {
            assertThat(latest.id()).isEqualTo(second);
            assertThat(latest.version()).isEqualTo(2);
            assertThat(latest.schema()).isEqualTo(NAME_AND_KIND);
        });
        assertThat(client.version(subject, 1).schema()).isEqualTo(NAME);
        assertThat(client.schema(new SchemaId.Numbered(first), subject)).isEqualTo(NAME);
        assertThat(client.subjects()).contains(subject);
    }

    @Test
    void whatIsUnknownIsRefused() {
        assertThatThrownBy(() -> client.latest(subject)).isInstanceOf(SerializationException.class).hasMessageContaining("40401");
        assertThatThrownBy(() -> client.schema(1_000_000)).isInstanceOf(SerializationException.class).hasMessageContaining("40403");
        client.register(subject, NAME);
        assertThatThrownBy(() -> client.version(subject, 9)).isInstanceOf(SerializationException.class).hasMessageContaining("40402");
        assertThatThrownBy(() -> client.idOf(subject, NAME_AND_KIND)).isInstanceOf(SerializationException.class).hasMessageContaining("40403");
    }

    @Test
    void referencesAreResolved() {
        Schema address = SchemaBuilder.record("Address").namespace("x").fields().requiredString("city").endRecord();
        client.register(subject + "-address", address);
        int id = client.register(subject, """
                {"type":"record","name":"Unit","namespace":"x","fields":[{"name":"at","type":"x.Address"}]}""",
                List.of(new SchemaReference("x.Address", subject + "-address", 1)));

        try (SchemaRegistryClient fresh = SchemaRegistryClient.at(registry.url())) {
            assertThat(fresh.schema(id).getField("at").schema()).isEqualTo(address);
        }
    }

    @Test
    void subjectsAreEscaped() {
        String odd = subject + " 联络/员?";
        client.register(odd, NAME);

        assertThat(client.latest(odd).schema()).isEqualTo(NAME);
    }

    @Test
    void aGenericRecordRegistersItselfAndComesBack() {
        GenericRecord record = new GenericData.Record(NAME_AND_KIND);
        record.put("name", "合肥市");
        Map<String, Object> configs = Map.of("schema.registry.url", registry.url());
        try (KafkaAvroSerializer serializer = new KafkaAvroSerializer(); KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer()) {
            serializer.configure(configs, false);
            deserializer.configure(configs, false);

            assertThat(deserializer.deserialize(subject, serializer.serialize(subject, record))).hasToString("{\"name\": \"合肥市\", \"kind\": null}");
        }
    }
}
