package io.lianluo.eventing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOneModel;
import io.lianluo.domain.RecordedChange;
import io.lianluo.eventing.Leased.Lease;
import io.lianluo.eventing.StoredForm.Written;
import io.lianluo.eventing.StoredMeta.Seen;
import io.lianluo.eventing.StoredMeta.StateKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The documents of one kind of aggregate: {@code {_id, version, form, state, outbox, lease, relayFrom, told, seen,
 * changes, deleted}}.
 *
 * <p>A document is never replaced: a write sets the state as a whole (so that a field which became null does not survive) and appends
 * to outbox and recorded changes, on the condition of the version. The relay takes entries out without touching the version. So neither disturbs the
 * other, and nothing that was published comes back.
 */
class AggregateDocuments {

    /** A write of a document; the outbox, what was told and the recorded changes grow, the rest is replaced. */
    record Change(@Nullable Written state, long version, List<Entry> entries, Collection<StateKey> told, @Nullable List<Seen> seen,
                  List<RecordedChange> changes, @Nullable Lease lease) { }

    /** A change of a document among others; a new one if it comes from version 0. */
    record Saving(String id, long from, Change change) { }

    /** A state as it is to be kept, of a version that it does not change. */
    record Rewriting(String id, long version, Written state) { }

    /** A kept state, as it is stored. */
    record Found(String id, Document state, StoredMeta kept) { }

    /** A document keeps so many of the latest recorded changes. */
    private static final int CHANGES = 20;
    /** The version that a document had in the backup from which the store was restored last. */
    private static final String IN_BACKUP = "versionInBackup";
    private static final int RAISED_TOGETHER = 500;
    private static final String[] LOADED = {"version", StoredForm.FORM, "state", "deleted", "told", "outbox.sequence"};

    private final MongoOperations mongo;
    private final String collection;

    AggregateDocuments(MongoOperations mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
    }

    /** The document of that id unless it is deleted; found by its id alone, so that any store answers from its first index. */
    Optional<Found> find(String id, boolean withSeen) {
        Bson fields = withSeen ? include(Stream.concat(Stream.of(LOADED), Stream.of("seen")).toList()) : include(LOADED);
        Document document = mongo.execute(collection, documents -> documents.find(eq("_id", id)).projection(fields).first());
        return Optional.ofNullable(document).filter(d -> !d.getBoolean("deleted", false)).map(AggregateDocuments::found);
    }

    List<Found> find(Criteria criteria, Sort sort, int limit) {
        Query query = present(criteria).with(sort).limit(limit);
        query.fields().include(LOADED);
        return mongo.find(query, Document.class, collection).stream().map(AggregateDocuments::found).toList();
    }

    long count(Criteria criteria) {
        return mongo.count(present(criteria), collection);
    }

    long count(Criteria criteria, int limit) {
        return mongo.count(present(criteria).limit(limit), collection);
    }

    /** @throws org.springframework.dao.DuplicateKeyException if its id or another unique field is taken */
    void insert(String id, Change change) {
        mongo.execute(collection, documents -> documents.insertOne(document(id, change)));
    }

    /** Saves all that can be, and says which cannot: another version is kept, or their id or another unique field is taken. */
    Set<String> save(List<Saving> all) {
        Set<String> refused = new HashSet<>(insert(all.stream().filter(saving -> saving.from() == 0).toList()));
        refused.addAll(update(all.stream().filter(saving -> saving.from() > 0).toList()));
        return refused;
    }

    private Set<String> insert(List<Saving> fresh) {
        if (fresh.isEmpty()) {
            return Set.of();
        }
        List<Document> all = fresh.stream().map(saving -> document(saving.id(), saving.change())).toList();
        return mongo.execute(collection, documents -> {
            try {
                documents.insertMany(all, new InsertManyOptions().ordered(false));
                return Set.of();
            } catch (MongoBulkWriteException e) {
                return refusedAsTaken(e).stream().map(error -> fresh.get(error.getIndex()).id()).collect(Collectors.toSet());
            }
        });
    }

    /** A bulk write tells how many documents matched and not which, so where some did not, a mark of the write tells those that did. */
    private Set<String> update(List<Saving> known) {
        if (known.isEmpty()) {
            return Set.of();
        }
        String mark = new ObjectId().toHexString();
        List<UpdateOneModel<Document>> all = known.stream().map(saving -> new UpdateOneModel<Document>(guard(saving.id(), saving.from()),
                combine(Stream.concat(replacing(saving.change()).stream(), Stream.of(set("mark", mark))).toList()))).toList();
        return mongo.execute(collection, documents -> {
            try {
                if (documents.bulkWrite(all, new BulkWriteOptions().ordered(false)).getMatchedCount() == known.size()) {
                    return Set.of();
                }
            } catch (MongoBulkWriteException e) {
                refusedAsTaken(e);
            }
            Set<String> refused = known.stream().map(Saving::id).collect(Collectors.toSet());
            documents.find(and(in("_id", List.copyOf(refused)), eq("mark", mark))).projection(include("_id"))
                    .forEach(written -> refused.remove(written.getString("_id")));
            return refused;
        });
    }

