package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;

import io.lianluo.events.registry.v1.UnitChanged;
import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoOperations;

/** A command that raises an event which its service may not tell, or not in that way, fails before anything is kept. */
class EventWriterTest {

    private static final TopicCatalogue CATALOGUE = TopicCatalogue.load();
    private static final Topic UNITS = CATALOGUE.named("registry.unit-changed.v1").orElseThrow();
    private static final Topic LIAISONS = CATALOGUE.named("registry.liaison-changed.v1").orElseThrow();

    static Stream<Topic> topics() {
        return CATALOGUE.topics().stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void onlyItsOwnerWritesOnATopic(Topic topic) {
        SpecificRecord record = SomeRecord.of(topic);
        assertThat(writer(topic.owner()).entries(List.of(record), 7)).singleElement().satisfies(entry -> {
            assertThat(entry.topic()).isEqualTo(topic.name());
            assertThat(entry.key()).isEqualTo(topic.keyOf(record));
            assertThat(entry.sequence()).isEqualTo(7);
        });
        topics().map(Topic::owner).filter(other -> !other.equals(topic.owner())).distinct().forEach(other ->
                assertThatIllegalArgumentException().isThrownBy(() -> writer(other).entries(List.of(record), 7))
                        .withMessage(topic.name() + " belongs to " + topic.owner() + "; " + other + " does not publish there"));
    }

    @Test
    void oneEventTellsOfAKeyOnATopicOnce() {
        UnitChanged unit = (UnitChanged) SomeRecord.of(UNITS);
        UnitChanged again = (UnitChanged) SomeRecord.of(UNITS);
        again.setUnitId(unit.getUnitId());
        assertThatIllegalArgumentException().isThrownBy(() -> writer("registry").entries(List.of(unit, again), 7))
                .withMessageContaining("told twice on registry.unit-changed.v1 with the key " + unit.getUnitId());

        again.setUnitId(UUID.randomUUID());
        List<Entry> entries = writer("registry").entries(List.of(unit, again, SomeRecord.of(LIAISONS)), 7);
        assertThat(entries).extracting(Entry::sequence).as("all that tells of one event carries its number").containsExactly(7L, 7L, 7L);
        assertThat(entries).extracting(Entry::id).doesNotHaveDuplicates();
    }

    private static EventWriter writer(String service) {
        return new EventWriter(CATALOGUE, service, new EventSchemas(mock(MongoOperations.class)), OutboxSeal.NONE, () -> null, Clock.systemUTC(), 1_048_576);
    }
}
