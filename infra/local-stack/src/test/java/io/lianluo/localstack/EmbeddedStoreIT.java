package io.lianluo.localstack;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
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

    private static final int DOCUMENTS = 20_000;

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
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Test
    void timing() {
        fill();
        time("update by id", () -> documents.updateOne(eq("_id", "d7"), inc("version", 1)));
        time("update by id and version", () -> documents.updateOne(and(eq("_id", "d8"), eq("version", 0)), set("a", System.nanoTime())));
        time("find by id and lt", () -> documents.find(and(eq("_id", "d8"), lt("version", 9))).first());
        time("find by unit", () -> documents.find(eq("unit", "u5")).into(new ArrayList<>()));
        time("find due", () -> documents.find(lte("due", 20)).sort(new Document("due", 1)).limit(10).into(new ArrayList<>()));
        time("insert", () -> documents.insertOne(new Document("x", 1)));
    }

    private void fill() {
        documents.createIndex(Indexes.ascending("unit", "status"));
        documents.createIndex(Indexes.ascending("due"));
        documents.insertMany(IntStream.range(0, DOCUMENTS).mapToObj(i -> new Document("_id", "d" + i).append("version", 0)
                .append("unit", "u" + i / 10).append("due", i).append("text", "x".repeat(200))).toList());
    }

    private static void time(String what, Runnable operation) {
        for (int i = 0; i < 100; i++) {
            operation.run();
        }
        long begin = System.nanoTime();
        for (int i = 0; i < 300; i++) {
            operation.run();
        }
        System.out.printf("TIMING %s %.2f ms%n", what, (System.nanoTime() - begin) / 300e6);
    }
}