    /** @throws MongoBulkWriteException the same, if anything failed for another reason */
    private static List<BulkWriteError> refusedAsTaken(MongoBulkWriteException e) {
        if (e.getWriteConcernError() != null || e.getWriteErrors().stream().anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
            throw e;
        }
        return e.getWriteErrors();
    }

    /** Writes states anew without a change, each only if its document still has the version; says how many were written. */
    int rewrite(List<Rewriting> all) {
        List<UpdateOneModel<Document>> writes = all.stream().map(one -> new UpdateOneModel<Document>(guard(one.id(), one.version()),
                combine(state(one.state())))).toList();
        return mongo.execute(collection, documents -> documents.bulkWrite(writes, new BulkWriteOptions().ordered(false)).getMatchedCount());
    }

    /** How many documents have events that wait, sealed with that key. */
    long waitingSealedBy(String key) {
        Criteria waiting = Criteria.where("outbox.at").gt(new Date(0)).and("outbox.sealedBy").is(key);
        return mongo.count(new Query(waiting), collection);
    }

    /** The document of a new aggregate. */
    private Document document(String id, Change change) {
        Written state = Objects.requireNonNull(change.state());
        Document document = new Document("_id", id).append("version", change.version()).append(StoredForm.FORM, state.form()).append("state", state.fields())
                .append("outbox", change.entries().stream().map(Entry::toDocument).toList());
        if (!change.told().isEmpty()) {
            document.append("told", change.told().stream().map(AggregateDocuments::document).toList());
        }
        if (change.seen() != null) {
            document.append("seen", change.seen().stream().map(AggregateDocuments::document).toList());
        }
        if (!change.changes().isEmpty()) {
            document.append("changes", change.changes().stream().skip(Math.max(0, change.changes().size() - CHANGES))
                    .map(AggregateDocuments::document).toList());
        }
        if (change.lease() != null) {
            document.append("lease", List.of(MongoLeases.document(change.lease())));
        }
        if (!change.entries().isEmpty()) {
            document.append(MongoLeases.RELAY_FROM, relayFrom(change));
        }
        return document;
    }

    /** @return whether the document still had that version */
    boolean update(String id, long version, Change change) {
        return update(id, version, replacing(change));
    }

    private List<Bson> replacing(Change change) {
        List<Bson> updates = updates(change);
        updates.addAll(state(Objects.requireNonNull(change.state())));
        return updates;
    }

    private static List<Bson> state(Written state) {
        return List.of(set(StoredForm.FORM, state.form()), set("state", state.fields()));
    }

    /** Leaves nothing but what others must be told; the relay removes the document after that. */
    boolean delete(String id, long version, Change change) {
        if (change.entries().isEmpty()) {
            return mongo.execute(collection, documents -> documents.deleteOne(guard(id, version))).getDeletedCount() == 1;
        }
        List<Bson> updates = updates(change);
        updates.addAll(List.of(set("deleted", true), unset("state"), unset(StoredForm.FORM), unset("seen"), unset("told"), unset("changes")));
        return update(id, version, updates);
    }

    /** What was done since a version, as far as that is remembered, the oldest first. */
    List<RecordedChange> changesSince(String id, long version) {
        Document document = mongo.execute(collection, documents -> documents.find(eq("_id", id)).projection(include("changes")).first());
        return document == null ? List.of() : list(document, "changes").map(AggregateDocuments::recordedChange)
                .filter(change -> change.version() > version).toList();
    }

    // After the store was restored from a backup

    /** Raises all versions to that one at least, and notes what they were; says how many. To do so again does no harm. */
    long raise(long floor) {
        return mongo.execute(collection, documents -> {
            long raised = 0;
            while (true) {
                List<UpdateOneModel<Document>> some = new ArrayList<>();
                documents.find(lt("version", floor)).projection(include("version")).limit(RAISED_TOGETHER).forEach(document ->
                        some.add(new UpdateOneModel<>(guard(document.getString("_id"), document.getLong("version")),
                                combine(set("version", floor), set(IN_BACKUP, document.getLong("version"))))));
                if (some.isEmpty()) {
                    return raised;
                }
                raised += documents.bulkWrite(some, new BulkWriteOptions().ordered(false)).getMatchedCount();
            }
        });
    }

    /**
     * A key that a restored aggregate was told by.
     *
     * @param version  its version now
     * @param inBackup the version that it had before a recovery raised it; that of now if none did
     * @param waits    whether news of it waits for the broker
     */
    record Restored(StateKey key, long version, long inBackup, boolean waits) { }

