package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.lianluo.eventing.DeadLetter.LogPosition;
import io.lianluo.eventing.Publisher.Parts;
import io.lianluo.localstack.EmbeddedStore;
import io.lianluo.schemas.TopicCatalogue;
import io.lianluo.testing.StoreProxy;
import io.lianluo.testing.StoreProxy.Command;
import io.lianluo.testing.StoreProxy.Fate;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;

/** Writers that get in each other's way as they do in MongoDB, whose upsert finds first and inserts then, and whose majority is behind. */
class StoreRaceIT {

    private static final int WRITERS = 8;
    private static final int KEYS = 100;

    /** A view is what a replica keeps here. */
    record View(long told) { }

    private static EmbeddedStore store;
    private static StoreProxy proxy;
    private static MongoClient behind;
    private static MongoTemplate mongo;

    @BeforeAll
    static void start() {
        store = EmbeddedStore.inMemory().start();
        proxy = StoreProxy.before(store.uri());
        behind = MongoClients.create(store.uri());
        mongo = new MongoTemplate(new SimpleMongoClientDatabaseFactory(proxy.uri("races")));
    }

    @AfterAll
    static void stop() {
        behind.close();
        proxy.close();
        store.close();
    }

    @BeforeEach
    void heal() {
        proxy.heal();
    }

