package io.lianluo.eventing;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import io.lianluo.eventing.StoredMeta.StateKey;
import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Keeps on record in the store that it was restored from a backup, from which sequence on its aggregates count since, and what it told before that is lost
 * to it, as far as numbers are counted by it.
 */
final class Recoveries {

    private static final String COLLECTION = "recoveries";
    private static final String BEGUN = "begun";
    private static final String LAST = "last";
    private static final String LOST = "lostStates";
    private static final String VALUE = "value";

    /**
     * The last recovery of a store.
     *
     * @param backupAt when its backup began
     * @param at       when it was recovered
     * @param floor    the version that all aggregates had at least after it; what is told since has a greater sequence
     */
    record Recovered(Instant backupAt, Instant at, long floor) { }

    private final MongoOperations mongo;
    private final TopicCatalogue catalogue;
    private final Deserializer<?> deserializer;
    private final Set<String> watched = ConcurrentHashMap.newKeySet();
    private final Set<String> lasting = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Long floor;

    Recoveries(MongoOperations mongo, TopicCatalogue catalogue, Deserializer<?> deserializer) {
        this.mongo = mongo;
        this.catalogue = catalogue;
        this.deserializer = deserializer;
    }

    Optional<Recovered> last() {
        return recovery(LAST);
    }

    /** The recovery that began last; it may have ended before it was done. */
    Optional<Recovered> begun() {
        return recovery(BEGUN);
    }

    private Optional<Recovered> recovery(String id) {
        return Optional.ofNullable(mongo.execute(COLLECTION, recoveries -> recoveries.find(eq("_id", id)).first())).map(Recoveries::recovered);
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

    /** Notes what is lost, and then that a recovery began, so that a start that does it again finds both. */
    void begin(Recovered recovery, Map<StateKey, Optional<byte[]>> lost) {
        mongo.execute(LOST, states -> states.deleteMany(new Document()));
        if (!lost.isEmpty()) {
            mongo.execute(LOST, states -> states.insertMany(lost.entrySet().stream().map(one -> lost(one.getKey(), one.getValue().orElse(null))).toList()));
        }
        record(BEGUN, recovery);
    }

    void record(Recovered recovered) {
        record(LAST, recovered);
        floor = recovered.floor();
    }

    private void record(String id, Recovered recovered) {
        Document document = new Document("_id", id).append("backupAt", Date.from(recovered.backupAt())).append("at", Date.from(recovered.at()))
                .append("floor", recovered.floor());
        mongo.execute(COLLECTION, recoveries -> recoveries.replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true)));
    }

    static Recovered recovered(Document document) {
        return new Recovered(document.getDate("backupAt").toInstant(), document.getDate("at").toInstant(), document.getLong("floor"));
    }

    // Records that were told and are lost

    /** Watches for lost states of the topic that carries a record. */
    <R extends SpecificRecord> LostStates<R> watch(Class<R> type, boolean forEver) {
        Topic topic = catalogue.carrying(type.getName()).orElseThrow(() -> new IllegalArgumentException("No topic of topics.yaml carries " + type.getName()));
        watched.add(topic.name());
        if (forEver) {
            lasting.add(topic.name());
        }
        return new LostStates<>(this, topic, type);
    }

    /** The topics of which lost states are kept on record. */
    Set<String> watched() {
        return Set.copyOf(watched);
    }

    /** Says whether what was told on that topic is never taken back. */
    boolean isLasting(String topic) {
        return lasting.contains(topic);
    }

    boolean isLost(StateKey key) {
        return find(key).isPresent();
    }

    Optional<Object> lost(StateKey key) {
        return find(key).map(found -> found.get(VALUE, Binary.class)).map(value -> deserializer.deserialize(key.topic(), value.getData()));
    }

    /** Others know no longer what they were told of these keys; that they were given remains on record. */
    void takenBack(Collection<StateKey> keys) {
        mongo.execute(LOST, states -> states.updateMany(in("_id", keys.stream().map(Recoveries::id).toList()), Updates.unset(VALUE)));
    }

    private Optional<Document> find(StateKey key) {
        return floor() == 0 ? Optional.empty() : Optional.ofNullable(mongo.execute(LOST, states -> states.find(eq("_id", id(key))).first()));
    }

    private static Document lost(StateKey key, byte @Nullable [] value) {
        Document document = new Document("_id", id(key));
        return value == null ? document : document.append(VALUE, new Binary(value));
    }

    private static String id(StateKey key) {
        return key.topic() + "/" + key.key();
    }
}
