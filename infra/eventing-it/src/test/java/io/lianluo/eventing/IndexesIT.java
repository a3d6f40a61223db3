package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.IndexOptions;
import io.lianluo.localstack.EmbeddedStore;
import io.lianluo.testing.StoreProxy;
import io.lianluo.testing.StoreProxy.Command;
import io.lianluo.testing.StoreProxy.Fate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.index.Index;

/** Indexes that a release brings, beside those that are there. */
@ExtendWith(OutputCaptureExtension.class)
class IndexesIT {

    private static final Duration SOON = Duration.ofSeconds(5);

    private static EmbeddedStore store;
    private static StoreProxy proxy;
    private static MongoTemplate mongo;

    private final ConcurrentLinkedQueue<Command> made = new ConcurrentLinkedQueue<>();
    private String things;
    private Indexes indexes;

    @BeforeAll
    static void start() {
        store = EmbeddedStore.inMemory().start();
        proxy = StoreProxy.before(store.uri());
        mongo = new MongoTemplate(new SimpleMongoClientDatabaseFactory(proxy.uri("indexes")));
    }

    @AfterAll
    static void stop() {
        proxy.close();
        store.close();
    }

    @BeforeEach
    void begin(TestInfo test) {
        things = test.getTestMethod().orElseThrow().getName();
        indexes = new Indexes(mongo);
        proxy.rule(command -> {
            if (command.name().equals("createIndexes")) {
                made.add(command);
            }
            return Fate.pass();
        });
    }

    @AfterEach
    void end() {
        proxy.heal();
        indexes.destroy();
    }

    @Test
    void allOfAnEmptyCollectionAreMadeAtOnceByOneCommand() {
        want(new Index("a", Direction.ASC), new Index("b", Direction.ASC).on("c", Direction.DESC).sparse(), new Index("d", Direction.ASC).unique().named("own"));
        indexes.afterSingletonsInstantiated();
        assertThat(made).hasSize(1);
        assertThat(names()).containsOnlyKeys("_id_", "a_1", "b_1_c_-1", "own");
    }

    @Test
    void thoseThatAreThereCostNoCommand() {
        want(new Index("a", Direction.ASC), new Index("b", Direction.ASC).on("c", Direction.DESC).sparse());
        indexes.afterSingletonsInstantiated();
        made.clear();
        another().ensure(things);
        assertThat(made).isEmpty();
    }

    @Test
    void theStartDoesNotWaitForOneThatIsMadeOfManyDocumentsAndNeitherDoesAnybodyElse() throws Exception {
        mongo.insert(new Document("a", 1), things);
        CountDownLatch nodeIsBack = new CountDownLatch(1);
        proxy.rule(command -> {
            if (command.name().equals("createIndexes")) {
                made.add(command);
                awaitUninterruptibly(nodeIsBack);
            }
            return Fate.pass();
        });
        want(new Index("a", Direction.ASC), new Index("b", Direction.ASC));
        indexes.afterSingletonsInstantiated();
        indexes.ensure(things);
        another().ensure(things);
        await().atMost(SOON).until(() -> made.size() == 2);
        assertThat(made).allSatisfy(command -> {
            assertThat(command.body().getString("commitQuorum").getValue()).as("not every node").isEqualTo("majority");
            assertThat(command.body().getArray("indexes")).hasSize(2);
        });
        nodeIsBack.countDown();
        await().atMost(SOON).untilAsserted(() -> assertThat(names()).containsKeys("a_1", "b_1"));
    }

