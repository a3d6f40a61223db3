package io.lianluo.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;

class TopicTest {

    private final TopicCatalogue catalogue = TopicCatalogue.load();

    @Test
    void theKeyOfARecordIsItsKeyFieldsJoinedBySlashes() {
        UUID seat = UUID.fromString("0B5E1A5E-0000-4000-8000-00000000000A");

        assertThat(key("registry.calendar-published.v1", List.of("calendar", "year"), List.of("cn", 2026))).isEqualTo("cn/2026");
        assertThat(key("registry.seat-changed.v1", List.of("seatId"), List.of(seat))).isEqualTo("0b5e1a5e-0000-4000-8000-00000000000a");
    }

    @Test
    void aRecordOfAnotherTopicHasNoKeyHere() {
        IndexedRecord unit = new GenericData.Record(topic("registry.unit-changed.v1").schema());

        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> topic("registry.seat-changed.v1").keyOf(unit))
                .withMessage("registry.seat-changed.v1 carries io.lianluo.events.registry.v1.SeatChanged, "
                        + "not io.lianluo.events.registry.v1.UnitChanged");
    }

    @Test
    void theSchemaIsTheClassesSchemaWithoutWhatConcernsJavaOrTheBuildAlone() throws Exception {
        for (Topic topic : catalogue.topics()) {
            String ofClass = SpecificData.get().getSchema(Class.forName(topic.record())).toString();
            String bare = ofClass.replace("{\"type\":\"string\",\"avro.java.string\":\"String\"}", "\"string\"")
                    .replaceAll(",\"text\":\"[^\"]+\"", "");

            assertThat(topic.schema().toString()).isEqualTo(bare).doesNotContain("avro.java").doesNotContain("\"text\":");
        }
        assertThat(SpecificData.get().getSchema(Class.forName("io.lianluo.events.registry.v1.SeatChanged")).toString())
                .as("what there is to take away").contains("avro.java.string").contains("\"text\":\"code\"");
    }

    @Test
    void theBrokerKeepsWhatTheCatalogueSaysAndDropsWhatWasErased() {
        assertThat(topic("registry.seat-changed.v1").configuration()).containsExactlyInAnyOrderEntriesOf(java.util.Map.of(
                "cleanup.policy", "compact", "min.compaction.lag.ms", "86400000"));
        assertThat(topic("registry.contact-changed.v1").configuration()).containsExactlyInAnyOrderEntriesOf(java.util.Map.of(
                "cleanup.policy", "compact", "min.compaction.lag.ms", "86400000", "max.compaction.lag.ms", "604800000"));
        assertThat(topic("registry.contact-replaced.v1").configuration()).containsExactlyInAnyOrderEntriesOf(java.util.Map.of(
                "cleanup.policy", "delete", "retention.ms", "604800000", "segment.ms", "86400000"));
        assertThat(topic("reporting.report-overdue.v1").configuration()).containsExactlyInAnyOrderEntriesOf(java.util.Map.of(
                "cleanup.policy", "delete", "retention.ms", "7776000000"));
    }

    @Test
    void aTopicKnowsWhichOfItsTextsArePersonal() {
        assertThat(topic("registry.contact-changed.v1").personalTexts()).containsExactly("name", "mobile", "email");
        assertThat(topic("registry.account-linked.v1").personalTexts()).as("an id of a person is no text").isEmpty();
        assertThat(topic("registry.unit-changed.v1").personalTexts()).isEmpty();
    }

    @Test
    void aTopicWithoutContractSaysSo() {
        Topic topic = new Topic("registry.thing-changed.v1", "registry", "io.lianluo.events.registry.v1.ThingChanged", List.of("thingId"),
                Topic.Kind.STATE, Optional.empty(), Optional.empty(), 1, false, Set.of());

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(topic::schema)
                .withMessageContaining("no contract in src/main/avro defines the record io.lianluo.events.registry.v1.ThingChanged");
    }

    private String key(String topic, List<String> fields, List<?> values) {
        GenericData.Record value = new GenericData.Record(topic(topic).schema());
        for (int i = 0; i < fields.size(); i++) {
            value.put(fields.get(i), values.get(i));
        }
        return topic(topic).keyOf(value);
    }

    private Topic topic(String name) {
        return catalogue.named(name).orElseThrow();
    }
}