    @Test
    void theNewestEventIsKeptHoweverManyRaceOnAKeyThatIsNew() throws Exception {
        proxy.rule(StoreRaceIT::upsertInTwoSteps);
        MongoReplica<View> replica = replica("raced");
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> all = IntStream.range(0, KEYS).boxed().flatMap(key -> LongStream.rangeClosed(1, WRITERS).boxed()
                    .map(sequence -> (Callable<Boolean>) () -> replica.put(meta("k" + key, sequence), "k" + key, new View(sequence)))).toList();
            for (var written : writers.invokeAll(all)) {
                written.get();
            }
        }
        assertThat(replica.find(new Criteria(), Sort.unsorted(), KEYS)).hasSize(KEYS).allMatch(view -> view.told() == WRITERS);
    }

    @Test
    void anEventThatIsRepeatedOrOlderIsKnownBesideOneThatIsNewer() {
        MongoReplica<View> replica = replica("repeated");
        assertThat(replica.put(meta("k", 2), "k", new View(2))).isTrue();
        assertThat(replica.put(meta("k", 2), "k", new View(9))).isFalse();
        assertThat(replica.put(meta("k", 1), "k", new View(9))).isFalse();
        assertThat(replica.remove(meta("k", 3), "k")).isTrue();
        assertThat(replica.put(meta("k", 2), "k", new View(9))).isFalse();
        assertThat(replica.find("k")).isEmpty();
    }

    /** MongoDB, DocumentDB and others word it in ways of their own. */
    @Test
    void howAServerWordsADuplicateDoesNotMatter() {
        MongoReplica<View> replica = replica("worded");
        replica.put(meta("k", 2), "k", new View(2));
        for (String answer : List.of("{code: 11000, errmsg: 'E11000 duplicate key error collection: a.b index: _id_ dup key: { _id: \"k\" }', "
                + "keyPattern: {_id: 1}, keyValue: {_id: 'k'}, index: 0}", "{code: 11000, errmsg: 'Duplicate key violation on the requested collection', index: 0}",
                "{code: 11000, errmsg: '键重复', index: 0}")) {
            proxy.rule(command -> isUpsert(command) ? writeError(answer) : Fate.pass());
            assertThat(replica.put(meta("k", 1), "k", new View(1))).as(answer).isFalse();
        }
        proxy.heal();
        assertThat(replica.find("k")).contains(new View(2));
    }

    @Test
    void anotherUniqueValueThatIsTakenIsNoRepetition() {
        MongoReplica<View> replica = replica("unique", new Index("view.told", Sort.Direction.ASC).unique());
        replica.put(meta("one", 1), "one", new View(7));
        assertThatThrownBy(() -> replica.put(meta("other", 1), "other", new View(7))).isInstanceOf(DuplicateKeyException.class);
        replica.put(meta("other", 2), "other", new View(8));
        assertThatThrownBy(() -> replica.put(meta("other", 3), "other", new View(7))).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void twoWhoReplayTheSameDeadLetterAtOnceAreCountedTwice() {
        Replays replays = new Replays(mongo);
        LogPosition position = new LogPosition(0, 7);
        AtomicInteger upserts = new AtomicInteger();
        proxy.rule(command -> {
            if (isUpsert(command) && upserts.incrementAndGet() == 1) {
                behind.getDatabase("races").getCollection("deadLetterReplays").insertOne(new Document("_id", position.toString())
                        .append("outcome", "FAILED").append("at", Date.from(Instant.EPOCH)).append("times", 1).append("cause", "x"));
                return writeError("{code: 11000, errmsg: 'taken', index: 0}");
            }
            return Fate.pass();
        });
        replays.record(position, DeadLetters.Outcome.HANDLED, null, Instant.EPOCH);
        assertThat(replays.of(List.of(position)).get(position)).satisfies(replay -> {
            assertThat(replay.times()).isEqualTo(2);
            assertThat(replay.outcome()).isEqualTo(DeadLetters.Outcome.HANDLED);
        });
    }

    @Test
    void whoComesSecondFindsTheFirstOnceAMajorityHasIt() {
        try (Publisher publisher = publisher("lagging", Duration.ofSeconds(10))) {
            Unit first = Unit.found(UUID.randomUUID(), "first", "first");
            assertThat(publisher.units.saveIfAbsent(first)).isTrue();
            AtomicInteger hidden = new AtomicInteger(5);
            proxy.rule(command -> isMajorityRead(command) && hidden.getAndDecrement() > 0 ? found() : Fate.pass());

            assertThat(publisher.units.saveIfAbsent(Unit.found(UUID.fromString(first.id()), "first", "second"))).isFalse();
            assertThat(hidden.get()).as("looked until it was shown").isNegative();
            assertThat(publisher.units.find(first.id())).map(Unit::name).contains("first");
        }
    }

    @Test
    void whoIsNeverShownWhoWasFirstIsToldToTryAgain() {
        try (Publisher publisher = publisher("lost-majority", Duration.ofMillis(500))) {
            Unit first = Unit.found(UUID.randomUUID(), "lost", "first");
            publisher.units.save(first);
            proxy.rule(command -> isMajorityRead(command) ? found() : Fate.pass());
            assertThatThrownBy(() -> publisher.units.saveIfAbsent(Unit.found(UUID.fromString(first.id()), "lost", "second")))
                    .satisfies(late -> assertThat(Failure.of(late)).isInstanceOf(Failure.Away.class));
            proxy.heal();
            assertThatThrownBy(() -> publisher.units.saveIfAbsent(Unit.found(UUID.randomUUID(), "lost", "third")))
                    .as("another's unique field").isInstanceOf(AlreadyExistsException.class);
        }
    }

    @Test
    void aChangeThatIsOvertakenIsMadeAgainOnceAMajorityHasWhatWasFaster() {
        try (Publisher publisher = publisher("overtaken", Duration.ofSeconds(10))) {
            Unit unit = Unit.found(UUID.randomUUID(), "overtaken", "old");
            publisher.units.save(unit);
            MongoCollection<Document> units = behind.getDatabase("overtaken").getCollection("units");
            Document shown = units.find().first();
            publisher.units.change(unit.id(), faster -> faster.rename("faster"));
            // Thirty reads show what was before, as a majority does that is 0.3 s behind.
            AtomicInteger behindBy = new AtomicInteger(30);
            proxy.rule(command -> isMajorityRead(command) && behindBy.getAndDecrement() > 0 ? found(shown) : Fate.pass());

            publisher.units.change(unit.id(), slower -> slower.rename(slower.name() + ", then slower"));
            assertThat(publisher.units.find(unit.id())).map(Unit::name).contains("faster, then slower");
        }
    }

    /** A process that dies after its first write has written the effect and the mark that it was made, or neither. */
    @Test
    void anEffectIsCountedOnceThoughWhoMadeItDiedAfterItsFirstWrite() {
        try (Publisher publisher = publisher("died", Duration.ofMillis(500))) {
            Tallies tallies = new Tallies(publisher.outbox, "tallies");
            tallies.saveIfAbsent(Tally.of(new Tally.State("k", 0)));
            AtomicInteger writes = new AtomicInteger();
            proxy.rule(command -> isWriteOf(command, "tallies") && writes.getAndIncrement() > 0 ? new Fate.Cut() : Fate.pass());
            catchThrowable(() -> tallies.apply(meta("seat", 7), "k", Tally::count));
            assertThat(writes).as("reached the store").hasPositiveValue();
            proxy.heal();

            assertThat(tallies.countOf("k")).isEqualTo(1);
            assertThat(tallies.apply(meta("seat", 7), "k", Tally::count)).as("comes again").isFalse();
            assertThat(tallies.countOf("k")).isEqualTo(1);
        }
    }

    record SealedView(String text, String sealedBy) { }

    @Test
    void whatIsPersonalIsKeptByNoReplicaThatIsNotSealed() {
        EventMeta told = new EventMeta(UUID.randomUUID(), "Type", "/registry", "person", 1, Instant.EPOCH, "registry.contact-changed.v1", null);
        MongoReplica<View> open = replica("openContacts");
        assertThatThrownBy(() -> open.put(told, "person", new View(1))).isInstanceOf(IllegalStateException.class).hasMessage("Replica openContacts would keep name, mobile, email of "
                + "registry.contact-changed.v1 in clear, which are personal data: keep it as a SealingReplica of lianluo-sealing");
        assertThat(open.count(new Criteria())).isZero();
        assertThat(open.remove(told, "person")).as("to forget is refused to nobody").isTrue();

        Indexes indexes = new Indexes(mongo);
        indexes.want("sealedContacts", List::of);
        MongoReplica<SealedView> sealed = new MongoReplica<>(mongo, new StoredForms(mongo, indexes), indexes, new ConsumerMetrics(new SimpleMeterRegistry()), "sealedContacts",
                SealedView.class, Forms.FIRST, TopicCatalogue.load());
        assertThat(sealed.put(told, "person", new SealedView("…", "k1"))).isTrue();

        EventMeta account = new EventMeta(UUID.randomUUID(), "Type", "/registry", "account", 1, Instant.EPOCH, "registry.account-linked.v1", null);
        assertThat(replica("openAccounts").put(account, "account", new View(1))).as("ids of persons say nothing").isTrue();
    }

    @Test
    void viewsAreWrittenAnewUnlessAnEventChangesThemMeanwhile() {
        MongoReplica<View> replica = replica("anew");
        List.of("a", "b", "c").forEach(key -> replica.put(meta(key, 5), key, new View(1)));
        replica.put(meta("c", 6), "c", new View(4));

        assertThat(replica.rewrite(Criteria.where("view.told").is(1L), 10, old -> {
            replica.put(meta("b", 6), "b", new View(3));
            return new View(2);
        })).isEqualTo(2);

        assertThat(List.of("a", "b", "c")).extracting(key -> replica.find(key).orElseThrow().told()).containsExactly(2L, 3L, 4L);
        assertThat(replica.put(meta("a", 5), "a", new View(5))).as("the sequence stayed").isFalse();
        assertThat(replica.rewrite(Criteria.where("view.told").is(2L), 1, view -> view)).isEqualTo(1);
        assertThat(replica.isRemoved("a")).isFalse();
        assertThat(replica.isRemoved("unheard")).isFalse();
        replica.remove(meta("a", 7), "a");
        assertThat(replica.isRemoved("a")).isTrue();
    }

    private static boolean isWriteOf(Command command, String collection) {
        return Set.of("insert", "update", "delete", "findAndModify").contains(command.name())
                && command.body().getString(command.name()).getValue().equals(collection);
    }

    private static MongoReplica<View> replica(String collection, Index... more) {
        Indexes indexes = new Indexes(mongo);
        indexes.want(collection, () -> List.of(more));
        return new MongoReplica<>(mongo, new StoredForms(mongo, indexes), indexes, new ConsumerMetrics(new SimpleMeterRegistry()), collection, View.class, Forms.FIRST, TopicCatalogue.load());
    }

    private static Publisher publisher(String database, Duration patience) {
        Parts parts = new Parts();
        parts.storeTimeout = patience;
        return new Publisher(new Publisher.Address(proxy.uri(database), Stack.address(database).bootstrapServers(), Stack.address(database).registryUrl()), parts);
    }

    private static EventMeta meta(String subject, long sequence) {
        return new EventMeta(UUID.randomUUID(), "Type", "/registry", subject, sequence, Instant.EPOCH, "topic", null);
    }

    private static boolean isUpsert(Command command) {
        return command.name().equals("update") && command.body().getArray("updates").getFirst().asDocument().getBoolean("upsert", BsonBoolean.FALSE).getValue();
    }

    private static boolean isMajorityRead(Command command) {
        return command.name().equals("find") && command.body().getString("find").getValue().equals("units")
                && command.body().getDocument("readConcern", new BsonDocument()).getString("level", new BsonString("")).getValue().equals("majority");
    }

    private static Fate found(Document... documents) {
        Document cursor = new Document("firstBatch", List.of(documents)).append("id", 0L).append("ns", "x.units");
        return new Fate.Instead(new Document("cursor", cursor).append("ok", 1).toBsonDocument());
    }

    private static Fate writeError(String error) {
        return new Fate.Instead(BsonDocument.parse("{n: 0, nModified: 0, ok: 1, writeErrors: [%s]}".formatted(error)));
    }

    /** What MongoDB does with an upsert whose filter asks more than the id: nothing keeps another from inserting in between. */
    private static Fate upsertInTwoSteps(Command command) {
        if (!isUpsert(command)) {
            return Fate.pass();
        }
        BsonDocument update = command.body().getArray("updates").getFirst().asDocument();
        MongoCollection<BsonDocument> documents = behind.getDatabase("races").getCollection(command.body().getString("update").getValue(), BsonDocument.class);
        BsonDocument filter = update.getDocument("q");
        BsonDocument set = update.getDocument("u").getDocument("$set");
        if (documents.updateOne(filter, update.getDocument("u")).getMatchedCount() == 1) {
            return new Fate.Instead(BsonDocument.parse("{n: 1, nModified: 1, ok: 1}"));
        }
        BsonString id = filter.getString("_id");
        BsonDocument fresh = new BsonDocument("_id", id);
        fresh.putAll(set);
        try {
            documents.insertOne(fresh);
            return new Fate.Instead(new BsonDocument("n", new BsonInt32(1)).append("nModified", new BsonInt32(0)).append("ok", new BsonInt32(1))
                    .append("upserted", BsonDocument.parse("{x: [{index: 0, _id: 'x'}]}").getArray("x")));
        } catch (MongoWriteException taken) {
            return writeError("{code: 11000, index: 0, errmsg: 'E11000 duplicate key error', keyPattern: {_id: 1}, keyValue: {_id: '%s'}}".formatted(id.getValue()));
        }
    }
}
