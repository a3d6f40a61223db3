package io.lianluo.eventing;

import org.springframework.data.mongodb.core.MongoOperations;

/** The library's way to store and broker, handed to each {@link AggregateStore}; a bean, made once per service. */
public final class Outbox {

    private final MongoOperations mongo;
    private final Indexes indexes;
    private final EventWriter writer;
    private final Relay relay;
    private final int entriesPerDocument;
    private final ConsumerMetrics metrics;

    Outbox(MongoOperations mongo, Indexes indexes, EventWriter writer, Relay relay, int entriesPerDocument, ConsumerMetrics metrics) {
        this.mongo = mongo;
        this.indexes = indexes;
        this.writer = writer;
        this.relay = relay;
        this.entriesPerDocument = entriesPerDocument;
        this.metrics = metrics;
    }

    MongoOperations mongo() {
        return mongo;
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

    ConsumerMetrics metrics() {
        return metrics;
    }
}
