package io.lianluo.avro.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianluo.events.notification.v1.Channel;
import io.lianluo.events.notification.v1.ContactUnreachable;
import io.lianluo.events.registry.v1.ProgrammePublished;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class KafkaAvroDeserializerTest {

    private static final String NAMESPACE = "io.lianluo.events.notification.v1";

    private final String url = "mock://" + UUID.randomUUID();
    private final SchemaRegistryClient registry = SchemaRegistryClient.at(url);
    private final KafkaAvroSerializer serializer = configured(new KafkaAvroSerializer(), Map.of());

    @Test
    void generatedClassesAreFoundByTheWritersName() {
        ContactUnreachable record = record();

        Object read = deserializer(Map.of("specific.avro.reader", true)).deserialize("t", serializer.serialize("t", record));

        assertThat(read).isEqualTo(record);
    }

    @Test
    void withoutSpecificReaderRecordsAreGeneric() {
        assertThat(deserializer(Map.of()).deserialize("t", serializer.serialize("t", record()))).isInstanceOf(GenericRecord.class)
                .isNotInstanceOf(ContactUnreachable.class);
    }

    @Test
    void aRecordWithoutClassIsAnErrorThatNamesTheClass() {
        GenericRecord stranger = new GenericData.Record(SchemaBuilder.record("Stranger").namespace("com.example").fields().requiredInt("a").endRecord());
        stranger.put("a", 1);
        byte[] message = serializer.serialize("t", stranger);

        assertThatThrownBy(() -> deserializer(Map.of("specific.avro.reader", true)).deserialize("t", message))
                .isInstanceOf(SerializationException.class).hasMessageContaining("com.example.Stranger");
    }

    @Test
    void aClassThatNobodyGeneratedIsNeverLoadedForAMessage() {
        GenericRecord hostile = new GenericData.Record(SchemaBuilder.record("ProcessBuilder").namespace("java.lang").fields().requiredInt("a").endRecord());
        hostile.put("a", 1);
        byte[] message = serializer.serialize("t", hostile);

        assertThatThrownBy(() -> deserializer(Map.of("specific.avro.reader", true)).deserialize("t", message))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void aConfiguredTypeIsReadWhateverTheWriterCallsIt() {
        GenericRecord renamed = new GenericData.Record(Schemas.parse(ContactUnreachable.getClassSchema().toString()
                .replace("\"ContactUnreachable\"", "\"NobodyThere\"")));
        ContactUnreachable record = record();
        record.getSchema().getFields().forEach(field -> renamed.put(field.name(), switch (record.get(field.pos())) {
            case UUID id -> id.toString();
            case Instant at -> at.toEpochMilli();
            case Channel channel -> new GenericData.EnumSymbol(Channel.getClassSchema(), channel.name());
            case null -> null;
            default -> throw new AssertionError(field);
        }));
        byte[] message = serializer.serialize("t", renamed);

        Object read = deserializer(Map.of("specific.avro.value.type", ContactUnreachable.class.getName())).deserialize("t", message);

        assertThat(read).isEqualTo(record);
    }

    @Test
    void whatAnotherVersionWroteIsResolved() {
        Schema newer = Schemas.parse("""
                {"type":"record","name":"ContactUnreachable","namespace":"%s","fields":[
                 {"name":"added","type":["null","string"],"default":null},
                 {"name":"failedAt","type":{"type":"long","logicalType":"timestamp-millis"}},
                 {"name":"channel","type":{"type":"enum","name":"Channel","symbols":["UNKNOWN","EMAIL","INBOX","PIGEON"],"default":"UNKNOWN"}},
                 {"name":"noticeId","type":{"type":"string","logicalType":"uuid"}},
                 {"name":"personId","type":{"type":"string","logicalType":"uuid"}}]}""".formatted(NAMESPACE));
        GenericRecord written = new GenericData.Record(newer);
        written.put("added", "unheard of");
        written.put("failedAt", 1L);
        written.put("channel", new GenericData.EnumSymbol(newer.getField("channel").schema(), "PIGEON"));
        written.put("noticeId", new UUID(0, 2).toString());
        written.put("personId", new UUID(0, 1).toString());

        ContactUnreachable read = (ContactUnreachable) deserializer(Map.of("specific.avro.reader", true))
                .deserialize("t", serializer.serialize("t", written));

        assertThat(read).isEqualTo(new ContactUnreachable(new UUID(0, 1), Channel.UNKNOWN, new UUID(0, 2), Instant.ofEpochMilli(1), null));
    }

    @Test
    void theLatestSchemaMayBeTheReaders() {
        Schema first = SchemaBuilder.record("R").fields().requiredString("a").endRecord();
        GenericRecord record = new GenericData.Record(first);
        record.put("a", "x");
        byte[] message = serializer.serialize("t", record);
        KafkaAvroDeserializer forgetful = deserializer(Map.of("use.latest.version", true, "latest.cache.ttl.sec", 0));
        KafkaAvroDeserializer remembering = deserializer(Map.of("use.latest.version", true));
        assertThat(forgetful.deserialize("t", message)).hasToString("{\"a\": \"x\"}");
        assertThat(remembering.deserialize("t", message)).hasToString("{\"a\": \"x\"}");

        registry.register("t-value", SchemaBuilder.record("R").fields().requiredString("a").name("b").type().stringType().stringDefault("y").endRecord());

        assertThat(forgetful.deserialize("t", message)).hasToString("{\"a\": \"x\", \"b\": \"y\"}");
        assertThat(remembering.deserialize("t", message)).hasToString("{\"a\": \"x\"}");
    }

    @Test
    void bytesAfterTheValueAreRefusedWhenAskedFor() {
        byte[] message = serializer.serialize("t", "abc");
        byte[] longer = java.util.Arrays.copyOf(message, message.length + 1);

        assertThat(deserializer(Map.of()).deserialize("t", longer)).isEqualTo("abc");
        assertThat(deserializer(Map.of("avro.fail.on.trailing.data", true)).deserialize("t", message)).isEqualTo("abc");
        assertThatThrownBy(() -> deserializer(Map.of("avro.fail.on.trailing.data", true)).deserialize("t", longer))
                .isInstanceOf(SerializationException.class).hasMessageContaining("bytes follow after the value");
    }

    @Test
    void aTombstoneIsNothing() {
        assertThat(deserializer(Map.of()).deserialize("t", null)).isNull();
    }

    @Test
    void theHeaderGoesBeforeThePrefix() {
        int strings = registry.register("t-value", Schema.create(Schema.Type.STRING));
        UUID guid = registry.lookup("t-value", Schema.create(Schema.Type.STRING)).guid();
        byte[] payload = {8, 0, 0, 0, (byte) strings};
        Headers byGuid = new RecordHeaders().add(WireFormat.VALUE_HEADER, WireFormat.header(guid));
        Headers byId = new RecordHeaders().add(WireFormat.VALUE_HEADER, WireFormat.prefix(strings));

        assertThat(deserializer(Map.of()).deserialize("t", byGuid, payload)).isEqualTo("\0\0\0" + (char) strings);
        assertThat(deserializer(Map.of()).deserialize("t", byId, payload)).isEqualTo("\0\0\0" + (char) strings);
        assertThatThrownBy(() -> deserializer(Map.of("value.schema.id.deserializer", "io.confluent.kafka.serializers.schema.id.PrefixSchemaIdDeserializer"))
                .deserialize("t", byGuid, payload)).isInstanceOf(SerializationException.class);
    }

    @Test
    void aGuidMayStandInThePayload() {
        registry.register("t-value", Schema.create(Schema.Type.STRING));
        UUID guid = registry.lookup("t-value", Schema.create(Schema.Type.STRING)).guid();
        byte[] header = WireFormat.header(guid);
        byte[] message = Arrays.copyOf(header, header.length + 4);
        System.arraycopy(new byte[] {6, 'a', 'b', 'c'}, 0, message, header.length, 4);

        assertThat(deserializer(Map.of()).deserialize("t", message)).isEqualTo("abc");
    }

    @Test
    void anIdThatNobodyKnowsIsTheMessagesFault() {
        assertThatThrownBy(() -> deserializer(Map.of()).deserialize("t", WireFormat.frame(4711, new byte[] {0})))
                .isInstanceOf(SerializationException.class).hasMessageContaining("40403");
    }

    /** Damage of any kind ends in one exception: no other, no endless loop, no exhausted memory. */
    @Test
    void damagedMessagesAreRefusedOrReadButNeverHarm() {
        Random random = new Random(42);
        Schema schema = ProgrammePublished.getClassSchema();
        KafkaAvroDeserializer specific = deserializer(Map.of("specific.avro.reader", true));
        KafkaAvroDeserializer generic = deserializer(Map.of());
        RandomRecords records = new RandomRecords(42);
        for (int i = 0; i < 3_000; i++) {
            byte[] message = serializer.serialize("t", records.next(schema));
            for (int damage = random.nextInt(4); damage >= 0; damage--) {
                message[WireFormat.PREFIX_LENGTH + random.nextInt(message.length - WireFormat.PREFIX_LENGTH)] = (byte) random.nextInt();
            }
            byte[] damaged = random.nextInt(4) == 0 ? Arrays.copyOf(message, random.nextInt(message.length)) : message;
            for (KafkaAvroDeserializer deserializer : new KafkaAvroDeserializer[] {specific, generic}) {
                try {
                    deserializer.deserialize("t", damaged);
                } catch (SerializationException expected) {
                    // what a reader is told
                }
            }
        }
    }

    private static ContactUnreachable record() {
        return new ContactUnreachable(new UUID(0, 1), Channel.EMAIL, new UUID(0, 2), Instant.ofEpochMilli(1), null);
    }

    private KafkaAvroDeserializer deserializer(Map<String, Object> configs) {
        KafkaAvroDeserializer made = new KafkaAvroDeserializer();
        made.configure(with(configs), false);
        return made;
    }

    private KafkaAvroSerializer configured(KafkaAvroSerializer made, Map<String, Object> configs) {
        made.configure(with(configs), false);
        return made;
    }

    private Map<String, Object> with(Map<String, Object> configs) {
        Map<String, Object> all = new HashMap<>(configs);
        all.put("schema.registry.url", url);
        return all;
    }
}
