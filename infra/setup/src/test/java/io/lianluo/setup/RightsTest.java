package io.lianluo.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import io.lianluo.setup.Rights.Right;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;

/** A service may do on the broker all that the catalogue says of it, and nothing else. */
class RightsTest {

    private final TopicCatalogue catalogue = TopicCatalogue.load();

    @Test
    void aServiceWritesWhatItOwnsAndReadsWhatItIsNamedFor() {
        assertThat(Rights.of(catalogue, "meeting"))
                .contains(new Right(ResourceType.TOPIC, "meeting.meeting-changed.v1", Set.of(AclOperation.WRITE)))
                .contains(new Right(ResourceType.TOPIC, "registry.calendar-published.v1", Set.of(AclOperation.READ)))
                .contains(new Right(ResourceType.TOPIC, "meeting.dead-letters.v1", Set.of(AclOperation.READ, AclOperation.WRITE)))
                .contains(new Right(ResourceType.GROUP, "meeting", Set.of(AclOperation.READ)));
    }

    @Test
    void anOwnerThatFollowsItsOwnTopicDoesBoth() {
        assertThat(Rights.of(catalogue, "registry"))
                .contains(new Right(ResourceType.TOPIC, "registry.unit-changed.v1", Set.of(AclOperation.READ, AclOperation.WRITE)));
    }

    @Test
    void nobodyReadsARestrictedTopicWhoIsNotNamed() {
        for (Topic topic : catalogue.topics().stream().filter(Topic::restricted).toList()) {
            assertThat(services().filter(service -> has(service, topic.name(), AclOperation.READ))).as(topic.name()).containsExactlyInAnyOrderElementsOf(topic.readers());
        }
    }

    @Test
    void nobodyWritesWhatAnotherOwns() {
        for (Topic topic : catalogue.topics()) {
            assertThat(services().filter(service -> has(service, topic.name(), AclOperation.WRITE))).as(topic.name()).isEqualTo(List.of(topic.owner()));
        }
    }

    @Test
    void deadLettersAreForTheServiceAloneWhoseTheyAre() {
        catalogue.deadLetterTopics().forEach(letters -> assertThat(services().filter(service ->
                has(service, letters.name(), AclOperation.READ) || has(service, letters.name(), AclOperation.WRITE))).isEqualTo(List.of(letters.owner())));
    }

    private Services services() {
        return new Services(catalogue.deadLetterTopics().stream().map(TopicCatalogue.DeadLetterTopic::owner).toList());
    }

    private boolean has(String service, String topic, AclOperation operation) {
        return Rights.of(catalogue, service).stream().anyMatch(right -> right.resource() == ResourceType.TOPIC && right.name().equals(topic)
                && right.operations().contains(operation));
    }

    private record Services(List<String> names) {
        List<String> filter(java.util.function.Predicate<String> test) {
            return names.stream().filter(test).toList();
        }
    }
}
