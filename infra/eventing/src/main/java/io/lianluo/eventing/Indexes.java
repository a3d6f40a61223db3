package io.lianluo.eventing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/** Makes the indexes of the library's collections at start; where the store is away then, before their collection is first used. */
final class Indexes implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(Indexes.class);

    private final MongoOperations mongo;
    private final Map<String, Supplier<List<IndexDefinition>>> wanted = new ConcurrentHashMap<>();
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    Indexes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Has indexes made for a collection.
     *
     * @throws IllegalStateException if another store or replica uses it
     */
    void want(String collection, Supplier<List<IndexDefinition>> indexes) {
        if (wanted.putIfAbsent(collection, indexes) != null) {
            throw new IllegalStateException("Collection " + collection + " is used twice; each store and each replica has its own");
        }
    }

    void ensure(String collection) {
        if (!made.contains(collection)) {
            make(collection);
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            wanted.keySet().forEach(this::ensure);
        } catch (DataAccessException e) {
            log.warn("The store is away; indexes are made once it answers: {}", e.toString());
        }
    }

    private synchronized void make(String collection) {
        if (made.contains(collection)) {
            return;
        }
        wanted.get(collection).get().forEach(mongo.indexOps(collection)::createIndex);
        made.add(collection);
    }
}
