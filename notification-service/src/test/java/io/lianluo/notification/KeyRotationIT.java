package io.lianluo.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.lianluo.eventing.EventMeta;
import io.lianluo.events.registry.v1.ContactChanged;
import io.lianluo.notification.letter.AddressLetter;
import io.lianluo.notification.letter.AddressLetters;
import io.lianluo.notification.letter.Envelope;
import io.lianluo.notification.notice.DeliveryStatus;
import io.lianluo.notification.replica.Contact;
import io.lianluo.notification.replica.Contacts;
import io.lianluo.sealing.KeyRotation;
import io.lianluo.sealing.KeyRotation.Use;
import io.lianluo.testing.TestStack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A change of keys reaches the replica of contacts, and letters, and what is sealed opens in its place alone. */
@Tag("SCH-8")
class KeyRotationIT {

    private static final String DATABASE = "notification-key-rotation";
    private static final Instant NOW = Instant.parse("2026-08-20T02:00:00Z");
    private static final Instant LATER = Instant.parse("2199-01-01T00:00:00Z");
    private static final Envelope ENVELOPE = Envelope.to("示例·王", "new@sample.example", "zh");
    private static final UUID WANG = UUID.randomUUID();
    private static final UUID LI = UUID.randomUUID();

    @BeforeAll
    @AfterAll
    static void forget() {
        TestStack.get().closeSharedApplication();
        TestStack.get().dropDatabase(DATABASE);
    }

    @Test
    void theKeyIsChangedAndTheOldOneIsTakenAway() {
        try (ConfigurableApplicationContext before = notification("k1", "k1")) {
            Contacts contacts = before.getBean(Contacts.class);
            contacts.keep(told(WANG, 7), new Contact(WANG, "示例·王", "wang@sample.example", "zh", 7));
            contacts.keep(told(LI, 3), new Contact(LI, "示例·李", "li@sample.example", "zh", 3));
            AddressLetter letter = AddressLetter.confirmation(UUID.randomUUID(), WANG, UUID.randomUUID(), ENVELOPE, LATER, NOW);
            letter.putOff(DeliveryStatus.HELD, null, LATER);
            before.getBean(AddressLetters.class).issue(letter);
            assertThat(use(before, "k1").documents()).isEqualTo(Map.of("address-letters", 1L, "contacts", 2L));
            whatIsMovedDoesNotOpen(before);
        }
        try (ConfigurableApplicationContext both = notification("k2", "k1", "k2")) {
            await().untilAsserted(() -> assertThat(use(both, "k1")).matches(Use::removable, "removable"));
            assertThat(use(both, "k2").documents()).isEqualTo(Map.of("address-letters", 1L, "contacts", 2L));
            both.getBean(Contacts.class).keep(told(WANG, 7), new Contact(WANG, "不应保存", null, "zh", 7));
        }
        try (ConfigurableApplicationContext after = notification("k2", "k2")) {
            assertThat(after.getBean(Contacts.class).find(WANG)).as("the sequence stayed").contains(new Contact(WANG, "示例·王", "wang@sample.example", "zh", 7));
            assertThat(after.getBean(AddressLetters.class).openOf(WANG, 10)).extracting(letter -> letter.state().envelope()).containsExactly(ENVELOPE);
            assertThat(after.getBean(KeyRotation.class).unreadable().values()).containsOnly(0L);
        }
        try (ConfigurableApplicationContext without = notification("k3", "k3")) {
            assertThat(without.getBean(KeyRotation.class).unreadable()).containsEntry("contacts", 2L).containsEntry("address-letters", 1L);
            Contacts contacts = without.getBean(Contacts.class);
            assertThatThrownBy(() -> contacts.find(WANG)).isInstanceOf(IllegalStateException.class).hasMessageContaining("set lianluo.sealing.keys.k2 again");
            contacts.erase(told(WANG, 8), WANG);
            assertThat(contacts.find(WANG)).as("is erased all the same").isEmpty();
        }
    }

    private static void whatIsMovedDoesNotOpen(ConfigurableApplicationContext notification) {
        MongoCollection<Document> kept = notification.getBean(MongoTemplate.class).getCollection("contacts");
        Document wang = kept.find(Filters.eq("_id", WANG.toString())).first();
        String ofLi = kept.find(Filters.eq("_id", LI.toString())).first().getEmbedded(List.of("view", "parts", "name"), String.class);
        Contacts contacts = notification.getBean(Contacts.class);
        for (String sealed : List.of(ofLi, wang.getEmbedded(List.of("view", "parts", "email"), String.class))) {
            kept.updateOne(Filters.eq("_id", WANG.toString()), Updates.set("view.parts.name", sealed));
            assertThatThrownBy(() -> contacts.find(WANG)).isInstanceOf(IllegalStateException.class).hasMessageContaining("another place");
        }
        kept.replaceOne(Filters.eq("_id", WANG.toString()), wang);
    }

    private static ConfigurableApplicationContext notification(String active, String... keys) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--lianluo.notification.sweep=PT24H", "--lianluo.sealing.sweep=PT0.2S",
                "--lianluo.sealing.active-key=" + active));
        for (String key : keys) {
            arguments.add("--lianluo.sealing.keys.%s=%s".formatted(key, Base64.getEncoder().encodeToString(key.repeat(16).getBytes())));
        }
        TestStack.get().properties(DATABASE).forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return new SpringApplicationBuilder(NotificationApplication.class).run(arguments.toArray(String[]::new));
    }

    private static Use use(ConfigurableApplicationContext notification, String key) {
        return notification.getBean(KeyRotation.class).uses().stream().filter(use -> use.key().equals(key)).findFirst().orElseThrow();
    }

    private static EventMeta told(UUID person, long sequence) {
        return new EventMeta(UUID.randomUUID(), ContactChanged.class.getName(), "/registry", person.toString(), sequence, NOW, "registry.contact-changed.v1", null);
    }
}
