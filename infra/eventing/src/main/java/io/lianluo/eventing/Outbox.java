package io.lianluo.eventing;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.data.mongodb.core.MongoOperations;

/** The library's way to store and broker, handed to each {@link AggregateStore}; a bean, made once per service. */
public final class Outbox {

    private final StoredForms forms;
    private final Function<String, AggregateDocuments> documents;
    private final Map<String, AggregateDocuments> kinds = new ConcurrentHashMap<>();
    private final Indexes indexes;
    private final EventWriter writer;
    private final Relay relay;
    private final StuckEvents stuck;
    private final int entriesPerDocument;
    private final Duration patience;
    private final ConsumerMetrics metrics;
    private final Recoveries recoveries;

    Outbox(MongoOperations mongo, StoredForms forms, Indexes indexes, EventWriter writer, Relay relay, StuckEvents stuck, int entriesPerDocument, Duration patience,
           ConsumerMetrics metrics, Recoveries recoveries) {
        this(forms, collection -> new AggregateDocuments(mongo, collection), indexes, writer, relay, stuck, entriesPerDocument, patience,
                metrics, recoveries);
    }

    Outbox(StoredForms forms, Function<String, AggregateDocuments> documents, Indexes indexes, EventWriter writer, Relay relay,
           StuckEvents stuck, int entriesPerDocument, Duration patience, ConsumerMetrics metrics, Recoveries recoveries) {
        this.forms = forms;
        this.documents = documents;
        this.indexes = indexes;
        this.writer = writer;
        this.relay = relay;
        this.stuck = stuck;
        this.entriesPerDocument = entriesPerDocument;
        this.patience = patience;
        this.metrics = metrics;
        this.recoveries = recoveries;
    }

    StoredForms forms() {
        return forms;
    }

    AggregateDocuments documents(String collection) {
        return kinds.computeIfAbsent(collection, documents);
    }

    /** All kinds of aggregates for which there is a store. */
    Collection<AggregateDocuments> allDocuments() {
        return kinds.values();
    }

    /** The version from which a new aggregate counts: readers may have passed smaller ones under its id, where the store was restored from a backup. */
    long floor() {
        return recoveries.floor();
    }

    /**
     * The states of a topic that the service told and its store does not have, for a store that counts up what is the topic's key, or part of it. To be asked
     * for by the store's constructor, because a recovery comes before all else.
     */
    public <R extends SpecificRecord> LostStates<R> lost(Class<R> type) {
        return recoveries.watch(type, false);
    }

    /** The lost states of a type whose record itself bears the number: it is never taken back, since the number would be forgotten with it. */
    public <R extends SpecificRecord> LostStates<R> lostForEver(Class<R> type) {
        return recoveries.watch(type, true);
    }

    /** How many aggregates have events that wait for the broker or are stuck, sealed with the key of that name; see {@link OutboxSeal#key}. */
    public long waitingSealedBy(String key) {
        return kinds.values().stream().mapToLong(kind -> kind.waitingSealedBy(key)).sum() + stuck.sealedBy(key);
    }

    Indexes indexes() {
        return indexes;
    }

    EventWriter writer() {
        return writer;
    }

    Relay relay() {
        return relay;
    }

    int entriesPerDocument() {
        return entriesPerDocument;
    }

    /** Says whether a caller who began at that {@link System#nanoTime()} has waited for the store as long as anybody should. */
    boolean isSpent(long begin) {
        return System.nanoTime() - begin > patience.toNanos();
    }

    ConsumerMetrics metrics() {
        return metrics;
    }
}
