package io.lianluo.eventing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/**
 * An index as it is or should be; two of the same shape serve alike, whatever they are called.
 *
 * @param name    what it is called
 * @param fields  its fields and directions, in order
 * @param options unique, sparse, the filter of a partial one, and when its documents expire; only what is set
 */
record IndexShape(String name, List<Map.Entry<String, Object>> fields, Document options) {

    private static final List<String> OPTIONS = List.of("unique", "sparse", "partialFilterExpression", "expireAfterSeconds");

    static IndexShape of(IndexDefinition wanted) {
        Document options = wanted.getIndexOptions();
        Document keys = wanted.getIndexKeys();
        String name = options.getString("name");
        return new IndexShape(name == null ? nameOf(keys) : name, fields(keys), options(options));
    }

    /** Of what the server lists. */
    static IndexShape of(Document listed) {
        return new IndexShape(listed.getString("name"), fields(listed.get("key", Document.class)), options(listed));
    }

    boolean unique() {
        return options.containsKey("unique");
    }

    boolean isLike(IndexShape other) {
        return fields.equals(other.fields) && options.equals(other.options);
    }

    /** Says whether a server may refuse to have both. */
    boolean isInTheWayOf(IndexShape other) {
        return !isLike(other) && (name.equals(other.name) || fields.equals(other.fields));
    }

    IndexShape named(String other) {
        return new IndexShape(other, fields, options);
    }

    /** As the command that makes indexes wants it. */
    Document toDocument() {
        Document keys = new Document();
        fields.forEach(field -> keys.append(field.getKey(), field.getValue()));
        Document document = new Document("key", keys).append("name", name);
        document.putAll(options);
        return document;
    }

    @Override
    public String toString() {
        return fields.stream().map(field -> field.getKey() + ": " + field.getValue()).collect(Collectors.joining(", ", name + " {", "}"))
                + options.entrySet().stream().map(option -> " " + option.getKey() + "=" + option.getValue()).collect(Collectors.joining());
    }

    /** As drivers and shells name what has no name. */
    private static String nameOf(Document keys) {
        return keys.entrySet().stream().map(key -> key.getKey() + "_" + plain(key.getValue())).collect(Collectors.joining("_"));
    }

    private static List<Map.Entry<String, Object>> fields(Document keys) {
        return keys.entrySet().stream().map(key -> Map.entry(key.getKey(), Objects.requireNonNull(plain(key.getValue())))).toList();
    }

    private static Document options(Document all) {
        Document set = new Document();
        for (String option : OPTIONS) {
            Object value = plain(all.get(option));
            if (value != null && !Boolean.FALSE.equals(value)) {
                set.append(option, value);
            }
        }
        return set;
    }

    /** Servers give numbers back in other types than they got them. */
    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Number number ? (Object) number.intValue() : value;
    }
}
