package io.lianluo.avro.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

/** A cache keeps an answer for the subject and topic by which it was found, and for the question that was asked. */
class SchemaCachesTest {

    private static final Schema FIRST = SchemaBuilder.record("R").fields().requiredString("a").endRecord();
    private static final Schema WITH_X = SchemaBuilder.record("R").fields().requiredString("a").name("b").type().stringType().stringDefault("x").endRecord();
    private static final Schema WITH_Y = SchemaBuilder.record("R").fields().requiredString("a").name("b").type().stringType().stringDefault("y").endRecord();

    private final String url = "mock://" + UUID.randomUUID();
    private final SchemaRegistryClient registry = SchemaRegistryClient.at(url);

    /** In a registry with contexts the same number means another schema in another context, which the subject tells. */
    @Test
    void anIdMeansWhatTheSubjectsContextSays() {
        Transport contexts = request -> Transport.Answer.json(200, "{\"schema\":\"\\\"" + (request.path().contains("subject=%3A.school%3At-value")
                ? "string" : request.path().contains("subject=%3A.company%3At-value") ? "int" : "long") + "\\\"\"}");
        try (SchemaRegistryClient client = new SchemaRegistryClient(new SerdeConfig(Map.of("schema.registry.url", url)), contexts)) {
            for (int again = 0; again < 2; again++) {
                assertThat(client.schema(new SchemaId.Numbered(7), ":.school:t-value").getType()).isEqualTo(Schema.Type.STRING);
                assertThat(client.schema(new SchemaId.Numbered(7), ":.company:t-value").getType()).isEqualTo(Schema.Type.INT);
                assertThat(client.schema(7).getType()).isEqualTo(Schema.Type.LONG);
            }
        }
    }

    @Test
    void aReaderTellsTopicsInDifferentContextsApart() {
        Transport contexts = request -> Transport.Answer.json(200, "{\"schema\":\"\\\"" + (request.path().contains("subject=school-value") ? "string" : "int") + "\\\"\"}");
        Map<String, Object> configs = Map.of("schema.registry.url", url);
        try (KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer(new SchemaRegistryClient(new SerdeConfig(configs), contexts), configs, false)) {
            byte[] message = WireFormat.frame(7, new byte[] {2, 'z'});
            assertThat(deserializer.deserialize("school", message)).isEqualTo("z");
            assertThat(deserializer.deserialize("company", message)).isEqualTo(1);
            assertThat(deserializer.deserialize("school", message)).isEqualTo("z");
        }
    }

    @Test
    void aReaderByTheLatestVersionReadsEachTopicByItsOwn() {
        byte[] message = written(Map.of(), "one");
        assertThat(written(Map.of(), "other")).as("one schema under two subjects").isEqualTo(message);
        registry.register("one-value", WITH_X);
        registry.register("other-value", WITH_Y);
        KafkaAvroDeserializer byLatest = new KafkaAvroDeserializer();
        byLatest.configure(with(Map.of("use.latest.version", true)), false);

        assertThat(byLatest.deserialize("one", message)).hasToString("{\"a\": \"v\", \"b\": \"x\"}");
        assertThat(byLatest.deserialize("other", message)).hasToString("{\"a\": \"v\", \"b\": \"y\"}");
        assertThat(byLatest.deserialize("one", message)).hasToString("{\"a\": \"v\", \"b\": \"x\"}");
    }

    @Test
    void aWriterByTheLatestVersionWritesOnEachTopicByItsOwn() {
        registry.register("other-value", SchemaBuilder.record("Unused").fields().endRecord());
        int one = registry.register("one-value", WITH_X);
        registry.setCompatibilityLevel("other-value", CompatibilityLevel.NONE);
        int other = registry.register("other-value", WITH_Y);
        KafkaAvroSerializer byLatest = new KafkaAvroSerializer();
        byLatest.configure(with(Map.of("auto.register.schemas", false, "use.latest.version", true)), false);

        for (String topic : List.of("one", "other", "one")) {
            assertThat(WireFormat.parse(byLatest.serialize(topic, record())).schema())
                    .isEqualTo(new SchemaId.Numbered(topic.equals("one") ? one : other));
        }
    }

    /** Readers, writers and whoever looks a schema up share one client, each with an answer of its own kind. */
    @Test
    void theLatestVersionIsNeverTakenForTheOneThatWasAskedFor() {
        int first = registry.register("t-value", FIRST);
        int second = registry.register("t-value", WITH_X);
        for (int again = 0; again < 2; again++) {
            assertThat(registry.latest("t-value").id()).isEqualTo(second);
            assertThat(registry.idOf("t-value", FIRST)).isEqualTo(first);
            assertThat(registry.lookup("t-value", WITH_X).version()).isEqualTo(2);
            assertThat(registry.version("t-value", 1).schema()).isEqualTo(FIRST);
            assertThat(registry.schema(first)).isEqualTo(FIRST);
            assertThat(registry.register("t-value", FIRST)).isEqualTo(first);
        }
        KafkaAvroSerializer byLatest = new KafkaAvroSerializer(registry, with(Map.of("auto.register.schemas", false, "use.latest.version", true)), false);
        KafkaAvroSerializer byItsOwn = new KafkaAvroSerializer(registry, with(Map.of("auto.register.schemas", false)), false);
        assertThat(WireFormat.parse(byLatest.serialize("t", record())).schema()).isEqualTo(new SchemaId.Numbered(second));
        assertThat(WireFormat.parse(byItsOwn.serialize("t", record())).schema()).isEqualTo(new SchemaId.Numbered(first));
    }

    @Test
    void aSchemaIsLookedUpUnderEachSubjectByItself() {
        int one = registry.register("one-value", FIRST);
        registry.register("other-value", WITH_X);
        registry.register("other-value", WITH_Y);
        assertThat(registry.lookup("one-value", FIRST).subject()).isEqualTo("one-value");
        assertThat(registry.register("third-value", FIRST)).isEqualTo(one);
        assertThat(registry.lookup("third-value", FIRST).subject()).isEqualTo("third-value");
        assertThat(registry.latest("one-value").schema()).isEqualTo(FIRST);
        assertThat(registry.latest("other-value").schema()).isEqualTo(WITH_Y);
    }

    private byte[] written(Map<String, Object> configs, String topic) {
        try (KafkaAvroSerializer serializer = new KafkaAvroSerializer()) {
            serializer.configure(with(configs), false);
            return serializer.serialize(topic, record());
        }
    }

    private static GenericRecord record() {
        GenericRecord record = new GenericData.Record(FIRST);
        record.put("a", "v");
        return record;
    }

    private Map<String, Object> with(Map<String, Object> configs) {
        Map<String, Object> all = new HashMap<>(configs);
        all.put("schema.registry.url", url);
        return all;
    }
}
