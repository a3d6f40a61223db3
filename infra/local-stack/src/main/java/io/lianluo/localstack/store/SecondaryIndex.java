package io.lianluo.localstack.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A non-unique index, kept in memory in its order and rebuilt when the store opens. It narrows by the values to which a filter fixes its first
 * fields and by a range or a list of values of the next one, and gives what it finds in the order of that one, so that a page is read without
 * what comes behind it. The collection tests the whole filter on what is found.
 */
final class SecondaryIndex extends Index<Object> {

    private static final Comparator<Object> VALUES = ValueComparator.ascWithoutListHandling();

    /**
     * Values of the index's fields and where the document stands that has them; without a position, the place before or behind all that begin
     * with these values.
     */
    private record Entry(List<Object> values, @Nullable Object position, boolean behind) implements Comparable<Entry> {

        static Entry before(List<Object> values) {
            return new Entry(values, null, false);
        }

        static Entry behind(List<Object> values) {
            return new Entry(values, null, true);
        }

        @Override
        public int compareTo(Entry other) {
            int common = Math.min(values.size(), other.values.size());
            for (int i = 0; i < common; i++) {
                int compared = VALUES.compare(values.get(i), other.values.get(i));
                if (compared != 0) {
                    return compared;
                }
            }
            if (position != null && other.position != null) {
                return VALUES.compare(position, other.position);
            }
            return position == null && other.position == null && values.size() == other.values.size() ? Boolean.compare(behind, other.behind)
                    : position == null && values.size() <= other.values.size() ? side() : -other.side();
        }

        private int side() {
            return behind ? 1 : -1;
        }
    }

    /**
     * A way to documents that may match.
     *
     * @param fixed      to how many of the index's fields the filter gives a value
     * @param ordered    whether they come in the order that is asked for
     * @param descending whether that is the index's order backwards
     * @param spans      the parts of the index in which they stand
     */
    record Way(int fixed, boolean ordered, boolean descending, List<NavigableSet<Entry>> spans) {

        /** Whether there are at most so many documents on it. */
        boolean isShorterThan(int documents) {
            return spans.stream().flatMap(Collection::stream).limit(documents).count() < documents;
        }

        /** Where the documents stand, each once. */
        Stream<Object> positions() {
            // Whoever takes one after the other out of a flatMap has all of a part gathered.
            Stream<Entry> found = spans.size() == 1 ? inOrder(spans.getFirst()) : spans.stream().flatMap(this::inOrder);
            return found.map(Entry::position).distinct();
        }

        private Stream<Entry> inOrder(NavigableSet<Entry> span) {
            return (descending ? span.descendingSet() : span).stream();
        }
    }

    private final List<String> fields;
    private final boolean partial;
    private final NavigableSet<Entry> entries = new ConcurrentSkipListSet<>();
    /** Fields of which some document has several values, which come in no order that a query could ask for. */
    private final Set<String> unordered = new HashSet<>();

    /** @param partial whether it knows only the documents that have its first field */
    SecondaryIndex(String name, List<IndexKey> keys, boolean partial) {
        // Sparse to the base class, which then accepts that this index does not know the position of every document.
        super(name, keys, true);
        this.fields = keys.stream().map(IndexKey::getKey).toList();
        this.partial = partial;
    }

    /** The way by which this index leads to what a filter and an order ask for; empty if it neither narrows nor saves sorting. */
    synchronized Optional<Way> way(Document conditions, @Nullable Document order) {
        List<Object> fixed = new ArrayList<>();
        for (String field : fields) {
            Object condition = conditions.get(field);
            Object value = condition instanceof Document operators && operators.containsKey("$eq") ? operators.get("$eq") : condition;
            if (!isPlain(value)) {
                break;
            }
            fixed.add(value);
        }
        if (fixed.size() == fields.size()) {
            return Optional.of(new Way(fixed.size(), false, false, List.of(between(Entry.before(fixed), Entry.behind(fixed)))));
        }
        String next = fields.get(fixed.size());
        List<NavigableSet<Entry>> spans = conditions.get(next) instanceof Document operators ? spans(fixed, operators, next) : List.of();
        boolean narrowed = !spans.isEmpty();
        if (!narrowed) {
            spans = List.of(between(Entry.before(fixed), Entry.behind(fixed)));
        }
        int direction = order != null && order.size() == 1 && order.get(next) instanceof Number number ? number.intValue() : 0;
        boolean ordered = direction != 0 && spans.size() == 1 && !unordered.contains(next) && !(partial && fixed.isEmpty() && !narrowed);
        return fixed.isEmpty() && !narrowed && !ordered ? Optional.empty()
                : Optional.of(new Way(fixed.size(), ordered, ordered && direction < 0, spans));
    }

