package io.lianluo.eventing;

import io.lianluo.schemas.TopicCatalogue;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.IndexDefinition;

final class MongoReplicas implements Replicas {

    private final MongoOperations mongo;
    private final StoredForms forms;
    private final Indexes indexes;
    private final ConsumerMetrics metrics;
    private final TopicCatalogue catalogue;

    MongoReplicas(MongoOperations mongo, StoredForms forms, Indexes indexes, ConsumerMetrics metrics, TopicCatalogue catalogue) {
        this.mongo = mongo;
        this.forms = forms;
        this.indexes = indexes;
        this.metrics = metrics;
        this.catalogue = catalogue;
    }

    @Override
    public <V> Replica<V> of(String collection, Class<V> viewType, Forms declared, IndexDefinition... more) {
        MongoReplica<V> replica = new MongoReplica<>(mongo, forms, indexes, metrics, collection, viewType, declared, catalogue);
        indexes.want(collection, () -> Stream.concat(Stream.of(more), replica.formIndexes().stream()).toList());
        return replica;
    }
}
