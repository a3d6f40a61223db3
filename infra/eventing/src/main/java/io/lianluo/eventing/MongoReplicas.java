package io.lianluo.eventing;

import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.IndexDefinition;

final class MongoReplicas implements Replicas {

    private final MongoOperations mongo;
    private final Indexes indexes;
    private final ConsumerMetrics metrics;

    MongoReplicas(MongoOperations mongo, Indexes indexes, ConsumerMetrics metrics) {
        this.mongo = mongo;
        this.indexes = indexes;
        this.metrics = metrics;
    }

    @Override
    public <V> Replica<V> of(String collection, Class<V> viewType, IndexDefinition... more) {
        indexes.want(collection, () -> List.of(more));
        return new MongoReplica<>(mongo, indexes, metrics, collection, viewType);
    }
}
