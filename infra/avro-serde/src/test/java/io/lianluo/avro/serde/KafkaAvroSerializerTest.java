package io.lianluo.avro.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianluo.events.notification.v1.Channel;
import io.lianluo.events.notification.v1.ContactUnreachable;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KafkaAvroSerializerTest {

    private static final String TOPIC = "notification.contact-unreachable.v1";
    private static final String SUBJECT = TOPIC + "-value";
    private static final ContactUnreachable RECORD = ContactUnreachable.newBuilder()
            .setPersonId(UUID.fromString("00000000-0000-4000-8000-000000000001"))
            .setChannel(Channel.EMAIL)
            .setNoticeId(UUID.fromString("00000000-0000-4000-8000-000000000002"))
            .setFailedAt(Instant.ofEpochMilli(1))
            .build();

    private final String url = "mock://" + UUID.randomUUID();
    private final SchemaRegistryClient registry = SchemaRegistryClient.at(url);
    private KafkaAvroSerializer serializer = serializer(Map.of());

    @BeforeEach
    void otherIdsAreTaken() {
        registry.register("others", Schema.create(Schema.Type.INT));
    }

    @AfterEach
    void close() {
        serializer.close();
    }

    @Test
    void theBytesAreConfluents() {
        byte[] message = serializer.serialize(TOPIC, RECORD);

        assertThat(HexFormat.of().formatHex(message)).isEqualTo("00" + "00000002"
                + "48" + HexFormat.of().formatHex("00000000-0000-4000-8000-000000000001".getBytes())
                + "02"
                + "48" + HexFormat.of().formatHex("00000000-0000-4000-8000-000000000002".getBytes())
                + "02" + "00");
    }

    @Test
    void plainValuesNeedNoRecord() {
        assertThat(HexFormat.of().formatHex(serializer.serialize("strings", "abc"))).isEqualTo("000000000206616263");
        assertThat(HexFormat.of().formatHex(serializer.serialize("ints", 1))).isEqualTo("000000000102");
        assertThat(HexFormat.of().formatHex(serializer.serialize("longs", -1L))).endsWith("01");
        assertThat(HexFormat.of().formatHex(serializer.serialize("booleans", true))).endsWith("01");
        assertThat(HexFormat.of().formatHex(serializer.serialize("bytes", new byte[] {1, 2, 3}))).as("no length before them").hasSize(16).endsWith("010203");
        assertThat(HexFormat.of().formatHex(serializer.serialize("bytes", ByteBuffer.wrap(new byte[] {1, 2, 3})))).endsWith("010203");
    }

    @Test
    void nothingIsNothing() {
        assertThat(serializer.serialize(TOPIC, null)).isNull();
    }

    @Test
    void keysAndValuesHaveSubjectsOfTheirOwn() {
        KafkaAvroSerializer keys = new KafkaAvroSerializer();
        keys.configure(Map.of("schema.registry.url", url), true);

        keys.serialize("t", "abc");
        serializer.serialize("t", "abc");

        assertThat(registry.subjects()).contains("t-key", "t-value");
    }

    @Test
    void aSubjectMayBeNamedByTheRecord() {
        String name = ContactUnreachable.getClassSchema().getFullName();

        serializer(Map.of("value.subject.name.strategy", "io.confluent.kafka.serializers.subject.RecordNameStrategy")).serialize("t", RECORD);
        serializer(Map.of("value.subject.name.strategy", "io.confluent.kafka.serializers.subject.TopicRecordNameStrategy")).serialize("t", RECORD);
        serializer(Map.of("value.subject.name.strategy", Fixed.class.getName())).serialize("t", RECORD);

        assertThat(registry.subjects()).contains(name, "t-" + name, "fixed");
        assertThatThrownBy(() -> serializer(Map.of("value.subject.name.strategy", "io.confluent.kafka.serializers.subject.RecordNameStrategy"))
                .serialize("t", "no record")).isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> serializer(Map.of("value.subject.name.strategy", "java.lang.String"))).isInstanceOf(ConfigException.class);
    }

    /** A strategy of a reader's own. */
    public static final class Fixed implements SubjectNameStrategy {
        @Override
        public String subjectName(String topic, boolean isKey, Schema schema) {
            return "fixed";
        }
    }

    @Test
    void withoutAutoRegistrationTheSchemaMustBeThere() {
        serializer = serializer(Map.of("auto.register.schemas", false));
        assertThatThrownBy(() -> serializer.serialize(TOPIC, RECORD)).isInstanceOf(SerializationException.class)
                .hasMessageContaining("not found");

        registry.register(SUBJECT, ContactUnreachable.getClassSchema());

        assertThat(serializer.serialize(TOPIC, RECORD)).startsWith(0, 0, 0, 0, 2);
    }

    @Test
    void javaPropertiesAreNoPartOfARegisteredSchema() {
        String lock = JavaProperties.removedFrom(ContactUnreachable.getClassSchema()).toString();
        registry.register(SUBJECT, Schemas.parse(lock));
        Schema withStrings = SchemaBuilder.record("R").fields().name("s").type().stringBuilder().prop("avro.java.string", "String").endString().noDefault()
                .name("m").type().map().values().stringBuilder().prop("avro.java.string", "String").endString().mapDefault(Map.of("avro.java.string", "kept")).endRecord();
        GenericRecord record = new GenericData.Record(withStrings);
        record.put("s", "x");
        record.put("m", Map.of());

        assertThat(serializer(Map.of("auto.register.schemas", false, "avro.remove.java.properties", true)).serialize(TOPIC, RECORD)).isNotEmpty();
        serializer(Map.of("avro.remove.java.properties", true)).serialize("t", record);
        assertThat(registry.latest("t-value").schema().toString()).isEqualTo("""
                {"type":"record","name":"R","fields":[{"name":"s","type":"string"},\
                {"name":"m","type":{"type":"map","values":"string"},"default":{"avro.java.string":"kept"}}]}""");
    }

    @Test
    void theLatestSchemaMayBeWrittenByName() {
        Schema own = SchemaBuilder.record("R").fields().requiredString("a").requiredInt("b").endRecord();
        Schema latest = SchemaBuilder.record("R").fields().requiredInt("b").optionalString("c").requiredString("a").endRecord();
        registry.setCompatibilityLevel(CompatibilityLevel.NONE);
        registry.register("t-value", own);
        registry.register("t-value", latest);
        GenericRecord record = new GenericData.Record(own);
        record.put("a", "x");
        record.put("b", 7);
        KafkaAvroSerializer byLatest = serializer(Map.of("auto.register.schemas", false, "use.latest.version", true));

        GenericRecord read = (GenericRecord) read(byLatest.serialize("t", record));

        assertThat(read.getSchema()).isEqualTo(latest);
        assertThat(read.toString()).isEqualTo("{\"b\": 7, \"c\": null, \"a\": \"x\"}");
    }

    @Test
    void aLatestSchemaThatDoesNotReadTheValueIsRefusedUnlessToldOtherwise() {
        Schema own = SchemaBuilder.record("R").fields().requiredString("a").endRecord();
        registry.register("t-value", SchemaBuilder.record("R").fields().requiredString("a").requiredInt("b").endRecord());
        GenericRecord record = new GenericData.Record(own);
        record.put("a", "x");
        Map<String, Object> byLatest = Map.of("auto.register.schemas", false, "use.latest.version", true);

        assertThatThrownBy(() -> serializer(byLatest).serialize("t", record)).isInstanceOf(SerializationException.class)
                .hasMessageContaining("Incompatible schema");

        Map<String, Object> lenient = new HashMap<>(byLatest);
        lenient.put("latest.compatibility.strict", false);
        assertThatThrownBy(() -> serializer(lenient).serialize("t", record)).as("what cannot be written is not written")
                .isInstanceOf(SerializationException.class).hasMessageContaining("does not fit");
    }

    @Test
    void theLatestSchemaIsAskedForAgainWhenItIsOld() {
        Schema first = SchemaBuilder.record("R").fields().requiredString("a").endRecord();
        Schema second = SchemaBuilder.record("R").fields().requiredString("a").optionalString("b").endRecord();
        int firstId = registry.register("t-value", first);
        GenericRecord record = new GenericData.Record(first);
        record.put("a", "x");
        KafkaAvroSerializer forgetful = serializer(Map.of("auto.register.schemas", false, "use.latest.version", true, "latest.cache.ttl.sec", 0));
        KafkaAvroSerializer remembering = serializer(Map.of("auto.register.schemas", false, "use.latest.version", true));
        assertThat(idOf(forgetful.serialize("t", record))).isEqualTo(firstId);
        assertThat(idOf(remembering.serialize("t", record))).isEqualTo(firstId);

        int secondId = registry.register("t-value", second);

        assertThat(idOf(forgetful.serialize("t", record))).isEqualTo(secondId);
        assertThat(idOf(remembering.serialize("t", record))).isEqualTo(firstId);
    }

    @Test
    void aSchemaMayBeChosenByItsId() {
        Schema chosen = SchemaBuilder.record("R").fields().requiredString("a").optionalString("b").endRecord();
        int id = registry.register("t-value", chosen);
        registry.register("t-value", SchemaBuilder.record("R").fields().requiredString("a").endRecord());
        GenericRecord record = new GenericData.Record(SchemaBuilder.record("R").fields().requiredString("a").endRecord());
        record.put("a", "x");

        byte[] message = serializer(Map.of("auto.register.schemas", false, "use.schema.id", id)).serialize("t", record);

        assertThat(idOf(message)).isEqualTo(id);
        assertThat(((GenericRecord) read(message)).getSchema()).isEqualTo(chosen);
    }

    @Test
    void aSchemaMayBeChosenByItsGuid() {
        Schema chosen = SchemaBuilder.record("R").fields().requiredString("a").optionalString("b").endRecord();
        int id = registry.register("t-value", chosen);
        Map<String, Object> byGuid = Map.of("auto.register.schemas", false, "use.schema.guid", registry.lookup("t-value", chosen).guid().toString());
        GenericRecord record = new GenericData.Record(SchemaBuilder.record("R").fields().requiredString("a").endRecord());
        record.put("a", "x");

        byte[] message = serializer(byGuid).serialize("t", record);

        assertThat(idOf(message)).isEqualTo(id);
        assertThat(((GenericRecord) read(message)).getSchema()).isEqualTo(chosen);
        assertThatThrownBy(() -> serializer(byGuid).serialize("t", "another type")).isInstanceOf(SerializationException.class)
                .hasMessageContaining("Incompatible schema");
    }

    @Test
    void aSliceOfABufferIsWrittenAsTheSliceAndLeftAsItWas() {
        ByteBuffer whole = ByteBuffer.wrap(new byte[] {9, 1, 2, 3, 9});
        ByteBuffer slice = whole.slice(1, 3);
        ByteBuffer window = whole.duplicate().position(1).limit(4);
        ByteBuffer direct = ByteBuffer.allocateDirect(5).put(whole.duplicate()).position(1).limit(4);
        Schema schema = SchemaBuilder.record("R").fields().requiredBytes("a").endRecord();

        assertThat(java.util.List.of(slice, window, slice.asReadOnlyBuffer(), direct)).allSatisfy(bytes -> {
            GenericRecord record = new GenericData.Record(schema);
            record.put("a", bytes);
            assertThat(serializer.serialize("bytes", bytes)).endsWith(1, 2, 3).hasSize(8);
            assertThat(serializer.serialize("t", record)).endsWith(6, 1, 2, 3).hasSize(9);
            assertThat(bytes.remaining()).isEqualTo(3);
        });
    }

    @Test
    void theSchemaMayBeNamedInAHeader() {
        KafkaAvroSerializer byHeader = serializer(Map.of("value.schema.id.serializer", "io.confluent.kafka.serializers.schema.id.HeaderSchemaIdSerializer"));
        Headers headers = new RecordHeaders();

        byte[] message = byHeader.serialize("t", headers, "abc");
        byHeader.serialize("t", headers, "abc");

        assertThat(HexFormat.of().formatHex(message)).isEqualTo("06616263");
        assertThat(headers.headers(WireFormat.VALUE_HEADER)).as("once, however often it is sent").hasSize(1);
        assertThat(headers.lastHeader(WireFormat.VALUE_HEADER).value()).hasSize(17).startsWith(1);
        assertThat(deserializer(Map.of()).deserialize("t", headers, message)).isEqualTo("abc");
        assertThatThrownBy(() -> byHeader.serialize("t", "abc")).isInstanceOf(SerializationException.class);
    }

    @Test
    void logicalTypesOfGenericRecordsAreJavaTypesWhenAskedFor() {
        Schema schema = SchemaBuilder.record("R").fields()
                .name("amount").type(LogicalTypes.decimal(9, 2).addToSchema(Schema.create(Schema.Type.BYTES))).noDefault()
                .name("day").type(LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT))).noDefault()
                .name("at").type(LogicalTypes.timestampMillis().addToSchema(Schema.create(Schema.Type.LONG))).noDefault()
                .name("id").type(LogicalTypes.uuid().addToSchema(Schema.create(Schema.Type.STRING))).noDefault().endRecord();
        GenericRecord record = new GenericData.Record(schema);
        record.put("amount", new BigDecimal("12.30"));
        record.put("day", LocalDate.of(2026, 11, 24));
        record.put("at", Instant.ofEpochMilli(5));
        record.put("id", new UUID(1, 2));

        byte[] message = serializer(Map.of("avro.use.logical.type.converters", true)).serialize("t", record);

        assertThat(deserializer(Map.of("avro.use.logical.type.converters", true)).deserialize("t", message)).isEqualTo(record);
        GenericRecord raw = (GenericRecord) read(message);
        assertThat(raw.get("day")).isEqualTo((int) LocalDate.of(2026, 11, 24).toEpochDay());
        assertThat(raw.get("at")).isEqualTo(5L);
        assertThatThrownBy(() -> serializer(Map.of()).serialize("t", record)).isInstanceOf(SerializationException.class);
    }

    @Test
    void plainClassesAreWrittenByReflectionWhenAskedFor() {
        Place place = new Place();
        place.city = "合肥";
        assertThatThrownBy(() -> serializer.serialize("t", place)).isInstanceOf(SerializationException.class).hasMessageContaining("schema.reflection");

        trust(Place.class);
        byte[] message = serializer(Map.of("schema.reflection", true)).serialize("t", place);

        Place read = (Place) deserializer(Map.of("schema.reflection", true, "specific.avro.value.type", Place.class)).deserialize("t", message);
        assertThat(read.city).isEqualTo("合肥");
        place.city = null;
        assertThatThrownBy(() -> serializer(Map.of("schema.reflection", true)).serialize("t", place)).isInstanceOf(SerializationException.class);
        assertThat(serializer(Map.of("schema.reflection", true, "avro.reflection.allow.null", true)).serialize("u", place)).isNotEmpty();
    }

    /** A class that knows nothing of Avro. */
    public static final class Place {
        String city;
    }

    @Test
    void aValueThatDoesNotFitLeavesNothingBehind() {
        GenericRecord unfit = new GenericData.Record(SchemaBuilder.record("R").fields().requiredString("a").requiredString("b").endRecord());
        unfit.put("a", "half of it is written when the other half is missed");

        assertThatThrownBy(() -> serializer.serialize("t", unfit)).isInstanceOf(SerializationException.class);

        assertThat(serializer.serialize("strings", "abc")).hasSize(9);
    }

    @Test
    void aLargeValueIsWrittenWhole() {
        String large = "联".repeat(1_000_000);

        assertThat(read(serializer.serialize("strings", large))).isEqualTo(large);
        assertThat(read(serializer.serialize("strings", "abc"))).isEqualTo("abc");
    }

    @Test
    void equalSchemasParsedAgainAreOneSchema() {
        for (int i = 0; i < 3; i++) {
            GenericRecord record = new GenericData.Record(Schemas.parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}"));
            record.put("a", i);
            serializer.serialize("t", record);
        }

        assertThat(registry.versions("t-value")).containsExactly(1);
    }

    /** Trusts a class, as a user of reflection does by a system property. */
    private static void trust(Class<?> type) {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(),
                ClassSecurityValidator.builder().add(type).build()));
    }

    private int idOf(byte[] message) {
        return ((SchemaId.Numbered) WireFormat.parse(message).schema()).number();
    }

    private Object read(byte[] message) {
        return deserializer(Map.of()).deserialize("t", message);
    }

    private KafkaAvroSerializer serializer(Map<String, Object> configs) {
        KafkaAvroSerializer made = new KafkaAvroSerializer();
        made.configure(with(configs), false);
        return made;
    }

    private KafkaAvroDeserializer deserializer(Map<String, Object> configs) {
        KafkaAvroDeserializer made = new KafkaAvroDeserializer();
        made.configure(with(configs), false);
        return made;
    }

    private Map<String, Object> with(Map<String, Object> configs) {
        Map<String, Object> all = new HashMap<>(configs);
        all.put("schema.registry.url", url);
        return all;
    }
}
