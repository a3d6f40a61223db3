package io.lianluo.avro.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.RandomData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that everything a generated record holds comes back, for every record of the platform's own contracts. */
class RoundTripTest {

    private static final int RECORDS = 20;

    static Stream<Topic> topics() {
        return TopicCatalogue.load().topics().stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void generatedRecordsComeBackEqual(Topic topic) throws ReflectiveOperationException {
        Map<String, Object> configs = Map.of("schema.registry.url", "mock://" + UUID.randomUUID(), "specific.avro.reader", true);
        Schema schema = SpecificData.get().getSchema(Class.forName(topic.record()));
        try (KafkaAvroSerializer serializer = new KafkaAvroSerializer(); KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer()) {
            serializer.configure(configs, false);
            deserializer.configure(configs, false);
            RandomRecords records = new RandomRecords(topic.name().hashCode());
            for (int i = 0; i < RECORDS; i++) {
                SpecificRecord record = records.next(schema);

                // Field by field: Avro's own lists cannot compare records that have an optional day.
                assertThat(deserializer.deserialize(topic.name(), serializer.serialize(topic.name(), record)))
                        .hasSameClassAs(record).usingRecursiveComparison().isEqualTo(record);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void genericRecordsComeBackEqual(Topic topic) throws ReflectiveOperationException {
        Map<String, Object> configs = Map.of("schema.registry.url", "mock://" + UUID.randomUUID());
        Schema schema = SpecificData.get().getSchema(Class.forName(topic.record()));
        try (KafkaAvroSerializer serializer = new KafkaAvroSerializer(); KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer()) {
            serializer.configure(configs, false);
            deserializer.configure(configs, false);
            for (Object random : new RandomData(schema, RECORDS, 7L)) {
                GenericRecord read = (GenericRecord) deserializer.deserialize(topic.name(), serializer.serialize(topic.name(), random));

                assertThat(read.getSchema()).isEqualTo(schema);
                assertThat(read.toString()).isEqualTo(random.toString());
            }
        }
    }
}