    /** What the condition of the field after the fixed ones leaves of the index; nothing if it does not narrow. */
    private List<NavigableSet<Entry>> spans(List<Object> fixed, Document operators, String field) {
        if (operators.get("$in") instanceof Collection<?> values && values.stream().allMatch(SecondaryIndex::isPlain)) {
            return values.stream().map(value -> with(fixed, value)).map(value -> between(Entry.before(value), Entry.behind(value))).toList();
        }
        if (operators.get("$elemMatch") instanceof Document range) {
            return range(fixed, range, true);
        }
        return range(fixed, operators, !unordered.contains(field));
    }

    /** One of several values may be above and another below, so that then only one end narrows. */
    private List<NavigableSet<Entry>> range(List<Object> fixed, Document operators, boolean bothEnds) {
        Optional<Entry> from = bound(fixed, operators, "$gte", "$gt");
        Optional<Entry> to = bound(fixed, operators, "$lt", "$lte").filter(end -> bothEnds || from.isEmpty());
        return from.isEmpty() && to.isEmpty() ? List.of()
                : List.of(between(from.orElse(Entry.before(fixed)), to.orElse(Entry.behind(fixed))));
    }

    private static Optional<Entry> bound(List<Object> fixed, Document operators, String before, String behind) {
        return isPlain(operators.get(before)) ? Optional.of(Entry.before(with(fixed, operators.get(before))))
                : isPlain(operators.get(behind)) ? Optional.of(Entry.behind(with(fixed, operators.get(behind)))) : Optional.empty();
    }

    private NavigableSet<Entry> between(Entry first, Entry last) {
        return first.compareTo(last) < 0 ? entries.subSet(first, true, last, true) : Collections.emptyNavigableSet();
    }

    private static List<Object> with(List<Object> values, @Nullable Object value) {
        List<Object> more = new ArrayList<>(values);
        more.add(value);
        return more;
    }

    @Override
    public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {
        entries.addAll(entriesOf(document, position));
    }

    @Override
    public synchronized @Nullable Object remove(Document document) {
        entriesOf(document, document.get("_id")).forEach(entries::remove);
        return null;
    }

    @Override
    public synchronized void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        List<Entry> old = entriesOf(before, position);
        List<Entry> now = entriesOf(after, position);
        if (!old.equals(now)) {
            old.forEach(entries::remove);
            entries.addAll(now);
        }
    }

    private List<Entry> entriesOf(Document document, @Nullable Object position) {
        if (partial && valuesOf(document, fields.getFirst()).stream().allMatch(Missing.class::isInstance)) {
            return List.of();
        }
        List<Collection<?>> valuesByField = new ArrayList<>();
        fields.forEach(field -> valuesByField.add(valuesOf(document, field)));
        if (valuesByField.stream().allMatch(values -> values.size() == 1)) {
            List<Object> only = new ArrayList<>();
            valuesByField.forEach(only::addAll);
            return List.of(new Entry(only, position, false));
        }
        List<List<Object>> all = List.of(List.of());
        for (Collection<?> values : valuesByField) {
            all = all.stream().flatMap(begun -> values.stream().map(value -> with(begun, value))).toList();
        }
        return all.stream().distinct().map(values -> new Entry(List.copyOf(values), position, false)).toList();
    }

    /** What cannot be looked for is taken for missing. */
    private Collection<?> valuesOf(Document document, String field) {
        Object value = Utils.getSubdocumentValueCollectionAware(document, field);
        if (value instanceof Collection<?> many) {
            unordered.add(field);
            return many.isEmpty() ? List.of(Missing.getInstance()) : many.stream().map(SecondaryIndex::plain).distinct().toList();
        }
        return List.of(plain(value));
    }

    private static Object plain(@Nullable Object value) {
        return isPlain(value) ? value : Missing.getInstance();
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Instant || value instanceof Boolean
                || value instanceof UUID || value instanceof ObjectId;
    }

    @Override
    public boolean canHandle(Document query) {
        return way(query, null).isPresent();
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        return way(query, null).orElseThrow().positions().toList();
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
    public long getCount() {
        return entries.size();
    }

    @Override
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        entries.clear();
    }
}
