package io.lianluo.notification;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static io.lianluo.notification.Says.confirmationAsked;
import static io.lianluo.notification.Says.contact;
import static io.lianluo.notification.Says.liaison;
import static io.lianluo.notification.Says.programme;
import static io.lianluo.notification.Says.proposed;
import static io.lianluo.notification.Says.replaced;
import static io.lianluo.notification.Says.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.events.registry.v1.ContactChanged;
import io.lianluo.events.registry.v1.LiaisonChange;
import io.lianluo.localstack.Traces;
import io.lianluo.notification.replica.Contacts;
import io.lianluo.testing.TestStack;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Plants what the registry tells of a person, looks for it on the disks of store and broker, and erases the person. */
class PlantedTextsIT extends NotificationTest {

    private static final String PROGRAMME = "planted-association";
    private static final List<String> TOPICS = List.of("notification.notice-served.v1", "notification.contact-unreachable.v1", "notification.dead-letters.v1");

    @Autowired
    private MongoTemplate mongo;
    @Autowired
    private Contacts contacts;

    private final List<String> planted = new ArrayList<>();
    private final UUID person = UUID.randomUUID();
    private final UUID head = UUID.randomUUID();
    private final UUID unit = UUID.randomUUID();

    @Test
    @Tag("SCH-8")
    @DisplayName("SCH-8: name and addresses of a person are sealed in the store and gone once they are erased, however often and in whichever order that is told")
    void sealedAndErased() {
        TestStack.get().mail().close();
        try {
            whatCannotLeaveIsKeptSealed();
            eraseAndTellWhatIsLate();
        } finally {
            TestStack.get().mail().start();
        }
        clock.pass(Duration.ofHours(1));
        sweep.sweep();

        assertThat(contacts.find(person)).isEmpty();
        assertThat(contacts.isErased(person)).isTrue();
        assertThat(lettersWithEnvelope()).isZero();
        assertThat(mongo.getCollection("contacts").find(eq("_id", person.toString())).first()).doesNotContainKey("view");
        assertThat(told(person)).hasSize(3).allMatch(notice -> notice.endsWith("LAPSED"));
        assertThat(inboxOfHead()).doesNotContain(planted);
        assertThat(TestStack.get().mail().mails()).noneMatch(mail -> planted.stream().anyMatch(text -> mail.to().contains(text) || mail.text().contains(text)));
        nothingLiesOpen();
    }

    private void whatCannotLeaveIsKeptSealed() {
        String title = "众所周知的制度";
        TestTopics.publish(programme(PROGRAMME, title, "A regime that all know"));
        TestTopics.publish(unit(unit, "示例单位", head));
        TestTopics.publish(contact(person, plant("姓名"), plant("mail") + "@planted.example", "zh"), 5);
        TestTopics.publish(contact(head, "示例·负责人", head + "@head.example", "zh"));
        TestTopics.publish(liaison(UUID.randomUUID(), person, unit, PROGRAMME, LiaisonChange.APPOINTED));
        TestTopics.publish(proposed(UUID.randomUUID(), person, unit, PROGRAMME));
        TestTopics.publish(confirmationAsked(person, UUID.randomUUID(), planted.getFirst(), plant("new") + "@planted.example", NOW.plus(Duration.ofDays(2))));
        TestTopics.publish(replaced(person, planted.getFirst(), plant("old") + "@planted.example", plant("newer") + "@planted.example", true, NOW));
        untilHandled();
        sweep.sweep();

        await("what everybody may know lies open, so the search finds what does").until(() -> !TestStack.get().traces().inStore(List.of(title)).isEmpty());
        nothingLiesOpen();
        assertThat(contacts.find(person)).hasValueSatisfying(contact -> assertThat(contact.name()).isEqualTo(planted.getFirst()));
        assertThat(lettersWithEnvelope()).isEqualTo(2);
        assertThat(inboxOfHead()).contains(planted.getFirst());
    }

    private void eraseAndTellWhatIsLate() {
        tombstone(6);
        tombstone(6);
        TestTopics.publish(contact(person, planted.getFirst(), planted.get(1) + "@planted.example", "zh"), 4);
        TestTopics.publish(confirmationAsked(person, UUID.randomUUID(), planted.getFirst(), planted.get(2) + "@planted.example", NOW.plus(Duration.ofDays(2))));
        TestTopics.publish(liaison(UUID.randomUUID(), person, unit, PROGRAMME, LiaisonChange.RELEASED));
        untilHandled();
        sweep.sweep();
    }

    private long lettersWithEnvelope() {
        return mongo.getCollection("address-letters").countDocuments(and(eq("state.parts.personId", person.toString()),
                exists("state.parts.envelope.name")));
    }

    private String inboxOfHead() {
        return items("/inbox", TestTokens.person(head)).toString();
    }

    private void tombstone(long sequence) {
        TestTopics.publishRaw("registry.contact-changed.v1", person.toString(), null, Map.of("ce_id", UUID.randomUUID().toString(), "ce_specversion", "1.0",
                "ce_type", ContactChanged.class.getName(), "ce_source", "/registry", "ce_subject", person.toString(), "ce_time", NOW.toString(),
                "ce_sequence", Long.toString(sequence)));
    }

    private void nothingLiesOpen() {
        Traces traces = TestStack.get().traces();
        assertThat(traces.inStore(planted)).isEmpty();
        TOPICS.forEach(topic -> assertThat(traces.inSegments(topic, planted)).as(topic).isEmpty());
    }

    private String plant(String where) {
        String text = "planted-" + where + "-" + planted.size();
        planted.add(text);
        return text;
    }
}
