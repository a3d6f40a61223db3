package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.eventing.Leased.DocumentKey;
import io.lianluo.eventing.Leased.Lease;
import io.lianluo.eventing.Leases.Settlement;
import io.lianluo.localstack.EmbeddedStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
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

    /** MongoDB gives no order by a field of several values without reading all that matches, and the outbox has several. */
    @Test
    void whatWaitsIsFoundInTheOrderOfAFieldOfOneValueThatGoesWithTheLastEntry() {
        keep("unit", NOW, 3);
        assertThat(mongo.getCollection("units").find().first().getDate(MongoLeases.RELAY_FROM)).isEqualTo(Date.from(NOW));
        Leased document = leases.claim("units", List.of("unit"), OURS).getFirst();
        assertThat(mongo.getCollection("units").find().first().getDate(MongoLeases.RELAY_FROM)).isEqualTo(Date.from(OURS.until()));

        leases.settle(List.of(new Settlement(document, List.of("unit-0", "unit-1", "unit-2"), null)));
        assertThat(mongo.getCollection("units").find().first()).doesNotContainKey(MongoLeases.RELAY_FROM)
                .containsEntry("outbox", List.of()).containsEntry("lease", List.of());
    }

    @Test
    void whatCameWhileTheRestWasPublishedStaysAndIsFoundAtOnce() {
        keep("unit", NOW.minusSeconds(3), 1);
        keep("other", NOW.minusSeconds(2), 1);
        List<Leased> both = leases.claim("units", List.of("unit", "other"), OURS);
        mongo.getCollection("units").updateOne(new Document("_id", "unit"), new Document("$push", new Document("outbox", entry("unit", 7).toDocument()))
                .append("$min", new Document(MongoLeases.RELAY_FROM, Date.from(NOW))));
        assertThat(leases.waiting("units", 10)).as("under our lease").isEmpty();

        assertThat(leases.settle(both.stream().map(one -> new Settlement(one, List.of(one.id() + "-0"), null)).toList()))
                .as("the relay is told, which need not look for it").containsExactly(new DocumentKey("units", "unit"));
        assertThat(leases.waiting("units", 10)).containsExactly("unit");
        assertThat(leases.claim("units", List.of("unit"), OURS).getFirst().entries()).extracting(Entry::id).containsExactly("unit-7");
    }

    /** As many came as were published before the lease was lost: the number alone says nothing. */
    @Test
    void whoLostTheLeaseTakesOutNothingOfOthers() {
        keep("unit", NOW, 1);
        Leased document = leases.claim("units", List.of("unit"), new Lease("dead", NOW.minusMillis(1))).getFirst();
        leases.claim("units", List.of("unit"), OURS);
        mongo.getCollection("units").updateOne(new Document("_id", "unit"), new Document("$set", new Document("outbox", List.of(entry("unit", 7).toDocument()))));

        leases.settle(List.of(new Settlement(document, List.of("unit-0"), null)));
        assertThat(leases.backlog("units").events()).isEqualTo(1);
    }

    @Test
    void whoLostTheLeaseNeitherProlongsNorEndsThatOfTheWinner() {
        keep("unit", NOW, 1);
        Leased document = leases.claim("units", List.of("unit"), new Lease("dead", NOW.minusMillis(1))).getFirst();
        leases.claim("units", List.of("unit"), OURS);
        Document claimed = mongo.getCollection("units").find().first();

        leases.settle(List.of(new Settlement(document, List.of(), NOW.plus(Duration.ofDays(1)))));
        assertThat(mongo.getCollection("units").find().first()).as("after a refusal").isEqualTo(claimed);
        leases.settle(List.of(new Settlement(new Leased("units", "unit", document.lease(), true, document.entries()), List.of("unit-0"), null)));
        assertThat(mongo.getCollection("units").find().first()).as("after the last event of what is deleted").isEqualTo(claimed);
    }

    @Test
    void whatAnOlderReleaseLeftIsFoundAndWhatHasNothingLeftIsForgotten() {
        keep("old", NOW.minusSeconds(9), 1);
        mongo.getCollection("units").updateOne(new Document("_id", "old"), new Document("$unset", new Document(MongoLeases.RELAY_FROM, "")));
        mongo.getCollection("units").insertOne(new Document("_id", "done").append("outbox", List.of()).append(MongoLeases.RELAY_FROM, Date.from(NOW)));

        leases.backlog("units");
        assertThat(leases.waiting("units", 10)).containsExactly("old", "done");
        assertThat(leases.claim("units", List.of("old", "done"), OURS)).extracting(Leased::id).containsExactly("old");
        assertThat(mongo.getCollection("units").find(new Document("_id", "done")).first()).doesNotContainKey(MongoLeases.RELAY_FROM);
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
        List<Document> outbox = IntStream.range(0, entries).mapToObj(n -> entry(id, n, since.plusMillis(n)).toDocument()).toList();
        Document document = new Document("_id", id).append("version", 1L).append("outbox", outbox);
        mongo.getCollection("units").insertOne(outbox.isEmpty() ? document : document.append(MongoLeases.RELAY_FROM, Date.from(since)));
    }

    private static Entry entry(String id, int number) {
        return entry(id, number, NOW);
    }

    private static Entry entry(String id, int number, Instant at) {
        return new Entry(id + "-" + number, "Type", "topic", id, number + 1, at, null, "schema", new byte[] {1}, null);
    }
}
