package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.eventing.Leased.Lease;
import io.lianluo.eventing.Leases.Settlement;
import io.lianluo.localstack.EmbeddedStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class MongoLeasesIT {

    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");
    private static final Lease OURS = new Lease("ours", NOW.plusSeconds(20));
    private static EmbeddedStore store;
    private static MongoTemplate mongo;
    private final MongoLeases leases = new MongoLeases(mongo, Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeAll
    static void start() {
        store = EmbeddedStore.inMemory().start();
        mongo = new MongoTemplate(new SimpleMongoClientDatabaseFactory(store.uri("leases")));
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @BeforeEach
    void empty() {
        mongo.getCollection("units").deleteMany(new Document());
    }

    @Test
    void whatWaitsIsClaimedOldestFirstAndByOneAlone() {
        keep("late", NOW.minusSeconds(1), 2);
        keep("early", NOW.minusSeconds(5), 1);
        keep("idle", NOW, 0);

        assertThat(leases.waiting("units", 10)).containsExactly("early", "late");
        assertThat(leases.claim("units", List.of("early", "late", "idle"), OURS)).extracting(Leased::id).containsExactlyInAnyOrder("early", "late");
        assertThat(leases.waiting("units", 10)).isEmpty();
        assertThat(leases.claim("units", List.of("early", "late"), new Lease("theirs", NOW.plusSeconds(20)))).isEmpty();
    }

    @Test
    void aLeaseThatHasRunOutIsTakenOver() {
        keep("unit", NOW, 1);
        leases.claim("units", List.of("unit"), new Lease("dead", NOW.minusMillis(1)));

        assertThat(leases.waiting("units", 10)).containsExactly("unit");
        assertThat(leases.claim("units", List.of("unit"), OURS)).hasSize(1);
    }

    @Test
    void publishedEntriesLeaveAndTheLeaseIsGivenBack() {
        keep("unit", NOW, 3);
        Leased document = leases.claim("units", List.of("unit"), OURS).getFirst();

        leases.settle(List.of(new Settlement(document, List.of("unit-0", "unit-1"), null)));

        assertThat(leases.claim("units", List.of("unit"), new Lease("next", NOW)).getFirst().entries()).extracting(Entry::id)
                .containsExactly("unit-2");
    }

    @Test
    void whatIsRefusedWaitsUntilItIsTriedAgain() {
        keep("unit", NOW, 2);
        Leased document = leases.claim("units", List.of("unit"), OURS).getFirst();

        leases.settle(List.of(new Settlement(document, List.of("unit-0"), NOW.plus(Duration.ofSeconds(1)))));

        assertThat(leases.waiting("units", 10)).isEmpty();
        assertThat(new MongoLeases(mongo, Clock.fixed(NOW.plusSeconds(2), ZoneOffset.UTC)).waiting("units", 10)).containsExactly("unit");
    }

    @Test
    void givingBackALostLeaseLeavesTheNewOneAlone() {
        keep("unit", NOW, 2);
        Leased document = leases.claim("units", List.of("unit"), new Lease("dead", NOW.minusMillis(1))).getFirst();
        leases.claim("units", List.of("unit"), OURS);

        leases.settle(List.of(new Settlement(document, List.of("unit-0"), null)));

        assertThat(leases.waiting("units", 10)).isEmpty();
    }

    @Test
    void aDeletedDocumentGoesWithItsLastEntry() {
        keep("unit", NOW, 2);
        mongo.getCollection("units").updateOne(new Document("_id", "unit"), new Document("$set", new Document("deleted", true)));
        Leased document = leases.claim("units", List.of("unit"), OURS).getFirst();

        leases.settle(List.of(new Settlement(document, List.of("unit-0"), null)));
        assertThat(mongo.getCollection("units").countDocuments()).isEqualTo(1);

        document = leases.claim("units", List.of("unit"), OURS).getFirst();
        leases.settle(List.of(new Settlement(document, List.of("unit-1"), null)));
        assertThat(mongo.getCollection("units").countDocuments()).isZero();
    }

    @Test
    void theBacklogIsCountedInEvents() {
        keep("one", NOW.minusSeconds(9), 2);
        keep("other", NOW.minusSeconds(3), 1);
        keep("idle", NOW, 0);

        assertThat(leases.backlog("units")).isEqualTo(new Leases.Backlog(3, NOW.minusSeconds(9)));
        assertThat(leases.backlog("nothing")).isEqualTo(new Leases.Backlog(0, null));
    }

    private static void keep(String id, Instant since, int entries) {
        List<Document> outbox = java.util.stream.IntStream.range(0, entries).mapToObj(n ->
                new Entry(id + "-" + n, "Type", "topic", id, n + 1, since.plusMillis(n), null, "schema", new byte[] {1}, null).toDocument()).toList();
        mongo.getCollection("units").insertOne(new Document("_id", id).append("version", 1L).append("outbox", outbox));
    }
}
