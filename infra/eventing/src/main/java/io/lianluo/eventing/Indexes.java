package io.lianluo.eventing;

import com.mongodb.MongoCommandException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/**
 * Sees to the indexes of collections: at start; where the store is away then, before their collection is first used.
 *
 * <p>Those of an empty collection are made at once, all by one command. Those that a release adds to a collection that has documents are made
 * while the service is at work, with a majority of the nodes, so that neither a long making nor a node that is down keeps anybody from
 * starting; only a unique one is waited for, because what it forbids must not come in meanwhile. An index that is there with other options is
 * exchanged, and never a unique one for nothing.
 */
public final class Indexes implements SmartInitializingSingleton, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Indexes.class);

    /** IndexOptionsConflict and IndexKeySpecsConflict: another index has the fields, or the name. */
    private static final Set<Integer> CONFLICT = Set.of(85, 86);
    /** Servers with one node, and some that are not MongoDB's, do not let anybody say how many nodes must be ready. */
    private static final Set<Integer> QUORUM_REFUSED = Set.of(2, 9, 14, 72, 115, 238, 40415);
    private static final Duration LONGEST_MAKING = Duration.ofHours(1);
    private static final Duration NEXT_ATTEMPT = Duration.ofSeconds(30);

    private final MongoOperations mongo;
    private final Map<String, Supplier<List<IndexDefinition>>> wanted = new ConcurrentHashMap<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Map<String, List<IndexShape>> awaited = new ConcurrentHashMap<>();
    private final Set<String> inTheMaking = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService maker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("indexes").daemon().factory());

    Indexes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Has indexes made for a collection.
     *
     * @throws IllegalStateException if another store or replica uses it
     */
    public void want(String collection, Supplier<List<IndexDefinition>> indexes) {
        if (wanted.putIfAbsent(collection, indexes) != null) {
            throw new IllegalStateException("Collection " + collection + " is used twice; each store and each replica has its own");
        }
    }

    /**
     * Comes before each use of a collection, and costs something before the first only.
     *
     * @throws DataAccessResourceFailureException while a unique index is missing
     */
    public void ensure(String collection) {
        if (!known.contains(collection)) {
            look(collection);
        }
        List<IndexShape> missing = awaited.get(collection);
        if (missing != null) {
            throw new DataAccessResourceFailureException("Collection " + collection + " is not used before it has its unique indexes: " + missing);
        }
    }

    /** Unique indexes that are missing, by their collections; while there is one the service is not ready. */
    Map<String, List<IndexShape>> awaited() {
        return Map.copyOf(awaited);
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (String collection : wanted.keySet()) {
            try {
                look(collection);
            } catch (RuntimeException e) {
                if (StoreOutage.isBehind(e)) {
                    log.warn("The store is away; indexes are looked at once it answers: {}", e.toString());
                    return;
                }
                log.error("The indexes of collection {} cannot be looked at; it is tried again when the collection is used: {}", collection, e.toString());
            }
        }
    }

    @Override
    public void destroy() {
        maker.shutdownNow();
    }

    /**
     * Nobody waits for another who looks at the same time: what both make is made once. Documents are looked for before indexes are, because
     * another may make the indexes and save the first document in between; the other way round its indexes would seem to be missing.
     */
    private void look(String collection) {
        boolean empty = mongo.execute(collection, documents -> documents.withReadConcern(ReadConcern.LOCAL).find().projection(new Document("_id", 1)).first()) == null;
        List<IndexShape> missing = missing(collection);
        if (missing.isEmpty()) {
            known.add(collection);
            return;
        }
        if (empty) {
            drop(collection, mongo.execute(collection, Indexes::there).stream().filter(there -> missing.stream().anyMatch(there::isInTheWayOf)).toList());
            mongo.execute(database -> database.runCommand(new Document("createIndexes", collection)
                    .append("indexes", missing.stream().map(IndexShape::toDocument).toList())));
        } else {
            List<IndexShape> unique = missing.stream().filter(IndexShape::unique).toList();
            if (!unique.isEmpty()) {
                awaited.put(collection, unique);
            }
            if (inTheMaking.add(collection)) {
                log.info("Collection {} gets indexes while the service is at work: {}", collection, missing);
                maker.execute(() -> make(collection));
            }
        }
        known.add(collection);
    }

    private List<IndexShape> missing(String collection) {
        List<IndexShape> there = mongo.execute(collection, Indexes::there);
        return wanted.get(collection).get().stream().map(IndexShape::of).filter(index -> there.stream().noneMatch(index::isLike)).toList();
    }

    private static List<IndexShape> there(MongoCollection<Document> documents) {
        return documents.listIndexes().map(IndexShape::of).into(new ArrayList<>());
    }

    private void make(String collection) {
        try {
            List<IndexShape> missing = missing(collection);
            List<IndexShape> there = mongo.execute(collection, Indexes::there);
            List<IndexShape> fresh = missing.stream().filter(index -> there.stream().noneMatch(index::isInTheWayOf)).toList();
            if (!fresh.isEmpty()) {
                create(collection, fresh);
            }
            missing.stream().filter(index -> !fresh.contains(index)).forEach(index -> exchange(collection, index, there));
            awaited.remove(collection);
            inTheMaking.remove(collection);
            log.info("Collection {} has its indexes", collection);
        } catch (RuntimeException e) {
            if (StoreOutage.isBehind(e)) {
                log.warn("The store does not make the indexes of collection {}; it is asked again: {}", collection, e.toString());
            } else {
                log.error("The indexes of collection {} cannot be made as long as what is in the way stays: {}", collection, e.toString());
            }
            if (!maker.isShutdown()) {
                maker.schedule(() -> make(collection), NEXT_ATTEMPT.toSeconds(), TimeUnit.SECONDS);
            }
        }
    }

    /** First the new one under another name, then away with the old one, so that none is without; where a server has no two alike, the other way round. */
    private void exchange(String collection, IndexShape index, List<IndexShape> there) {
        List<IndexShape> old = there.stream().filter(other -> other.isInTheWayOf(index)).toList();
        List<IndexShape> guarding = old.stream().filter(other -> other.unique() && !(index.unique() && other.fields().equals(index.fields()))).toList();
        IndexShape fresh = old.stream().anyMatch(other -> other.name().equals(index.name()))
                ? index.named(index.name() + "_" + Integer.toHexString(index.toDocument().hashCode())) : index;
        try {
            create(collection, List.of(fresh));
        } catch (DataAccessException e) {
            if (!failedBy(CONFLICT, e) || old.stream().anyMatch(IndexShape::unique)) {
                throw new IllegalStateException("this release wants the index " + index + " and the collection " + collection + " has " + old
                        + ", which is not dropped by itself, because it is unique or the server refuses the new one: " + e.getMessage(), e);
            }
            drop(collection, old);
            create(collection, List.of(index));
            log.info("Collection {} has {} in the place of {}", collection, index, old);
            return;
        }
        drop(collection, old.stream().filter(other -> !guarding.contains(other)).toList());
        log.info("Collection {} has {} in the place of {}", collection, fresh, old);
        if (!guarding.isEmpty()) {
            log.warn("Collection {} keeps {}, which this release no longer wants: what a unique index forbids is for an operator to allow, by dropping it",
                    collection, guarding);
        }
    }

    /** By the command itself, because the driver refuses on its own to tell servers of some versions how many nodes must be ready. */
    private void create(String collection, List<IndexShape> indexes) {
        Document command = new Document("createIndexes", collection).append("indexes", indexes.stream().map(IndexShape::toDocument).toList());
        try {
            run(new Document(command).append("commitQuorum", "majority"));
        } catch (DataAccessException e) {
            if (!failedBy(QUORUM_REFUSED, e)) {
                throw e;
            }
            run(command);
        }
    }

    private void run(Document command) {
        mongo.execute(database -> database.withTimeout(LONGEST_MAKING.toSeconds(), TimeUnit.SECONDS).runCommand(command));
    }

    private void drop(String collection, List<IndexShape> indexes) {
        mongo.execute(collection, documents -> {
            indexes.forEach(index -> documents.dropIndex(index.name()));
            return documents;
        });
    }

    private static boolean failedBy(Set<Integer> codes, DataAccessException e) {
        return e.getCause() instanceof MongoCommandException failed && codes.contains(failed.getErrorCode());
    }
}
