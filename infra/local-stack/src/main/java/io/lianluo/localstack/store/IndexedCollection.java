package io.lianluo.localstack.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import io.lianluo.localstack.store.SecondaryIndex.Way;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection that finds by an index whenever the filter fixes a unique index's fields, whatever else it asks ({@code {_id: x, version: 3}}
 * reads one document), or a {@link SecondaryIndex} leads to what is asked for. (The base class wants the filter's fields to be exactly the
 * index's, and reads everything otherwise.)
 */
final class IndexedCollection extends H2Collection {

    /** So many documents are gathered and sorted sooner than others in order are tried one by one. */
    private static final int FEW = 1_000;
    private static final Document EVERYTHING = new Document();

    /** What the pipeline that is being run asks of the documents of its collection before anything else. */
    static final ScopedValue<Matching> FIRST_STAGE = ScopedValue.newInstance();

    /** The condition by which a pipeline on that collection begins. */
    record Matching(String collection, Document filter) { }

    IndexedCollection(MongoDatabase database, String name, CollectionOptions options, MVMap<Object, Document> data,
                      MVMap<String, Object> meta, CursorRegistry cursors) {
        super(database, name, options, data, meta, cursors);
    }

    @Override
    protected QueryResult queryDocuments(Document query, @Nullable Document orderBy, int skip, int limit, int batchSize,
                                         @Nullable Document fields) {
        Document conditions = conditionsOf(query);
        for (Index<Object> index : getIndexes()) {
            Optional<Document> fixed = index instanceof SecondaryIndex ? Optional.empty() : partOf(conditions, index);
            if (fixed.filter(index::canHandle).isPresent()) {
                return matchDocuments(query, index.getPositions(fixed.get()), orderBy, skip, limit, batchSize, fields);
            }
        }
        Optional<Way> way = bestWay(conditions, orderBy);
        return way.isEmpty() ? matchDocuments(query, orderBy, skip, limit, batchSize, fields)
                : matchDocuments(query, way.get().positions()::iterator, way.get().ordered() ? null : orderBy, skip, limit, batchSize, fields);
    }

    /** A short way, or else one in the order that is asked for, or else the one that the filter narrows by the most fields. */
    private Optional<Way> bestWay(Document conditions, @Nullable Document orderBy) {
        List<Way> ways = getIndexes().stream().filter(SecondaryIndex.class::isInstance).map(SecondaryIndex.class::cast)
                .flatMap(index -> index.way(conditions, orderBy).stream()).sorted(Comparator.comparing(Way::fixed).reversed()).toList();
        return Stream.of(ways.stream().filter(way -> way.isShorterThan(FEW)), ways.stream().filter(Way::ordered), ways.stream())
                .flatMap(Function.identity()).findFirst();
    }

    /** The base class runs each pipeline over everything, and by its first stage leaves out what does not match. */
    @Override
    public Stream<Document> queryAllAsStream() {
        boolean matching = FIRST_STAGE.isBound() && FIRST_STAGE.get().collection().equals(getCollectionName());
        return matching ? handleQueryAsStream(FIRST_STAGE.get().filter()) : super.queryAllAsStream();
    }

    /**
     * Documents go out as copies: the base class changes them in place, under the eyes of whoever is sending or storing them. What the page
     * leaves out is not copied.
     */
    @Override
    protected QueryResult matchDocumentsFromStream(Document query, Stream<Document> documents, int skip, int limit, int batchSize,
                                                   @Nullable Comparator<Document> order, @Nullable Document fields) {
        Stream<Document> found = documents.filter(document -> documentMatchesQuery(document, query));
        Stream<Document> page = (order == null ? found : found.sorted(order)).skip(skip).limit(limit > 0 ? limit : Long.MAX_VALUE);
        return super.matchDocumentsFromStream(EVERYTHING, page.map(Document::cloneDeeply), 0, 0, batchSize, null, fields);
    }

    /**
     * The conditions that all must hold, those of an {@code $and} too, and those that one element of a field must meet; the whole filter is
     * tested later, so one per field is enough.
     */
    private static Document conditionsOf(Document query) {
        Document conditions = query.clone();
        if (query.get("$and") instanceof Collection<?> parts) {
            parts.forEach(part -> conditionsOf((Document) part).forEach(conditions::putIfAbsent));
        }
        query.forEach((field, condition) -> {
            if (condition instanceof Document operators && operators.get("$elemMatch") instanceof Document element) {
                conditionsOf(element).forEach((part, asked) -> conditions.putIfAbsent(field + "." + part, asked));
            }
        });
        return conditions;
    }

    private static Optional<Document> partOf(Document query, Index<Object> index) {
        List<String> fields = index.getKeys().stream().map(IndexKey::getKey).toList();
        if (!query.keySet().containsAll(fields)) {
            return Optional.empty();
        }
        Document part = new Document();
        fields.forEach(field -> part.put(field, query.get(field)));
        return Optional.of(part);
    }
}
