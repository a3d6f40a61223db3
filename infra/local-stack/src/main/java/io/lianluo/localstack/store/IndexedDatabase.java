package io.lianluo.localstack.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;

/** A database whose collections use their indexes, the non-unique ones too, which are kept in memory. */
final class IndexedDatabase extends H2Database {

    private final MVStore store;

    IndexedDatabase(String name, MVStore store, CursorRegistry cursors) {
        // Before the base class: its constructor opens the collections.
        this.store = store;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        String fullName = getFullCollectionNamespace(name);
        return new IndexedCollection(this, name, options, store.openMap("databases." + fullName), store.openMap("meta." + fullName), cursorRegistry);
    }

    /** Refuses, as MongoDB does, an index that another stands in the way of by its name or its fields. */
    @Override
    protected void addIndex(Document wanted) {
        if (wanted.get("unique") == Boolean.TRUE && wanted.containsKey("partialFilterExpression")) {
            throw new MongoServerError(115, "CommandNotSupported", "the stand-in store has no unique index of a part of the documents");
        }
        for (Document there : getOrCreateIndexesCollection().queryAllAsStream().filter(one -> one.get("ns").equals(wanted.get("ns"))).toList()) {
            boolean sameName = there.get("name").equals(wanted.get("name"));
            boolean sameFields = String.valueOf(there.get("key")).equals(String.valueOf(wanted.get("key")));
            boolean sameDocuments = sameFields && Stream.of("unique", "sparse", "partialFilterExpression").allMatch(option -> optionOf(there, option).equals(optionOf(wanted, option)));
            if (sameName && !sameDocuments) {
                throw new MongoServerError(86, "IndexKeySpecsConflict", "An existing index has the same name as the requested index: " + there);
            }
            if (sameDocuments && !optionOf(there, "expireAfterSeconds").equals(optionOf(wanted, "expireAfterSeconds"))) {
                throw new MongoServerError(85, "IndexOptionsConflict", "An equivalent index already exists with the same name but different options: " + there);
            }
            if (sameDocuments && !sameName) {
                throw new MongoServerError(85, "IndexOptionsConflict", "Index already exists with a different name: " + there.get("name"));
            }
        }
        super.addIndex(wanted);
    }

    private static Object optionOf(Document index, String option) {
        Object value = index.get(option);
        return value == null || value == Boolean.FALSE ? "" : value instanceof Number number ? (Object) number.longValue() : value;
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new UniqueIndex(name, keys, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new SecondaryIndex(name, keys, sparse);
    }
}
