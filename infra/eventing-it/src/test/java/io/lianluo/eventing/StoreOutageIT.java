package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import io.lianluo.localstack.EmbeddedStore;
import io.lianluo.testing.StoreProxy;
import io.lianluo.testing.StoreProxy.Fate;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * These tests show that each trouble of a store is known as such by what the driver and Spring make of it, whichever call meets it, and that it
 * never counts against a message.
 */
class StoreOutageIT {

    private static final Duration PATIENCE = Duration.ofMillis(250);

    private static EmbeddedStore store;
    private static StoreProxy proxy;
    private static MongoClient client;
    private static MongoTemplate mongo;

    private interface Call {
        void on(MongoOperations mongo);
    }

    private static final Map<String, Call> CALLS = new LinkedHashMap<>();

    static {
        CALLS.put("find", m -> m.find(new Query(Criteria.where("a").is(1)), Document.class, "things"));
        CALLS.put("find by the driver", m -> m.execute("things", things -> things.find(Filters.eq("_id", "x")).first()));
        CALLS.put("count", m -> m.count(new Query(Criteria.where("a").is(1)), "things"));
        CALLS.put("aggregate", m -> m.execute("things", things -> things.aggregate(List.of(new Document("$match", new Document("a", 1)))).first()));
        CALLS.put("insert", m -> m.insert(new Document("a", 1), "things"));
        CALLS.put("insert many", m -> m.insert(List.of(new Document("a", 1), new Document("a", 2)), "things"));
        CALLS.put("update", m -> m.updateFirst(new Query(Criteria.where("_id").is("x")), new Update().set("a", 2), "things"));
        CALLS.put("update many", m -> m.updateMulti(new Query(Criteria.where("a").is(1)), new Update().set("a", 2), "things"));
        CALLS.put("save", m -> m.save(new Document("_id", "y").append("a", 1), "things"));
        CALLS.put("remove", m -> m.remove(new Query(Criteria.where("_id").is("x")), "things"));
        CALLS.put("find and modify", m -> m.findAndModify(new Query(Criteria.where("_id").is("x")), new Update().set("a", 2), Document.class, "things"));
        CALLS.put("bulk", m -> m.execute("things", things -> things.bulkWrite(List.of(new InsertOneModel<>(new Document("a", 3)),
                new UpdateOneModel<>(Filters.eq("_id", "x"), Updates.set("a", 4))), new BulkWriteOptions().ordered(false))));
        CALLS.put("indexes", m -> m.getCollection("things").listIndexes().first());
    }

    @BeforeAll
    static void start() {
        store = EmbeddedStore.inMemory().start();
        proxy = StoreProxy.before(store.uri());
        client = client(proxy.uri("troubles"));
        mongo = template(client);
        mongo.insert(new Document("_id", "x").append("a", 1), "things");
    }

    @AfterAll
    static void stop() {
        client.close();
        proxy.close();
        store.close();
    }

    @AfterEach
    void heal() {
        proxy.heal();
    }

    static Stream<Arguments> troubles() {
        return Stream.of(Arguments.of(10107, "NotWritablePrimary"), Arguments.of(13435, "NotPrimaryNoSecondaryOk"), Arguments.of(11600, "InterruptedAtShutdown"),
                Arguments.of(11602, "InterruptedDueToReplStateChange"), Arguments.of(13436, "NotPrimaryOrSecondary"), Arguments.of(189, "PrimarySteppedDown"),
                Arguments.of(91, "ShutdownInProgress"), Arguments.of(6, "HostUnreachable"), Arguments.of(89, "NetworkTimeout"),
                Arguments.of(13, "Unauthorized"), Arguments.of(18, "AuthenticationFailed"), Arguments.of(8000, "AtlasError"),
                Arguments.of(50, "MaxTimeMSExpired"), Arguments.of(262, "ExceededTimeLimit"), Arguments.of(24, "LockTimeout"),
                Arguments.of(112, "WriteConflict"), Arguments.of(64, "WriteConcernFailed"), Arguments.of(100, "UnsatisfiableWriteConcern"),
                Arguments.of(134, "ReadConcernMajorityNotAvailableYet"), Arguments.of(16500, "TooManyRequests"), Arguments.of(14031, "OutOfDiskSpace"));
    }

    /** After these the driver takes the server for another until it looked again, so that each is met by a client of its own. */
    private static final Set<Integer> CHANGING = Set.of(10107, 13435, 13436, 11600, 11602, 189, 91);

    @ParameterizedTest(name = "{1}")
    @MethodSource("troubles")
    void aCommandThatFailsForTheStoresSakeIsTheStoresTrouble(int code, String name) {
        proxy.rule(command -> command.name().equals("hello") ? Fate.pass() : Fate.failure(code, name, "worded in any way"));
        assertAway(code, CALLS.keySet().stream());
    }

