package io.lianluo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.events.registry.v1.CalendarPublished;
import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharedStackIT {

    private static final Topic CALENDARS = TopicCatalogue.load().carrying(CalendarPublished.class.getName()).orElseThrow();

    private final TestStack stack = TestStack.get();

    @BeforeEach
    void emptyTopics() {
        stack.emptyTopics();
    }

    @Test
    void whatIsPublishedCanBeReadAgainWithItsEnvelope() {
        CalendarPublished calendar = calendar();
        UUID id = TestTopics.publish(calendar, 7);
        assertThat(TestTopics.consume(CalendarPublished.class)).singleElement().satisfies(message -> {
            assertThat(message.key()).isEqualTo("cn/2026");
            assertThat(message.value()).isEqualTo(calendar);
            assertThat(message.headers()).containsEntry("ce_id", id.toString()).containsEntry("ce_sequence", "7")
                    .containsEntry("ce_type", CalendarPublished.class.getName()).containsEntry("ce_subject", "cn/2026");
        });
    }

    @Test
    void topicsAreEmptiedTheCompactedOnesToo() {
        TestTopics.publishRaw(CALENDARS.name(), "key", new byte[] {1}, Map.of());
        assertThat(TestTopics.consumeRaw(CALENDARS.name())).hasSize(1);
        stack.emptyTopics();
        assertThat(TestTopics.consumeRaw(CALENDARS.name())).isEmpty();
    }

    @Test
    void everyPartComesBackAfterItWasAway() {
        TestTopics.publish(calendar());
        stack.stopBroker();
        stack.startBroker();
        stack.stopSchemaRegistry();
        stack.startSchemaRegistry();
        assertThat(TestTopics.values(CalendarPublished.class)).hasSize(1);
    }

    private static CalendarPublished calendar() {
        return CalendarPublished.newBuilder().setCalendar("cn").setYear(2026).setVersion(1).setPublished(true).setDays(List.of()).build();
    }
}
