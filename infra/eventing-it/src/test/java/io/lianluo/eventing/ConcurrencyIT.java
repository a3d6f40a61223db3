package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.lianluo.eventing.Publisher.Address;
import io.lianluo.eventing.Publisher.Parts;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

/** Commands, relays and replicas of a service that get in each other's way. */
class ConcurrencyIT {

    private static final int UNITS = 12;
    private static final int CHANGES = 25;

    @Test
    void commandsWhileTheRelayPublishesNeitherBringBackNorLoseAnEvent() throws Exception {
        try (Publisher publisher = new Publisher(Stack.address("commands"))) {
            Audit audit = auditAfterChanges("commands", publisher);

            assertThat(audit).matches(Audit::isClean, "clean");
            assertThat(audit.repeated()).isEmpty();
        }
    }

    @Test
    void aDocumentReplacedAsAWholeWouldBringPublishedEventsBack() throws Exception {
        Parts parts = new Parts();
        parts.documents = ReplacedDocuments::new;
        try (Publisher publisher = new Publisher(Stack.address("replaced"), parts)) {
            assertThat(auditAfterChanges("replaced", publisher).repeated()).isNotEmpty();
        }
    }

    @Test
    void twoRelaysNeverPublishTheSameDocumentAtATime() throws Exception {
        Address address = Stack.address("relays");
        try (Publisher one = new Publisher(address); Publisher other = new Publisher(address)) {
            Audit audit = auditAfterChanges("relays", one, other);

            assertThat(audit).matches(Audit::isClean, "clean");
            assertThat(audit.repeated()).isEmpty();
        }
    }

    @Test
    void withoutLeasesTwoRelaysWouldPublishTheSame() throws Exception {
        Address address = Stack.address("leaseless");
        Parts parts = new Parts();
        parts.leases = (mongo, leases) -> new UnguardedLeases(mongo);
        try (Publisher one = new Publisher(address, parts); Publisher other = new Publisher(address, parts)) {
            assertThat(auditAfterChanges("leaseless", one, other).repeated()).isNotEmpty();
        }
    }

    @Test
    void whatIsRewrittenLosesNoSaveAndStandsInTheWayOfNone() {
        try (Publisher publisher = new Publisher(Stack.address("rewritten"))) {
            Units units = publisher.units;
            Unit unit = Unit.found(UUID.randomUUID(), "rewritten", "first");
            units.save(unit);
            publisher.mongo.getCollection("units").updateOne(Filters.eq("_id", unit.id()), Updates.set("state.remark", null));
            Unit read = units.find(unit.id()).orElseThrow();
            units.change(unit.id(), saved -> saved.rename("second"));
            assertThat(units.rewriteAll(List.of(read))).as("saved in between").isZero();
            assertThat(units.find(unit.id())).map(Unit::name).contains("second");

            publisher.mongo.getCollection("units").updateOne(Filters.eq("_id", unit.id()), Updates.set("state.remark", null));
            Unit loaded = units.find(unit.id()).orElseThrow();
            assertThat(units.rewriteAll(List.of(units.find(unit.id()).orElseThrow()))).isEqualTo(1);
            assertThat(publisher.mongo.getCollection("units").find(Filters.eq("_id", unit.id())).first().get("state", Document.class))
                    .as("as it is written today").doesNotContainKey("remark");
            loaded.rename("third");
            units.save(loaded);
            assertThat(units.find(unit.id())).map(Unit::name).contains("third");

            loaded.rename("fourth");
            assertThatThrownBy(() -> units.rewriteAll(List.of(loaded))).hasMessageContaining("to be saved");
        }
    }

    private static Audit auditAfterChanges(String name, Publisher... publishers) throws Exception {
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < UNITS; n++) {
            Unit unit = Unit.found(UUID.randomUUID(), name + n, "first");
            publishers[0].units.save(unit);
            ids.add(unit.id());
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Publisher publisher : publishers) {
                for (int thread = 0; thread < 2; thread++) {
                    String who = name + thread;
                    threads.submit(() -> {
                        for (int n = 0; n < CHANGES; n++) {
                            String newName = who + n;
                            ids.forEach(id -> publisher.units.change(id, unit -> unit.rename(newName)));
                        }
                        return null;
                    });
                }
            }
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> publishers[0].waiting() == 0);
        return Audit.of(publishers[0], ids);
    }

    /** Takes no notice of the leases of others. */
    private static final class UnguardedLeases extends MongoLeases {

        UnguardedLeases(MongoOperations mongo) {
            super(mongo, Clock.systemUTC());
        }

        @Override
        Bson free() {
            return Filters.empty();
        }
    }

    /** Writes the whole document back as it was read, the way {@code save()} of a repository does. */
    private static final class ReplacedDocuments extends AggregateDocuments {

        private final MongoOperations mongo;
        private final String collection;
        private final ThreadLocal<Document> read = new ThreadLocal<>();

        ReplacedDocuments(MongoOperations mongo, String collection) {
            super(mongo, collection);
            this.mongo = mongo;
            this.collection = collection;
        }

        @Override
        Optional<Found> find(String id, boolean withSeen) {
            read.set(mongo.findById(id, Document.class, collection));
            return super.find(id, withSeen);
        }

        @Override
        boolean update(String id, long version, Change change) {
            Document document = read.get();
            List<Document> outbox = new ArrayList<>(document.getList("outbox", Document.class));
            change.entries().forEach(entry -> outbox.add(entry.toDocument()));
            document.append("outbox", outbox).append("version", change.version())
                    .append("state", change.state().fields());
            return mongo.execute(collection, documents -> documents.replaceOne(
                    Filters.and(Filters.eq("_id", id), Filters.eq("version", version)), document)).getMatchedCount() == 1;
        }
    }
}
