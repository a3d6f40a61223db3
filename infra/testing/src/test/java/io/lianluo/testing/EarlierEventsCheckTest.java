package io.lianluo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.eventing.EarlierEvents;
import io.lianluo.eventing.EarlierEvents.Handling;
import io.lianluo.events.notification.v1.Channel;
import io.lianluo.events.notification.v1.ContactUnreachable;
import io.lianluo.schemas.SchemaLock;
import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A handling that needs what an earlier version does not have is found, and one that refuses what it does not know is not. */
class EarlierEventsCheckTest {

    private static final Topic TOPIC = TopicCatalogue.load().carrying(ContactUnreachable.class.getName()).orElseThrow();

    @Test
    void aFieldThatAnEarlierVersionDoesNotHaveMustNotBeNeeded() {
        assertThat(findings((event, _) -> ((ContactUnreachable) event).getContactEdition().longValue()))
                .anySatisfy(finding -> assertThat(finding).startsWith("version 1 of notification.contact-unreachable.v1: java.lang.NullPointerException"));
    }

    @Test
    void whatAnEventIsAboutNeedNotBeKnown() {
        assertThat(findings((_, _) -> {
            throw new IllegalArgumentException("nobody knows this person");
        })).isEmpty();
    }

    @Test
    void eachSymbolComes() throws Exception {
        List<Channel> channels = new ArrayList<>();
        assertThat(findings((event, _) -> channels.add(((ContactUnreachable) event).getChannel()))).isEmpty();
        assertThat(channels).contains(Channel.values());
    }

    private static List<String> findings(Handling handling) {
        return EarlierEvents.findings(TOPIC, SchemaLock.load().versionsOf(TOPIC), handling);
    }
}
