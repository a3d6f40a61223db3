package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.lianluo.eventing.MeetingApp.UnitView;
import io.lianluo.events.registry.v1.UnitChanged;
import io.lianluo.testing.TestStack;
import io.lianluo.testing.TestTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** A service whose store is lost goes on from a backup: its readers take what it tells then, and it reads again what it forgot. */
class RecoveryIT {

    private static final String UNITS = "registry.unit-changed.v1";
    private static final String MEETING = "meeting-recovery";
    private static final String BACKUP_AT = "lianluo.eventing.recovery.backup-at";
    private static final String LOST = "lianluo.eventing.recovery.lost";

    private static ConfigurableApplicationContext meeting;

    private final UUID kept = UUID.randomUUID();
    private final UUID late = UUID.randomUUID();
    private final UUID madeAgain = UUID.randomUUID();
    private final String store = "registry-" + kept;
    private ConfigurableApplicationContext registry;
    private Map<String, List<RawBsonDocument>> backup;
    private String backupAt;

    @BeforeAll
    static void start() {
        meeting = MeetingApp.start(MEETING, Map.of());
    }

    @AfterAll
    static void stop() {
        meeting.close();
        TestStack.get().emptyTopics();
    }

    /** The registry tells of a unit before the backup, and of that one and others after it. */
    @BeforeEach
    void fillAndLose() {
        TestStack.get().emptyTopics();
        registry = RegistryApp.start(store, Map.of());
        units().save(Unit.found(kept, "K-" + kept, "found"));
        units().change(kept, unit -> unit.rename("in the backup"));
        awaitAllTold();
        backupAt = Instant.now().toString();
        backup = backup(store);
        units().change(kept, unit -> unit.rename("lost"));
        units().change(kept, unit -> unit.rename("lost too"));
        units().save(Unit.found(late, "L-" + late, "made and lost"));
        units().save(Unit.found(madeAgain, "A-" + madeAgain, "made"));
        awaitView(kept, "lost too");
        awaitView(late, "made and lost");
        awaitView(madeAgain, "made");
        registry.close();
        restore(store, backup);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void readersTakeWhatIsToldAfterARecoveryAndPassOverItWithout() {
        restarted(Map.of());
        units().change(kept, unit -> unit.rename("told in vain"));
        awaitAllTold();
        TestTopics.awaitHandled("meeting");
        assertThat(view(kept)).contains(new UnitView("lost too"));

        TestStack.get().emptyTopics();
        for (String name : List.of("told", "told after the same backup was restored once more")) {
            registry.close();
            restore(store, backup);
            restarted(Map.of(BACKUP_AT, backupAt));
            assertThat(units().find(kept).orElseThrow().name()).isEqualTo("in the backup");
            units().change(kept, unit -> unit.rename(name));
            units().save(Unit.found(late, "L-" + late, name));
            awaitView(kept, name);
            awaitView(late, name);
        }
        assertEverySequenceWasGivenOnce();
        long version = units().find(kept).orElseThrow().version();
        assertThat(units().find(late).orElseThrow().version()).isEqualTo(version);
        restarted(Map.of(BACKUP_AT, backupAt));
        assertThat(units().find(kept).orElseThrow().version()).as("left set, it does nothing a second time").isEqualTo(version);
    }

    @Test
    void whatIsLostIsListedAndThenTakenBackUnlessItWasMadeAgain() {
        restarted(Map.of(BACKUP_AT, backupAt));
        units().save(Unit.found(madeAgain, "A-" + madeAgain, "made again"));
        awaitView(madeAgain, "made again");
        awaitAllTold();
        int told = messages().size();
        restarted(Map.of(LOST, "list"));
        assertThat(messages()).as("to list them tells nobody").hasSize(told);
        restarted(Map.of(LOST, "take-back"));
        awaitView(kept, "in the backup");
        await().atMost(Duration.ofSeconds(30)).until(() -> view(late).isEmpty());
        assertThat(view(madeAgain)).contains(new UnitView("made again"));
        restarted(Map.of(LOST, "take-back"));
        assertThat(messages()).as("nothing is lost any more").hasSize(told + 2);
        units().change(kept, unit -> unit.rename("goes on"));
        awaitView(kept, "goes on");
        assertEverySequenceWasGivenOnce();
    }

    @Test
    void aStoreLearnsWhatItToldThatItDoesNotHave() {
        restarted(Map.of("lost-units", "true"));
        assertThat(lost().contains(late.toString())).as("nothing is looked up in a store that was never restored").isFalse();
        registry.close();
        restore(store, backup);
        restarted(counting(BACKUP_AT, backupAt));
        assertThat(lostName(kept)).contains("lost too");
        assertThat(lostName(late)).contains("made and lost");
        assertThat(lost().contains(UUID.randomUUID().toString())).isFalse();
        units().save(Unit.found(madeAgain, "A-" + madeAgain, "made again"));
        awaitAllTold();
        restarted(counting(LOST, "take-back"));
        assertThat(lostName(madeAgain)).as("others know it").isPresent();
        assertThat(lostName(late)).as("others know it no longer").isEmpty();
        assertThat(lost().contains(late.toString())).as("its key was given").isTrue();
        registry.close();
        restore(store, backup);
        restarted(counting(BACKUP_AT, backupAt));
        assertThat(lostName(madeAgain)).contains("made again");
        assertThat(lostName(late)).isEmpty();
        assertThat(lost().contains(late.toString())).as("its key was given").isTrue();
    }

    @Test
    void numbersAreNotGuessedWhereTheTopicsAreLostToo() {
        TestStack.get().emptyTopics();
        assertThatThrownBy(() -> restarted(counting(BACKUP_AT, backupAt))).hasMessageContaining("Restore the topics first");
        restarted(Map.of());
        assertThat(units().find(kept).orElseThrow().version()).as("nothing was changed").isEqualTo(2);
    }

    @Test
    void aRecoveryThatEndedHalfwayIsTakenUpAgain() {
        restarted(counting(BACKUP_AT, backupAt));
        long version = units().find(kept).orElseThrow().version();
        registry.close();
        try (MongoClient client = MongoClients.create(TestStack.get().mongoUri(store))) {
            client.getDatabase(store).getCollection("recoveries").deleteOne(new Document("_id", "last"));
        }
        restarted(counting(BACKUP_AT, backupAt));
        assertThat(units().find(kept).orElseThrow().version()).as("it was raised").isEqualTo(version);
        assertThat(lostName(late)).contains("made and lost");
        restarted(counting(LOST, "take-back"));
        awaitView(kept, "in the backup");
    }

    /** Nobody wants to tell anew what somebody had a right to be forgotten. */
    @Test
    void whatWasErasedAfterTheBackupIsNotToldAgain() {
        restarted(Map.of(BACKUP_AT, backupAt));
        units().delete(units().find(kept).orElseThrow());
        await().atMost(Duration.ofSeconds(30)).until(() -> view(kept).isEmpty());
        awaitAllTold();
        registry.close();
        restore(store, backup);
        restarted(Map.of(BACKUP_AT, backupAt, LOST, "take-back"));
        TestTopics.awaitHandled("meeting");
        assertThat(view(kept)).isEmpty();
        assertThat(units().find(kept)).as("it is to be erased again").isPresent();
        units().delete(units().find(kept).orElseThrow());
        awaitAllTold();
        assertEverySequenceWasGivenOnce();
    }

    @Test
    void aReaderThatIsRestoredReadsAgainWhatItForgot() {
        meeting.close();
        restore(MEETING, Map.of());
        meeting = MeetingApp.start(MEETING, Map.of());
        TestTopics.awaitHandled("meeting");
        assertThat(view(kept)).as("its group has passed it").isEmpty();
        meeting.close();
        restore(MEETING, Map.of());
        meeting = MeetingApp.start(MEETING, Map.of(BACKUP_AT, backupAt));
        awaitView(kept, "lost too");
        awaitView(late, "made and lost");
    }

    private static Map<String, String> counting(String property, String value) {
        return Map.of("lost-units", "true", property, value);
    }

    @SuppressWarnings("unchecked")
    private LostStates<UnitChanged> lost() {
        return registry.getBean(LostStates.class);
    }

    private Optional<String> lostName(UUID id) {
        return lost().find(id.toString()).map(UnitChanged::getName);
    }

    private void restarted(Map<String, String> recovery) {
        registry.close();
        registry = RegistryApp.start(store, recovery);
    }

    private Units units() {
        return registry.getBean(Units.class);
    }

    @SuppressWarnings("unchecked")
    private Optional<UnitView> view(UUID id) {
        return meeting.getBean("units", Replica.class).find(id.toString());
    }

    private void awaitView(UUID id, String name) {
        await().atMost(Duration.ofSeconds(30)).until(() -> view(id).equals(Optional.of(new UnitView(name))));
    }

    private void awaitAllTold() {
        try (MongoClient client = MongoClients.create(TestStack.get().mongoUri(store))) {
            await().atMost(Duration.ofSeconds(30)).until(() -> client.getDatabase(store).getCollection("units")
                    .countDocuments(new Document("outbox.0", new Document("$exists", true))) == 0);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> messages() {
        return TestTopics.consumeRaw(UNITS);
    }

    private static void assertEverySequenceWasGivenOnce() {
        Map<String, Set<String>> ids = new HashMap<>();
        messages().forEach(message -> ids.computeIfAbsent(message.key() + "#" + header(message, "ce_sequence"), _ -> new HashSet<>()).add(header(message, "ce_id")));
        assertThat(ids).allSatisfy((_, events) -> assertThat(events).hasSize(1));
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static Map<String, List<RawBsonDocument>> backup(String database) {
        try (MongoClient client = MongoClients.create(TestStack.get().mongoUri(database))) {
            Map<String, List<RawBsonDocument>> all = new HashMap<>();
            MongoDatabase found = client.getDatabase(database);
            found.listCollectionNames().forEach(name -> all.put(name, found.getCollection(name, RawBsonDocument.class).find().into(new ArrayList<>())));
            return all;
        }
    }

    private static void restore(String database, Map<String, List<RawBsonDocument>> backup) {
        try (MongoClient client = MongoClients.create(TestStack.get().mongoUri(database))) {
            MongoDatabase found = client.getDatabase(database);
            found.drop();
            backup.forEach((name, documents) -> {
                if (!documents.isEmpty()) {
                    found.getCollection(name, RawBsonDocument.class).insertMany(documents);
                }
            });
        }
    }
}