    /** The other one comes before the first, the second or the third command of ours: it makes the indexes and saves the first document. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whatAnotherMakesAndUsesMeanwhileIsThere(int moment) {
        things += moment;
        MongoTemplate direct = new MongoTemplate(new SimpleMongoClientDatabaseFactory(store.uri("indexes")));
        AtomicInteger commands = new AtomicInteger();
        proxy.rule(command -> {
            if (Set.of("find", "listIndexes", "createIndexes").contains(command.name()) && commands.incrementAndGet() == moment) {
                direct.indexOps(things).createIndex(new Index("a", Direction.ASC).unique());
                direct.insert(new Document("a", 1), things);
            }
            return Fate.pass();
        });
        want(new Index("a", Direction.ASC).unique());
        assertThatCode(() -> indexes.ensure(things)).doesNotThrowAnyException();
        assertThat(indexes.awaited()).isEmpty();
        assertThat(commands.get()).isGreaterThanOrEqualTo(moment);
    }

    @Test
    void aServerThatLetsNobodySayHowManyNodesIsAskedWithout() {
        mongo.insert(new Document("a", 1), things);
        proxy.rule(command -> command.name().equals("createIndexes") && command.body().containsKey("commitQuorum")
                ? Fate.failure(9, "FailedToParse", "Standalones may not specify a commitQuorum") : Fate.pass());
        want(new Index("a", Direction.ASC));
        indexes.ensure(things);
        await().atMost(SOON).untilAsserted(() -> assertThat(names()).containsKey("a_1"));
    }

    @Test
    void aCollectionIsNotUsedBeforeItsUniqueIndexIsThere() {
        mongo.insert(new Document("a", 1), things);
        CountDownLatch making = new CountDownLatch(1);
        proxy.rule(command -> {
            if (command.name().equals("createIndexes")) {
                awaitUninterruptibly(making);
            }
            return Fate.pass();
        });
        want(new Index("a", Direction.ASC).unique());
        indexes.afterSingletonsInstantiated();
        assertThat(indexes.awaited()).containsOnlyKeys(things);
        assertThatThrownBy(() -> indexes.ensure(things)).hasMessageContaining("a_1")
                .satisfies(missing -> assertThat(Failure.of(missing)).isInstanceOf(Failure.Away.class));
        making.countDown();
        await().atMost(SOON).until(() -> indexes.awaited().isEmpty());
        indexes.ensure(things);
    }

    @Test
    void oneWithOtherOptionsIsExchanged() {
        mongo.getCollection(things).createIndex(new Document("a", 1).append("b", 1), new IndexOptions().sparse(true));
        mongo.getCollection(things).createIndex(new Document("c", 1), new IndexOptions().name("own"));
        mongo.insert(new Document("a", 1), things);
        want(new Index("a", Direction.ASC).on("b", Direction.ASC), new Index("d", Direction.ASC).named("own"));
        indexes.ensure(things);
        await().atMost(SOON).untilAsserted(() -> assertThat(names().values()).extracting(index -> index.get("key"), index -> index.get("sparse"))
                .containsExactlyInAnyOrder(tuple(new Document("_id", 1), null),
                        tuple(new Document("a", 1).append("b", 1), null), tuple(new Document("d", 1), null)));
        made.clear();
        another().ensure(things);
        assertThat(made).as("what was exchanged is known").isEmpty();
    }

    @Test
    void aUniqueOneIsNeverDroppedByItself(CapturedOutput output) {
        mongo.getCollection(things).createIndex(new Document("a", 1), new IndexOptions().unique(true));
        mongo.insert(new Document("a", 1), things);
        want(new Index("a", Direction.ASC));
        indexes.ensure(things);
        await().atMost(SOON).untilAsserted(() -> assertThat(output).contains("a_1").contains(things).contains("unique"));
        assertThat(names().get("a_1")).containsEntry("unique", true);
        assertThat(output).doesNotContain("store is away");
    }

    @Test
    void whatKeepsAUniqueOneFromBeingMadeIsToldByName(CapturedOutput output) {
        mongo.insert(List.of(new Document("a", 1), new Document("a", 1)), things);
        proxy.rule(command -> command.name().equals("createIndexes")
                ? Fate.failure(11000, "DuplicateKey", "Index build failed: E11000 duplicate key error collection: indexes.things index: a_1 dup key: { a: 1 }") : Fate.pass());
        want(new Index("a", Direction.ASC).unique());
        indexes.afterSingletonsInstantiated();
        await().atMost(SOON).untilAsserted(() -> assertThat(output).contains("indexes of collection " + things + " cannot be made").contains("a_1"));
        assertThat(indexes.awaited()).containsOnlyKeys(things);
    }

    @Test
    void whereTheStoreIsAwayAtTheStartTheyAreMadeBeforeTheFirstUse() {
        want(new Index("a", Direction.ASC));
        proxy.rule(command -> Fate.failure(10107, "NotWritablePrimary", "not primary"));
        indexes.afterSingletonsInstantiated();
        assertThatThrownBy(() -> indexes.ensure(things)).satisfies(away -> assertThat(Failure.of(away)).isInstanceOf(Failure.Away.class));
        proxy.heal();
        indexes.ensure(things);
        assertThat(names()).containsKey("a_1");
    }

    private void want(Index... wanted) {
        indexes.want(things, () -> List.of(wanted));
        this.wanted = List.of(wanted);
    }

    private List<Index> wanted = List.of();

    /** Those of another replica of the service. */
    private Indexes another() {
        Indexes others = new Indexes(mongo);
        List<Index> same = wanted;
        others.want(things, () -> List.copyOf(same));
        return others;
    }

    private Map<String, Document> names() {
        return mongo.getCollection(things).listIndexes().into(new ArrayList<>()).stream().collect(Collectors.toMap(index -> index.getString("name"), index -> index));
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