    /** Hands over each key by which an aggregate was told on a state topic. */
    void eachTold(Consumer<Restored> taker) {
        mongo.execute(collection, documents -> {
            documents.find(exists("told.0")).projection(include("version", IN_BACKUP, "told", "outbox.topic", "outbox.key")).forEach(document -> {
                Set<StateKey> waiting = list(document, "outbox").map(AggregateDocuments::stateKey).collect(Collectors.toSet());
                long version = document.getLong("version");
                Long inBackup = document.getLong(IN_BACKUP);
                list(document, "told").map(AggregateDocuments::stateKey).forEach(key ->
                        taker.accept(new Restored(key, version, inBackup == null ? version : inBackup, waiting.contains(key))));
            });
            return null;
        });
    }

    /** The version that the one who wrote last left, be it held by a majority or not; 0 if there is none or it is deleted. */
    long versionOfLastWrite(String id) {
        return version(id, ReadConcern.LOCAL);
    }

    /** The version that a majority holds, and whoever looks finds. */
    long version(String id) {
        return version(id, ReadConcern.MAJORITY);
    }

    private long version(String id, ReadConcern concern) {
        Document document = mongo.execute(collection, documents -> documents.withReadConcern(concern).find(eq("_id", id))
                .projection(include("version", "deleted")).first());
        return document == null || document.getBoolean("deleted", false) ? 0 : document.getLong("version");
    }

    /** How many events wait now. */
    int pending(String id) {
        Document document = mongo.execute(collection, documents ->
                documents.find(eq("_id", id)).projection(include("outbox.sequence")).first());
        return document == null ? 0 : pending(document);
    }

    private boolean update(String id, long version, List<Bson> updates) {
        return mongo.execute(collection, documents -> documents.updateOne(guard(id, version), combine(updates))).getMatchedCount() == 1;
    }

    private static List<Bson> updates(Change change) {
        List<Bson> updates = new ArrayList<>();
        updates.add(set("version", change.version()));
        if (!change.entries().isEmpty()) {
            updates.add(pushEach("outbox", change.entries().stream().map(Entry::toDocument).toList()));
        }
        if (!change.told().isEmpty()) {
            updates.add(addEachToSet("told", change.told().stream().map(AggregateDocuments::document).toList()));
        }
        if (change.seen() != null) {
            updates.add(set("seen", change.seen().stream().map(AggregateDocuments::document).toList()));
        }
        if (!change.changes().isEmpty()) {
            updates.add(pushEach("changes", change.changes().stream().map(AggregateDocuments::document).toList(), new PushOptions().slice(-CHANGES)));
        }
        if (change.lease() != null) {
            updates.add(set("lease", List.of(MongoLeases.document(change.lease()))));
            updates.add(set(MongoLeases.RELAY_FROM, relayFrom(change)));
        } else if (!change.entries().isEmpty()) {
            updates.add(min(MongoLeases.RELAY_FROM, relayFrom(change)));
        }
        return updates;
    }

    private static Date relayFrom(Change change) {
        return Date.from(change.lease() != null ? change.lease().until() : change.entries().getFirst().at());
    }

    private static Bson guard(String id, long version) {
        return new Document("_id", id).append("version", version);
    }

    private static Query present(Criteria criteria) {
        return new Query(criteria).addCriteria(Criteria.where("deleted").is(null));
    }

    static Found found(Document document) {
        return new Found(document.getString("_id"), document.get("state", Document.class), new StoredMeta(document.getLong("version"), StoredForm.of(document), pending(document),
                new HashSet<>(list(document, "told").map(AggregateDocuments::stateKey).toList()),
                list(document, "seen").map(s -> new Seen(s.getString("topic"), s.getString("subject"), s.getLong("sequence"))).toList(),
                false));
    }

    private static int pending(Document document) {
        return (int) list(document, "outbox").count();
    }

    private static Stream<Document> list(Document document, String field) {
        return document.getList(field, Document.class, List.of()).stream();
    }

    private static Document document(RecordedChange change) {
        return new Document("version", change.version()).append("act", change.act()).append("at", Date.from(change.at())).append("office", change.office())
                .append("by", change.by());
    }

    private static RecordedChange recordedChange(Document change) {
        return new RecordedChange(change.getLong("version"), change.getString("act"), change.getDate("at").toInstant(), change.getString("office"),
                change.getString("by"));
    }

    private static StateKey stateKey(Document told) {
        return new StateKey(told.getString("topic"), told.getString("key"));
    }

    private static Document document(StateKey told) {
        return new Document("topic", told.topic()).append("key", told.key());
    }

    private static Document document(Seen seen) {
        return new Document("topic", seen.topic()).append("subject", seen.subject()).append("sequence", seen.sequence());
    }
}
