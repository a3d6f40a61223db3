package io.lianluo.localstack;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreIT {

    private static final int DOCUMENTS = 5_000;

    @TempDir
    private Path directory;

    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> documents;

    @BeforeEach
    void start() {
        QuietLogs.apply();
        store = EmbeddedStore.inFile(directory.resolve("store.mv"), 0).start();
        client = MongoClients.create(store.uri());
        documents = client.getDatabase("test").getCollection("documents");
        documents.createIndex(Indexes.ascending("unit", "status"));
        documents.createIndex(Indexes.ascending("due"));
        documents.insertMany(IntStream.range(0, DOCUMENTS).mapToObj(number -> new Document("_id", "d" + number).append("version", 0)
                .append("unit", "u" + number / 10).append("due", number).append("text", "text " + number)).toList());
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Test
    void aFilterThatNamesTheIdFindsThatDocumentAlone() {
        for (Bson byId : List.of(eq("_id", "d7"), new Document("_id", "d7").append("version", 0), and(eq("_id", "d7"), lt("version", 9)))) {
            assertThat(idsOf(byId)).containsExactly("d7");
        }
    }

    @Test
    void theRestOfTheFilterDecidesToo() {
        assertThat(idsOf(and(eq("_id", "d7"), eq("version", 1)))).isEmpty();
        assertThat(documents.updateOne(and(eq("_id", "d7"), eq("version", 0)), inc("version", 1)).getModifiedCount()).isOne();
        assertThat(documents.updateOne(and(eq("_id", "d7"), eq("version", 0)), inc("version", 1)).getModifiedCount()).isZero();
    }

    @Test
    void aNonUniqueIndexFindsWhatAScanFinds() {
        assertThat(idsOf(eq("unit", "u3"))).hasSize(10).contains("d30", "d39");
        assertThat(idsOf(and(eq("unit", "u3"), gt("due", 37)))).containsExactlyInAnyOrder("d38", "d39");
        assertThat(idsOf(in("due", 4, 5, -1))).containsExactlyInAnyOrder("d4", "d5");
        assertThat(idsOf(lte("due", 1))).containsExactlyInAnyOrder("d0", "d1");
        assertThat(idsOf(and(gt("due", 1), lt("due", 4)))).containsExactlyInAnyOrder("d2", "d3");
        assertThat(idsOf(eq("due", null))).isEmpty();
        documents.insertOne(new Document("_id", "many").append("due", List.of(-9, 7_000)));
        assertThat(idsOf(Document.parse("{due: {$elemMatch: {$gte: 7000, $lt: 7001}}}"))).containsExactly("many");
        assertThat(idsOf(Document.parse("{due: {$elemMatch: {$gte: 0, $lt: 7000}}}"))).doesNotContain("many");
    }

    @Test
    void aNonUniqueIndexFollowsChangesAndDeletions() {
        documents.updateOne(eq("_id", "d30"), combine(set("unit", "elsewhere"), set("due", -5)));
        documents.deleteOne(eq("_id", "d31"));
        assertThat(idsOf(eq("unit", "u3"))).hasSize(8).doesNotContain("d30", "d31");
        assertThat(idsOf(eq("unit", "elsewhere"))).containsExactly("d30");
        assertThat(idsOf(lt("due", 0))).containsExactly("d30");
        documents.insertOne(new Document("_id", "without"));
        assertThat(idsOf(eq("due", null))).containsExactly("without");
    }

    @Test
    void aPipelineBeginsWithWhatItsFirstStageMatches() {
        assertThat(documents.countDocuments(and(eq("unit", "u3"), gt("due", 37)))).isEqualTo(2);
        assertThat(documents.countDocuments()).isEqualTo(DOCUMENTS);
        assertThat(documents.aggregate(List.of(Aggregates.match(gt("due", DOCUMENTS - 4)), Aggregates.group(null, Accumulators.sum("due", "$due")))).first())
                .containsEntry("due", 3 * DOCUMENTS - 6);
    }

    /** Whatever is asked for, whoever has indexes answers as one who has none. */
    @Test
    void indexesChangeNoAnswer() {
        Random random = new Random(20261124);
        MongoCollection<Document> indexed = client.getDatabase("test").getCollection("indexed");
        MongoCollection<Document> plain = client.getDatabase("test").getCollection("plain");
        List.of(Indexes.ascending("a", "b", "_id"), Indexes.ascending("b", "c"), Indexes.ascending("c"), Indexes.ascending("tags", "b"),
                Indexes.ascending("parts.of", "parts.from")).forEach(indexed::createIndex);
        indexed.createIndex(Indexes.ascending("a", "c"), new IndexOptions().sparse(true));
        for (int number = 0; number < 300; number++) {
            Document document = anything(random).append("_id", "d" + number);
            List.of(indexed, plain).forEach(collection -> collection.insertOne(document));
        }
        for (int number = 0; number < 100; number++) {
            Document changed = anything(random);
            Bson which = eq("_id", "d" + random.nextInt(300));
            boolean deleted = random.nextInt(4) == 0;
            for (MongoCollection<Document> collection : List.of(indexed, plain)) {
                if (deleted) {
                    collection.deleteOne(which);
                } else {
                    collection.replaceOne(which, changed);
                }
            }
        }
        for (int question = 0; question < 2_000; question++) {
            Bson filter = and(Stream.generate(() -> condition(random)).limit(1 + random.nextInt(3)).toList());
            Bson order = new Document(List.of("_id", "a", "b", "c").get(random.nextInt(4)), random.nextBoolean() ? 1 : -1).append("_id", 1);
            int limit = random.nextInt(2) * 5;
            assertThat(indexed.find(filter).sort(order).skip(limit / 2).limit(limit).into(new ArrayList<>())).as("%s in order of %s", filter, order)
                    .isEqualTo(plain.find(filter).sort(order).skip(limit / 2).limit(limit).into(new ArrayList<>()));
            Bson byOne = new Document("c", random.nextBoolean() ? 1 : -1);
            assertThat(valuesOf("c", indexed.find(filter).sort(byOne).limit(limit))).as("%s in order of %s", filter, byOne)
                    .isEqualTo(valuesOf("c", plain.find(filter).sort(byOne).limit(limit)));
            assertThat(indexed.countDocuments(filter)).isEqualTo(plain.countDocuments(filter));
        }
    }

    private static List<Object> valuesOf(String field, FindIterable<Document> found) {
        return found.map(document -> document.getOrDefault(field, "none")).into(new ArrayList<>());
    }

    private static Document anything(Random random) {
        Document document = new Document();
        for (String field : List.of("a", "b", "c")) {
            if (random.nextInt(5) > 0) {
                document.append(field, random.nextInt(6));
            }
        }
        return document.append("tags", Stream.generate(() -> random.nextInt(6)).limit(random.nextInt(3)).toList())
                .append("parts", Stream.generate(() -> new Document("of", random.nextInt(4)).append("from", random.nextInt(6))).limit(random.nextInt(3)).toList());
    }

    private static Bson condition(Random random) {
        String field = List.of("a", "b", "c", "tags", "parts.of").get(random.nextInt(5));
        int one = random.nextInt(7);
        int other = random.nextInt(7);
        return switch (random.nextInt(8)) {
            case 0, 1 -> eq(field, one);
            case 2 -> gt(field, one);
            case 3 -> and(gt(field, one), lte(field, other));
            case 4 -> new Document(field, new Document("$gte", one).append("$lt", other));
            case 5 -> in(field, one, other);
            case 6 -> new Document("parts", new Document("$elemMatch", new Document("of", one).append("from", new Document("$lte", other))));
            default -> new Document("tags", new Document("$elemMatch", new Document("$gte", one).append("$lt", other)));
        };
    }

    @Test
    void everythingIsThereAfterARestart() {
        documents.updateOne(eq("_id", "d7"), inc("version", 1));
        store.close();
        store.start();
        assertThat(idsOf(new Document("_id", "d7").append("version", 1))).containsExactly("d7");
        assertThat(idsOf(eq("unit", "u3"))).hasSize(10);
    }

    @Test
    void aDocumentThatMongoDbWouldNotKeepIsRefusedAndChangesNothing() {
        String large = "字".repeat(2_000_000);
        documents.updateOne(eq("_id", "d7"), combine(set("one", large), set("two", large)));
        assertThatExceptionOfType(MongoWriteException.class).isThrownBy(() -> documents.updateOne(eq("_id", "d7"), combine(set("three", large), set("unit", "x"))))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(10334));
        assertThat(documents.find(eq("_id", "d7")).first()).doesNotContainKey("three").containsEntry("unit", "u0");
        assertThat(idsOf(eq("unit", "u0"))).contains("d7").hasSize(10);
        assertThat(idsOf(eq("unit", "x"))).isEmpty();
    }

    @Test
    void anIndexThatAnotherStandsInTheWayOfIsRefused() {
        documents.createIndex(Indexes.ascending("due"));
        assertThat(refusalOf(() -> documents.createIndex(Indexes.ascending("due"), new IndexOptions().name("other")))).isEqualTo(85);
        assertThat(refusalOf(() -> documents.createIndex(Indexes.ascending("due"), new IndexOptions().expireAfter(5L, TimeUnit.SECONDS)))).isEqualTo(85);
        assertThat(refusalOf(() -> documents.createIndex(Indexes.ascending("due"), new IndexOptions().unique(true)))).isEqualTo(86);
        assertThat(refusalOf(() -> documents.createIndex(Indexes.ascending("due"), new IndexOptions().sparse(true)))).isEqualTo(86);
        assertThat(refusalOf(() -> documents.createIndex(Indexes.ascending("text"), new IndexOptions().name("due_1")))).isEqualTo(86);
        documents.createIndex(Indexes.ascending("due"), new IndexOptions().name("due_sparse").sparse(true));
        documents.createIndex(Indexes.ascending("due"), new IndexOptions().name("due_part").partialFilterExpression(new Document("due", new Document("$exists", true))));
        assertThat(documents.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>()))
                .containsExactlyInAnyOrder("_id_", "unit_1_status_1", "due_1", "due_sparse", "due_part");
    }

    private static int refusalOf(Runnable command) {
        return catchThrowableOfType(MongoCommandException.class, command::run).getErrorCode();
    }

    @Test
    void helloIsAnsweredAsByAPrimary() {
        assertThat(client.getDatabase("admin").runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary")).isTrue();
    }

    private List<String> idsOf(Bson filter) {
        return documents.find(filter).map(document -> document.getString("_id")).into(new ArrayList<>());
    }
}
