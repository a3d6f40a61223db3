package io.lianluo.eventing;

import org.springframework.data.mongodb.core.index.IndexDefinition;

/** Makes replicas; a bean. */
public interface Replicas {

    /** The replica kept in that collection, with the indexes given; fields of the view are under {@code view.}. */
    <V> Replica<V> of(String collection, Class<V> viewType, IndexDefinition... indexes);
}
