package io.lianluo.eventing;

import org.springframework.data.mongodb.core.index.IndexDefinition;

/** Makes replicas; a bean. */
public interface Replicas {

    /** The replica kept in that collection, with the indexes given; fields of the view are under {@code view.}. */
    default <V> Replica<V> of(String collection, Class<V> viewType, IndexDefinition... indexes) {
        return of(collection, viewType, Forms.FIRST, indexes);
    }

    /** The replica kept in that collection likewise, with the forms that its views have had. */
    <V> Replica<V> of(String collection, Class<V> viewType, Forms forms, IndexDefinition... indexes);
}
