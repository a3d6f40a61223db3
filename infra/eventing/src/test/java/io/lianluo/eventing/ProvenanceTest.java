package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

import io.lianluo.avro.serde.WireFormat;
import io.lianluo.eventing.Provenance.MisattributedException;
import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoOperations;

/** Every topic of every service: what its owner publishes is believed, and the same with one thing changed is not. */
class ProvenanceTest {

    private static final TopicCatalogue CATALOGUE = TopicCatalogue.load();
    private static final Header SCHEMA = CloudEvent.dataschema("http://registry/schemas/ids/7");

    private final Provenance provenance = new Provenance(CATALOGUE);

    static List<Topic> topics() {
        return CATALOGUE.topics();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void whatTheOwnerPublishesIsBelieved(Topic topic) throws Exception {
        ConsumerRecord<byte[], byte[]> message = arrived(published(topic, SomeRecord.of(topic)), topic.name());

        EventMeta meta = provenance.envelope(message);
        SpecificRecord event = decoded(topic, message.value());
        provenance.check(event, meta);
        assertThat(meta.subject()).isEqualTo(topic.keyOf(event));
        assertThat(meta.topic()).isEqualTo(topic.name());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aTombstoneOfTheOwnerIsBelievedOnATopicOfState(Topic topic) {
        Entry erased = writer(topic).tombstone(new StoredMeta.StateKey(topic.name(), topic.keyOf(SomeRecord.of(topic))), 2);
        ConsumerRecord<byte[], byte[]> message = arrived(CloudEvent.message(erased, CloudEvent.source(topic.owner()), null, null), topic.name());

        if (topic.kind() == Topic.Kind.STATE) {
            assertThatCode(() -> provenance.envelope(message)).doesNotThrowAnyException();
        } else {
            assertThatExceptionOfType(MisattributedException.class).isThrownBy(() -> provenance.envelope(message)).withMessageContaining("carries facts");
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void onNoOtherTopicIsItBelieved(Topic topic) throws Exception {
        ProducerRecord<byte[], byte[]> published = published(topic, SomeRecord.of(topic));
        for (Topic other : topics()) {
            if (!other.equals(topic)) {
                assertThatExceptionOfType(MisattributedException.class).isThrownBy(() -> provenance.envelope(arrived(published, other.name())))
                        .withMessageContaining(other.name() + " carries " + other.record());
            }
        }
        assertThatExceptionOfType(MisattributedException.class).isThrownBy(() -> provenance.envelope(arrived(published, "registry.unknown.v1")));
        assertThatExceptionOfType(MisattributedException.class).isThrownBy(() -> provenance.envelope(arrived(published, "")));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void fromNobodyElseAndAboutNothingElseIsItBelieved(Topic topic) throws Exception {
        ProducerRecord<byte[], byte[]> published = published(topic, SomeRecord.of(topic));
        refused(arrived(published, topic.name(), "ce_source", "/audit"), "belongs to /" + topic.owner());
        refused(arrived(published, topic.name(), "ce_source", topic.owner()), "belongs to /" + topic.owner());
        refused(arrived(published, topic.name(), "ce_subject", UUID.randomUUID().toString()), "but the key is");
        ProducerRecord<byte[], byte[]> withoutKey = new ProducerRecord<>(topic.name(), null, null, null, published.value(), published.headers());
        refused(arrived(withoutKey, topic.name()), "but the key is missing");

        EventMeta meta = provenance.envelope(arrived(published, topic.name()));
        assertThatExceptionOfType(MisattributedException.class).isThrownBy(() -> provenance.check(SomeRecord.of(topic), meta))
                .withMessageContaining("but the content is about");
    }

    @Test
    void aForgedMessageIsPoisonAndItsCauseIsTold() {
        assertThat(Failure.of(new RuntimeException(new MisattributedException("forged")))).isInstanceOf(Failure.Poison.class);
    }

    private void refused(ConsumerRecord<byte[], byte[]> message, String because) {
        assertThatExceptionOfType(MisattributedException.class).isThrownBy(() -> provenance.envelope(message)).withMessageContaining(because);
    }

    /** As the relay sends it. */
    private static ProducerRecord<byte[], byte[]> published(Topic topic, SpecificRecord record) {
        Entry entry = writer(topic).entries(List.of(record), 1).getFirst();
        return CloudEvent.message(entry, CloudEvent.source(topic.owner()), SCHEMA, WireFormat.frame(7, entry.value()));
    }

    private static EventWriter writer(Topic topic) {
        return new EventWriter(CATALOGUE, topic.owner(), new EventSchemas(mock(MongoOperations.class)), OutboxSeal.NONE, () -> null, Clock.systemUTC(), 1_048_576);
    }

    private static ConsumerRecord<byte[], byte[]> arrived(ProducerRecord<byte[], byte[]> message, String topic, String... changed) {
        Headers headers = new RecordHeaders(message.headers());
        if (changed.length > 0) {
            headers.remove(changed[0]).add(CloudEvent.header(changed[0], changed[1]));
        }
        return new ConsumerRecord<>(topic, 0, 0, 0, TimestampType.CREATE_TIME, 0, 0, message.key(), message.value(), headers, Optional.empty());
    }

    private static SpecificRecord decoded(Topic topic, byte[] value) throws IOException, ClassNotFoundException {
        SpecificData data = SpecificData.getForClass(Class.forName(topic.record()));
        return (SpecificRecord) data.createDatumReader(topic.schema(), data.getSchema(Class.forName(topic.record())))
                .read(null, DecoderFactory.get().binaryDecoder(value, 5, value.length - 5, null));
    }
}
