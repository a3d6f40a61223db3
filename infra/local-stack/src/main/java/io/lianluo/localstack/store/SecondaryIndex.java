package io.lianluo.localstack.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A non-unique index, kept in memory and rebuilt when the store opens. It narrows by its first field alone, by equality, {@code $in}, one end
 * of a range, or both of a range in {@code $elemMatch}; the collection tests the whole filter on what is found.
 */
final class SecondaryIndex extends Index<Object> {

    private final String field;
    private final NavigableMap<Object, Set<Object>> positions = new TreeMap<>(ValueComparator.asc());

    SecondaryIndex(String name, List<IndexKey> keys) {
        // Sparse to the base class, which then accepts that this index does not know the position of every document.
        super(name, keys, true);
        this.field = keys.getFirst().getKey();
    }

    @Override
    public boolean canHandle(Document query) {
        return narrow(query.get(field)) != null;
    }

    @Override
    public synchronized Iterable<Object> getPositions(Document query) {
        Set<Object> found = new LinkedHashSet<>();
        for (Set<Object> some : narrow(query.get(field))) {
            found.addAll(some);
        }
        return found;
    }

    /** The positions of all documents that can match the condition, or null if the index cannot tell. */
    private synchronized @Nullable Collection<Set<Object>> narrow(@Nullable Object condition) {
        if (indexable(condition)) {
            return List.of(positions.getOrDefault(condition, Set.of()));
        }
        if (condition instanceof Document operators) {
            for (String operator : operators.keySet()) {
                Collection<Set<Object>> found = narrow(operator, operators.get(operator));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable Collection<Set<Object>> narrow(String operator, @Nullable Object operand) {
        if (operator.equals("$in") && operand instanceof Collection<?> values && values.stream().allMatch(SecondaryIndex::indexable)) {
            return values.stream().map(value -> positions.getOrDefault(value, Set.of())).toList();
        }
        if (operator.equals("$elemMatch") && operand instanceof Document range && indexable(range.get("$gte")) && indexable(range.get("$lt"))) {
            return positions.subMap(range.get("$gte"), true, range.get("$lt"), false).values();
        }
        if (!indexable(operand)) {
            return null;
        }
        return switch (operator) {
            case "$eq" -> List.of(positions.getOrDefault(operand, Set.of()));
            case "$lt", "$lte" -> positions.headMap(operand, true).values();
            case "$gt", "$gte" -> positions.tailMap(operand, true).values();
            default -> null;
        };
    }

    @Override
    public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {
        for (Object value : valuesOf(document)) {
            positions.computeIfAbsent(value, any -> new LinkedHashSet<>()).add(position);
        }
    }

    @Override
    public synchronized @Nullable Object remove(Document document) {
        remove(document, document.get("_id"));
        return null;
    }

    @Override
    public synchronized void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (!valuesOf(before).equals(valuesOf(after))) {
            remove(before, position);
            add(after, position, collection);
        }
    }

    private void remove(Document document, @Nullable Object position) {
        for (Object value : valuesOf(document)) {
            positions.computeIfPresent(value, (any, known) -> known.remove(position) && known.isEmpty() ? null : known);
        }
    }

    private List<?> valuesOf(Document document) {
        Object value = Utils.getSubdocumentValueCollectionAware(document, field);
        Collection<?> values = value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
        return values.stream().filter(SecondaryIndex::indexable).toList();
    }

    private static boolean indexable(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Instant || value instanceof Boolean
                || value instanceof UUID || value instanceof ObjectId;
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // Any value may come any number of times.
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // Any value may come any number of times.
    }

    @Override
    public synchronized long getCount() {
        return positions.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public synchronized void drop() {
        positions.clear();
    }
}
