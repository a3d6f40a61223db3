package io.lianluo.eventing;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;

/**
 * Compares documents with the classes that they are read into: a field that may not be null is there, and each field that is there is known. The
 * fields of a class are found out once.
 */
final class StoredShape {

    /** A place in a document: a plain value, a list, a map, or the fields of a record. */
    sealed interface Node { }

    /** A value that has no fields. */
    record Leaf(Class<?> type) implements Node { }

    /** A list or a set. */
    record Many(Node each, boolean nullable) implements Node { }

    /** A map, whose keys are kept as texts. */
    record Named(Class<?> key, Node each, boolean nullable) implements Node { }

    /** A document with fields. Its parts are filled in after it is known, because a record may contain others of its own kind. */
    record Fields(Class<?> type, Map<String, Part> parts) implements Node { }

    /**
     * A field.
     *
     * @param node     the value
     * @param nullable whether it may be missing
     */
    record Part(Node node, boolean nullable) { }

    private final MongoConverter converter;
    private final Map<Class<?>, Fields> known = new ConcurrentHashMap<>();

    StoredShape(MongoConverter converter) {
        this.converter = converter;
    }

    /** The shape of a record's documents. */
    Fields of(Class<?> type) {
        return known.computeIfAbsent(type, wanted -> fields(TypeInformation.of(wanted), new HashMap<>()));
    }

    /**
     * Looks at a document.
     *
     * @param fault takes the path of a field and what is wrong with it
     */
    static void check(Fields shape, Document document, String path, BiConsumer<String, String> fault) {
        int seen = 0;
        for (Map.Entry<String, Part> part : shape.parts().entrySet()) {
            Object value = document.get(part.getKey());
            if (value != null) {
                seen++;
                check(part.getValue().node(), value, path + part.getKey(), fault);
            } else {
                if (!part.getValue().nullable()) {
                    fault.accept(path + part.getKey(), "is missing, and " + shape.type().getSimpleName() + " does not allow that");
                }
                if (document.containsKey(part.getKey())) {
                    seen++;
                }
            }
        }
        if (seen < document.size()) {
            document.keySet().stream().filter(name -> !shape.parts().containsKey(name)).forEach(name ->
                    fault.accept(path + name, "is not known to " + shape.type().getSimpleName()));
        }
    }

    private static void check(Node node, Object value, String path, BiConsumer<String, String> fault) {
        switch (node) {
            case Leaf _ -> { }
            case Fields fields when value instanceof Document document -> check(fields, document, path + ".", fault);
            case Many many when value instanceof Collection<?> all -> {
                int place = 0;
                for (Object one : all) {
                    checkOne(many.each(), many.nullable(), one, path, place++, fault);
                }
            }
            case Named named when value instanceof Document document -> document.forEach((name, one) ->
                    checkOne(named.each(), named.nullable(), one, path, name, fault));
            default -> fault.accept(path, "is a " + value.getClass().getSimpleName() + ", which no " + described(node) + " is read from");
        }
    }

    private static void checkOne(Node node, boolean nullable, @Nullable Object value, String path, Object place, BiConsumer<String, String> fault) {
        if (value == null) {
            if (!nullable) {
                fault.accept(path + "." + place, "is null, which is not allowed there");
            }
        } else if (!(node instanceof Leaf)) {
            check(node, value, path + "." + place, fault);
        }
    }

    private static String described(Node node) {
        return switch (node) {
            case Leaf leaf -> leaf.type().getSimpleName();
            case Many _ -> "list";
            case Named _ -> "map";
            case Fields fields -> fields.type().getSimpleName();
        };
    }

    private Fields fields(TypeInformation<?> type, Map<TypeInformation<?>, Fields> found) {
        Fields there = found.get(type);
        if (there != null) {
            return there;
        }
        Fields fields = new Fields(type.getType(), new LinkedHashMap<>());
        found.put(type, fields);
        boolean marked = isNullMarked(type.getType());
        for (MongoPersistentProperty property : converter.getMappingContext().getRequiredPersistentEntity(type)) {
            AnnotatedType declared = property.getField() == null ? null : property.getField().getAnnotatedType();
            boolean nullable = !property.getType().isPrimitive() && isNullable(declared, marked);
            fields.parts().put(property.getFieldName(), new Part(node(property.getTypeInformation(), declared, marked, found), nullable));
        }
        return fields;
    }

    private Node node(TypeInformation<?> type, @Nullable AnnotatedType declared, boolean marked, Map<TypeInformation<?>, Fields> found) {
        if (type.isMap()) {
            AnnotatedType each = argument(declared, 1);
            return new Named(type.getRequiredComponentType().getType(), node(type.getRequiredMapValueType(), each, marked, found), isNullable(each, marked));
        }
        if (type.isCollectionLike() && !(type.getType().isArray() && type.getType().getComponentType().isPrimitive())) {
            AnnotatedType each = argument(declared, 0);
            return new Many(node(type.getRequiredComponentType(), each, marked, found), isNullable(each, marked));
        }
        boolean plain = converter.getCustomConversions().hasCustomWriteTarget(type.getType())
                || converter.getMappingContext().getPersistentEntity(type) == null;
        return plain ? new Leaf(type.getType()) : fields(type, found);
    }

    /** The declared type of what a list or a map holds; null where it cannot be seen, such as behind a type variable. */
    private static @Nullable AnnotatedType argument(@Nullable AnnotatedType declared, int place) {
        return switch (declared) {
            case AnnotatedParameterizedType parameterized -> parameterized.getAnnotatedActualTypeArguments()[place];
            case AnnotatedArrayType array -> array.getAnnotatedGenericComponentType();
            case null, default -> null;
        };
    }

    private static boolean isNullable(@Nullable AnnotatedType declared, boolean marked) {
        return !marked || declared == null || declared.isAnnotationPresent(Nullable.class);
    }

    private static boolean isNullMarked(Class<?> type) {
        return type.getPackage().isAnnotationPresent(NullMarked.class);
    }
}
