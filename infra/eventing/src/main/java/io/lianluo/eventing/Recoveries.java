package io.lianluo.eventing;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** Keeps on record in the store that it was restored from a backup, and from which sequence on its aggregates count since. */
final class Recoveries {

    private static final String COLLECTION = "recoveries";
    private static final String LAST = "last";

    /**
     * The last recovery of a store.
     *
     * @param backupAt when its backup began
     * @param at       when it was recovered
     * @param floor    the version that all aggregates had at least after it; what is told since has a greater sequence
     */
    record Recovered(Instant backupAt, Instant at, long floor) { }

    private final MongoOperations mongo;
    private volatile @Nullable Long floor;

    Recoveries(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Recovered> last() {
        return Optional.ofNullable(mongo.execute(COLLECTION, recoveries -> recoveries.find(Filters.eq("_id", LAST)).first())).map(Recoveries::recovered);
    }

    /** The version from which a new aggregate counts; asked for once, because nothing but a recovery before all else changes it. */
    long floor() {
        Long known = floor;
        if (known == null) {
            known = last().map(Recovered::floor).orElse(0L);
            floor = known;
        }
        return known;
    }

    void record(Recovered recovered) {
        Document document = new Document("_id", LAST).append("backupAt", Date.from(recovered.backupAt())).append("at", Date.from(recovered.at()))
                .append("floor", recovered.floor());
        mongo.execute(COLLECTION, recoveries -> recoveries.replaceOne(Filters.eq("_id", LAST), document, new ReplaceOptions().upsert(true)));
        floor = recovered.floor();
    }

    static Recovered recovered(Document document) {
        return new Recovered(document.getDate("backupAt").toInstant(), document.getDate("at").toInstant(), document.getLong("floor"));
    }
}
