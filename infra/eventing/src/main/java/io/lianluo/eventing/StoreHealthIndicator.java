package io.lianluo.eventing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * Tells whether the store answers, and soon: whoever asks whether a service is ready does not wait as long as a request may. Part of readiness,
 * never of liveness. A service that lacks a unique index is not ready either.
 */
final class StoreHealthIndicator extends PartHealth {

    private static final int PATIENCE_MS = 2_000;
    private static final Document HELLO = new Document("hello", 1);

    private final MongoDatabaseFactory databases;
    private final Indexes indexes;

    StoreHealthIndicator(MongoDatabaseFactory databases, Indexes indexes) {
        super("The store");
        this.databases = databases;
        this.indexes = indexes;
    }

    @Override
    protected void check(Health.Builder builder) {
        databases.getMongoDatabase().withTimeout(PATIENCE_MS, TimeUnit.MILLISECONDS).runCommand(HELLO);
        Map<String, List<IndexShape>> awaited = indexes.awaited();
        if (!awaited.isEmpty()) {
            builder.down().withDetail("unique indexes that are missing", awaited.toString());
        }
    }
}