    /** The command went well, and what it should write did not: so servers say it of one document, and proxies of theirs. */
    @ParameterizedTest(name = "{1}")
    @MethodSource("troubles")
    void aWriteThatFailsForTheStoresSakeIsTheStoresTrouble(int code, String name) {
        proxy.rule(command -> isWrite(command.name()) ? new Fate.Instead(BsonDocument.parse(
                "{ok: 1, n: 0, nModified: 0, writeErrors: [{index: 0, code: %d, errmsg: 'worded in any way'}]}".formatted(code))) : Fate.pass());
        assertAway(code, CALLS.keySet().stream().filter(StoreOutageIT::writesDocuments));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("troubles")
    void aWriteThatNoMajorityHoldsIsTheStoresTrouble(int code, String name) {
        proxy.rule(command -> isWrite(command.name()) ? new Fate.Besides(BsonDocument.parse(
                "{writeConcernError: {code: %d, codeName: '%s', errmsg: 'waiting for replication timed out'}}".formatted(code, name))) : Fate.pass());
        assertAway(code, CALLS.keySet().stream().filter(StoreOutageIT::writesDocuments));
    }

    @Test
    void aConnectionThatIsCutIsTheStoresTrouble() {
        proxy.rule(command -> command.name().equals("hello") ? Fate.pass() : new Fate.Cut());
        assertAway(91, CALLS.keySet().stream());
    }

    @Test
    void aStoreThatSaysNothingMoreIsGivenUpInTime() {
        proxy.rule(command -> command.name().equals("hello") ? Fate.pass() : new Fate.Silence());
        assertInTime(CALLS.get("find"));
        assertInTime(CALLS.get("bulk"));
    }

    @Test
    void aStoreThatIsFrozenIsGivenUpInTime() {
        proxy.freeze();
        assertInTime(CALLS.get("find"));
        assertInTime(CALLS.get("update"));
        // By now the driver knows, and nobody gets a connection any more.
        assertInTime(CALLS.get("insert"));
    }

    @Test
    void aPasswordThatWasChangedIsTheStoresTrouble() {
        proxy.rule(command -> command.name().startsWith("sasl") ? Fate.failure(18, "AuthenticationFailed", "Authentication failed.") : Fate.pass());
        try (MongoClient rotated = client(proxy.uri("troubles").replace("mongodb://", "mongodb://service:old@") + "&authMechanism=SCRAM-SHA-256&authSource=admin")) {
            Throwable refused = catchThrowable(() -> CALLS.get("find").on(template(rotated)));
            assertThat(Failure.of(refused)).as("%s", refused).isInstanceOf(Failure.Away.class);
        }
    }

    @Test
    void whatIsWrongWithADocumentStaysAFault() {
        for (String fault : List.of("{index: 0, code: 11000, errmsg: 'E11000 duplicate key'}", "{index: 0, code: 121, errmsg: 'Document failed validation'}",
                "{index: 0, code: 10334, errmsg: 'BSONObjectTooLarge'}", "{index: 0, code: 2, errmsg: 'not primary, says a text that means nothing'}")) {
            proxy.rule(command -> isWrite(command.name()) ? new Fate.Instead(BsonDocument.parse("{ok: 1, n: 0, writeErrors: [%s]}".formatted(fault))) : Fate.pass());
            for (String what : List.of("insert", "update", "bulk")) {
                assertThat(Failure.of(catchThrowable(() -> CALLS.get(what).on(mongo)))).as(what + fault).isInstanceOf(Failure.Fault.class);
            }
        }
        proxy.rule(command -> Fate.failure(2, "BadValue", "unknown operator"));
        assertThat(Failure.of(catchThrowable(() -> CALLS.get("find").on(mongo)))).isInstanceOf(Failure.Fault.class);
    }

    private static void assertAway(int code, Stream<String> calls) {
        if (!CHANGING.contains(code)) {
            calls.forEach(what -> assertAway(what, mongo));
            return;
        }
        calls.filter(Set.of("find", "insert", "update", "bulk", "find and modify", "indexes")::contains).forEach(what -> {
            try (MongoClient fresh = client(proxy.uri("troubles"))) {
                assertAway(what, template(fresh));
            }
        });
    }

    private static void assertAway(String what, MongoOperations mongo) {
        Throwable trouble = catchThrowable(() -> CALLS.get(what).on(mongo));
        assertThat(trouble).as(what).isNotNull();
        assertThat(Failure.of(trouble)).as("%s: %s", what, trouble).isInstanceOf(Failure.Away.class);
    }

    private static void assertInTime(Call call) {
        long begin = System.nanoTime();
        Throwable late = catchThrowable(() -> call.on(mongo));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        assertThat(Failure.of(late)).as("%s", late).isInstanceOf(Failure.Away.class);
    }

    private static boolean isWrite(String command) {
        return List.of("insert", "update", "delete").contains(command);
    }

    private static boolean writesDocuments(String call) {
        return Stream.of("insert", "update", "save", "remove", "bulk").anyMatch(call::startsWith);
    }

    private static MongoClient client(String uri) {
        MongoClientSettings.Builder settings = MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri));
        new StoreSettings(PATIENCE).customize(settings);
        return MongoClients.create(settings.build());
    }

    private static MongoTemplate template(MongoClient client) {
        return new MongoTemplate(new SimpleMongoClientDatabaseFactory(client, "troubles"));
    }
}
