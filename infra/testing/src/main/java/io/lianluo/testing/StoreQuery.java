package io.lianluo.testing;

import com.mongodb.event.CommandStartedEvent;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A query as it went over the wire. Whether an index leads to what it asks for is judged by the indexes that the stores declare, because the
 * stand-in store explains no plans.
 *
 * @param collection what was asked
 * @param filter     the conditions; their values do not matter
 * @param sortedBy   the first field of the order that was asked for
 * @param limited    whether so many at most were asked for
 */
record StoreQuery(String collection, BsonDocument filter, @Nullable String sortedBy, boolean limited) {

    private static final Set<String> BOUNDS = Set.of("$eq", "$in", "$gt", "$gte", "$lt", "$lte", "$elemMatch");

    static Stream<StoreQuery> of(CommandStartedEvent event) {
        BsonDocument command = event.getCommand();
        String name = event.getCommandName();
        return switch (name) {
            case "find" -> {
                BsonDocument sort = command.getDocument("sort", new BsonDocument());
                boolean limited = !command.get("limit", new BsonInt64(0)).asNumber().equals(new BsonInt64(0));
                yield query(command, name, command.getDocument("filter", new BsonDocument()), sort.isEmpty() ? null : sort.getFirstKey(), limited);
            }
            // How many there are in all is known without a look at any.
            case "count" -> {
                // How many there are in all is known without a look at any.
                BsonDocument filter = command.getDocument("query", new BsonDocument());
                yield filter.isEmpty() ? Stream.empty() : query(command, name, filter, null, false);
            }
            case "aggregate" -> query(command, name, command.getArray("pipeline").getFirst().asDocument().getDocument("$match", new BsonDocument()), null, false);
            case "update" -> command.getArray("updates").stream().flatMap(one -> query(command, name, one.asDocument().getDocument("q"), null, false));
            case "delete" -> command.getArray("deletes").stream().flatMap(one -> query(command, name, one.asDocument().getDocument("q"), null, false));
            case "findAndModify" -> query(command, name, command.getDocument("query"), null, false);
            default -> Stream.empty();
        };
    }

    private static Stream<StoreQuery> query(BsonDocument command, String name, BsonDocument filter, @Nullable String sortedBy, boolean limited) {
        // What a listener hears is a view of bytes that are used again.
        return command.isString(name) ? Stream.of(new StoreQuery(command.getString(name).getValue(), BsonDocument.parse(filter.toJson()), sortedBy, limited)) : Stream.empty();
    }

    /**
     * Whether each filter fixes or bounds the first field of an index, or the documents come in the order of one and are limited.
     *
     * @param indexes the fields of each
     */
    boolean isLed(Collection<List<String>> indexes) {
        Set<String> first = Set.copyOf(indexes.stream().map(List::getFirst).toList());
        // Who asks for any so many gets the first that come.
        return leads(filter, first) || limited && filter.isEmpty() && sortedBy == null || limited && sortedBy != null && first.contains(sortedBy);
    }

    private static boolean leads(BsonDocument filter, Set<String> first) {
        return filter.entrySet().stream().anyMatch(condition -> switch (condition.getKey()) {
            case "$and" -> condition.getValue().asArray().stream().anyMatch(part -> leads(part.asDocument(), first));
            case "$or" -> condition.getValue().asArray().stream().allMatch(part -> leads(part.asDocument(), first));
            default -> first.contains(condition.getKey()) && isBound(condition.getValue());
        });
    }

    /** Whether a page comes in the order of an index, so that what comes behind it is neither read nor sorted; of alternatives, each in one of its own. */
    boolean isPaged(Collection<List<String>> indexes) {
        return !limited || sortedBy == null || isInOrder(List.of(filter), indexes);
    }

    private boolean isInOrder(List<BsonDocument> all, Collection<List<String>> indexes) {
        return givesOrder(all, indexes) || alternatives(filter).anyMatch(alternatives -> alternatives.stream().allMatch(alternative ->
                givesOrder(Stream.concat(all.stream(), Stream.of(alternative.asDocument())).toList(), indexes)));
    }

    private boolean givesOrder(List<BsonDocument> all, Collection<List<String>> indexes) {
        return indexes.stream().anyMatch(fields -> fields.contains(sortedBy) && fields.subList(0, fields.indexOf(sortedBy)).stream()
                .allMatch(field -> all.stream().anyMatch(filter -> fixes(filter, field))));
    }

    private static Stream<List<BsonValue>> alternatives(BsonDocument filter) {
        return filter.entrySet().stream().flatMap(condition -> switch (condition.getKey()) {
            case "$and" -> condition.getValue().asArray().stream().flatMap(part -> alternatives(part.asDocument()));
            case "$or" -> Stream.of(List.copyOf(condition.getValue().asArray().getValues()));
            default -> Stream.empty();
        });
    }

    private static boolean fixes(BsonDocument filter, String field) {
        return filter.entrySet().stream().anyMatch(condition -> condition.getKey().equals("$and")
                ? condition.getValue().asArray().stream().anyMatch(part -> fixes(part.asDocument(), field))
                : condition.getKey().equals(field) ? isFixed(condition.getValue())
                : condition.getValue() instanceof BsonDocument operators && operators.containsKey("$elemMatch")
                        && field.startsWith(condition.getKey() + ".")
                        && fixes(operators.getDocument("$elemMatch"), field.substring(condition.getKey().length() + 1)));
    }

    private static boolean isFixed(BsonValue value) {
        return value instanceof BsonDocument operators ? operators.containsKey("$eq") || operators.containsKey("$in") : !value.isNull();
    }

    private static boolean isBound(BsonValue value) {
        return value.isDocument() ? value.asDocument().keySet().stream().anyMatch(BOUNDS::contains) : !value.isNull();
    }
}
