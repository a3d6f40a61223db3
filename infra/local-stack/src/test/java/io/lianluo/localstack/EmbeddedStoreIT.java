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

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

    @Test
    void everythingIsThereAfterARestart() {
        documents.updateOne(eq("_id", "d7"), inc("version", 1));
        store.close();
        store.start();
        assertThat(idsOf(new Document("_id", "d7").append("version", 1))).containsExactly("d7");
        assertThat(idsOf(eq("unit", "u3"))).hasSize(10);
    }

    @Test
    void helloIsAnsweredAsByAPrimary() {
        assertThat(client.getDatabase("admin").runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary")).isTrue();
    }

    private List<String> idsOf(Bson filter) {
        return documents.find(filter).map(document -> document.getString("_id")).into(new ArrayList<>());
    }
}
