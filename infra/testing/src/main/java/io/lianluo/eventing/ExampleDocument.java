package io.lianluo.eventing;

import io.lianluo.eventing.StoredShape.Fields;
import io.lianluo.eventing.StoredShape.Leaf;
import io.lianluo.eventing.StoredShape.Many;
import io.lianluo.eventing.StoredShape.Named;
import io.lianluo.eventing.StoredShape.Node;
import io.lianluo.eventing.StoredShape.Part;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** Makes documents as a record has them, and says which fields a document has. It lies in this package to see what the library found out of the record. */
public final class ExampleDocument {

    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(Map.entry(String.class, "text"),
            Map.entry(UUID.class, UUID.fromString("01890000-0000-7000-8000-000000000001")), Map.entry(LocalDate.class, LocalDate.of(2026, 3, 1)),
            Map.entry(LocalTime.class, LocalTime.of(9, 30)), Map.entry(LocalDateTime.class, LocalDateTime.of(2026, 3, 1, 9, 30)),
            Map.entry(Instant.class, Instant.parse("2026-03-01T01:30:00Z")), Map.entry(Date.class, Date.from(Instant.parse("2026-03-01T01:30:00Z"))),
            Map.entry(Duration.class, Duration.ofHours(1)), Map.entry(Year.class, Year.of(2026)), Map.entry(YearMonth.class, YearMonth.of(2026, 3)),
            Map.entry(ZoneId.class, ZoneId.of("Asia/Shanghai")), Map.entry(BigDecimal.class, new BigDecimal("1.5")), Map.entry(Boolean.class, true),
            Map.entry(boolean.class, true), Map.entry(Integer.class, 1), Map.entry(int.class, 1), Map.entry(Long.class, 1L), Map.entry(long.class, 1L),
            Map.entry(Double.class, 1.5), Map.entry(double.class, 1.5), Map.entry(byte[].class, new byte[] {1}),
            Map.entry(Binary.class, new Binary(new byte[] {1})));

    private final StoredForm<?> form;
    private final MongoConverter converter;
    private final Deque<Fields> around = new ArrayDeque<>();

    /** Examples of documents of that form. */
    public ExampleDocument(StoredForm<?> form, MongoConverter converter) {
        this.form = form;
        this.converter = converter;
    }

    /** A document in which every field is filled. */
    public Document full() {
        return document(form.shape(), true);
    }

    /** A document without the fields that may be missing. */
    public Document least() {
        return document(form.shape(), false);
    }

    /** The kind of value at each path of a document. */
    public Map<String, String> kinds(Document document) {
        Map<String, String> kinds = new TreeMap<>();
        kinds(form.shape(), document, "", kinds);
        return kinds;
    }

    /** The constants of each enum in the record, by the enum. */
    public Map<String, List<String>> words() {
        Map<String, List<String>> words = new TreeMap<>();
        words(form.shape(), words);
        return words;
    }

    private Document document(Fields fields, boolean full) {
        Document document = new Document();
        around.push(fields);
        fields.parts().forEach((name, part) -> {
            if (full || !part.nullable()) {
                Object value = value(part.node(), full);
                if (value != null) {
                    document.append(name, value);
                }
            }
        });
        around.pop();
        return document;
    }

    /** Null for what would contain itself. */
    private @Nullable Object value(Node node, boolean full) {
        return switch (node) {
            case Leaf leaf -> converter.convertToMongoType(plain(leaf.type()));
            case Many many -> some(value(many.each(), full));
            case Named named -> {
                Object value = value(named.each(), full);
                yield value == null ? new Document() : new Document(String.valueOf(converter.convertToMongoType(plain(named.key()))), value);
            }
            case Fields fields -> around.contains(fields) ? null : document(fields, full);
        };
    }

    private static List<Object> some(@Nullable Object value) {
        return value == null ? List.of() : List.of(value);
    }

    private static Object plain(Class<?> type) {
        return type.isEnum() ? type.getEnumConstants()[0] : Objects.requireNonNull(VALUES.get(type),
                () -> "ExampleDocument knows no example of " + type.getName() + "; give it one there");
    }

    private static void kinds(Node node, Object value, String path, Map<String, String> kinds) {
        switch (node) {
            case Fields fields when value instanceof Document document -> document.forEach((name, one) -> {
                Part part = fields.parts().get(name);
                kinds(part == null ? new Leaf(Object.class) : part.node(), one, path.isEmpty() ? name : path + "." + name, kinds);
            });
            case Many many when value instanceof Collection<?> all -> {
                kinds.put(path, "list");
                all.forEach(one -> kinds(many.each(), one, path + "[]", kinds));
            }
            case Named named when value instanceof Document document -> {
                kinds.put(path, "map");
                document.forEach((_, one) -> kinds(named.each(), one, path + "{}", kinds));
            }
            default -> kinds.put(path, value.getClass().getSimpleName());
        }
    }

    private void words(Node node, Map<String, List<String>> words) {
        switch (node) {
            case Leaf leaf when leaf.type().isEnum() -> words.put(leaf.type().getSimpleName(),
                    Arrays.stream(leaf.type().getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).sorted().toList());
            case Leaf _ -> { }
            case Many many -> words(many.each(), words);
            case Named named -> words(named.each(), words);
            case Fields fields when around.contains(fields) -> { }
            case Fields fields -> {
                around.push(fields);
                fields.parts().values().forEach(part -> words(part.node(), words));
                around.pop();
            }
        }
    }
}
