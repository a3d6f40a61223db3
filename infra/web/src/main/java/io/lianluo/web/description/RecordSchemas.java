package io.lianluo.web.description;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.lianluo.web.Line;
import io.lianluo.web.Lines;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says of each record's schema what may be null, what is always there and how much of it is taken. An answer has every component of its record.
 * A request may leave out what is {@code @Nullable} and not asked for by a constraint, and has no more than the usual limits of bodies allow.
 */
final class RecordSchemas {

    private static final String NOT_BLANK = "\\S";
    private static final int MOST_ITEMS = 100;
    /** Of the years 1000 to 2200, as bodies are read. */
    private static final String DAY = "^(1[0-9]{3}|2[01][0-9]{2}|2200)-[0-9]{2}-[0-9]{2}$";

    private final Map<String, Schema<?>> schemas = new LinkedHashMap<>();
    private final DescribedTypes types;
    private final Set<String> asked = new TreeSet<>();
    private final Set<String> answered = new TreeSet<>();

    @SuppressWarnings("unchecked")
    RecordSchemas(OpenAPI api, DescribedTypes types) {
        this.types = types;
        Objects.requireNonNullElse(api.getComponents().getSchemas(), Map.<String, Schema<?>>of())
                .forEach((name, schema) -> schemas.put(name, (Schema<?>) schema));
        api.getComponents().getResponses().values().forEach(answer -> reach(answer.getContent(), answered));
        api.getPaths().values().stream().flatMap(path -> path.readOperations().stream()).forEach(this::reach);
    }

    private void reach(Operation operation) {
        if (operation.getRequestBody() != null) {
            reach(operation.getRequestBody().getContent(), asked);
        }
        operation.getResponses().values().forEach(answer -> reach(answer.getContent(), answered));
    }

    private void reach(@Nullable Content content, Set<String> reached) {
        if (content != null) {
            content.values().stream().filter(type -> type.getSchema() != null).forEach(type -> reach(type.getSchema(), reached));
        }
    }

    private void reach(Schema<?> schema, Set<String> reached) {
        DescribedTypes.referred(schema).filter(schemas::containsKey).filter(reached::add).ifPresent(name -> reach(schemas.get(name), reached));
        parts(schema).forEach(part -> reach(part, reached));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Stream<Schema<?>> parts(Schema<?> schema) {
        List<Schema> parts = new ArrayList<>();
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf()).filter(Objects::nonNull).forEach(parts::addAll);
        if (schema.getProperties() != null) {
            parts.addAll(schema.getProperties().values());
        }
        parts.add(schema.getItems());
        parts.add(schema.getAdditionalProperties() instanceof Schema values ? values : null);
        return parts.stream().filter(Objects::nonNull).map(part -> (Schema<?>) part);
    }

    /** Completes every schema, and takes away those that nothing leads to. */
    void complete(OpenAPI api) {
        schemas.forEach((name, schema) -> types.record(name).ifPresent(type -> complete(name, schema, type)));
        api.getComponents().getSchemas().keySet().removeIf(name -> !asked.contains(name) && !answered.contains(name));
    }

    private void complete(String name, Schema<?> schema, Class<?> type) {
        if (schema.getProperties() == null) {
            return;
        }
        Set<String> required = new TreeSet<>();
        complete(name, schema, type, required);
        schema.setRequired(required.isEmpty() ? null : List.copyOf(required));
        if (asked.contains(name)) {
            schema.setAdditionalProperties(false);
        }
    }

    private void complete(String name, Schema<?> schema, Class<?> type, Set<String> required) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (annotation(type, component, JsonUnwrapped.class) != null) {
                complete(name, schema, component.getType(), required);
                continue;
            }
            Schema<?> property = (Schema<?>) schema.getProperties().get(component.getName());
            if (property == null) {
                continue;
            }
            boolean wanted = isWanted(type, component, Objects.requireNonNullElse(schema.getRequired(), List.of()).contains(component.getName()));
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            boolean leftOut = annotation(type, component, JsonInclude.class) instanceof JsonInclude include && include.value() == JsonInclude.Include.NON_NULL;
            boolean inRequest = asked.contains(name);
            boolean inAnswer = answered.contains(name);
            if ((!inRequest || wanted || !nullable) && (!inAnswer || !leftOut)) {
                required.add(component.getName());
            }
            completeParts(property, component.getAnnotatedType());
            if (inRequest) {
                limit(property, type, component);
                if (annotation(type, component, NotBlank.class) != null && property.getPattern() == null) {
                    property.setPattern(NOT_BLANK);
                }
            }
            if (nullable && (inRequest && !wanted || inAnswer && !leftOut)) {
                schema.getProperties().put(component.getName(), orNull(property));
            }
        }
    }

    /** Returns true if the server refuses a request without it. */
    private static boolean isWanted(Class<?> type, RecordComponent component, boolean saidSo) {
        return component.getType().isPrimitive() || saidSo
                || Stream.of(NotNull.class, NotBlank.class, NotEmpty.class).anyMatch(constraint -> annotation(type, component, constraint) != null);
    }

    /** Items and values may be null where their type says so. */
    private static void completeParts(Schema<?> schema, AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType of) {
            AnnotatedType part = of.getAnnotatedActualTypeArguments()[of.getAnnotatedActualTypeArguments().length - 1];
            boolean nullable = part.isAnnotationPresent(Nullable.class) && !part.isAnnotationPresent(NotNull.class);
            if (schema.getItems() != null) {
                completeParts(schema.getItems(), part);
                schema.setItems(nullable ? orNull(schema.getItems()) : schema.getItems());
            } else if (schema.getAdditionalProperties() instanceof Schema<?> values) {
                completeParts(values, part);
                schema.setAdditionalProperties(nullable ? orNull(values) : values);
            }
        }
    }

    private static void limit(Schema<?> schema, Class<?> type, RecordComponent component) {
        Size size = annotation(type, component, Size.class);
        Lines lines = annotation(type, component, Lines.class);
        Line line = annotation(type, component, Line.class);
        limit(schema, size, lines != null ? lines.value() : line != null ? line.value() : Line.USUAL);
    }

    private static void limit(Schema<?> schema, @Nullable Size size, int longest) {
        if (schema.getItems() != null) {
            schema.setMaxItems(most(size));
            limit(schema.getItems(), null, longest);
        } else if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            schema.setMaxProperties(most(size));
            schema.setMinProperties(size == null || size.min() == 0 ? null : size.min());
            schema.setMaxLength(null);
            schema.setMinLength(null);
            schema.setPropertyNames(text().maxLength(Line.USUAL));
            limit(values, null, longest);
        } else if (isText(schema)) {
            if ("date".equals(schema.getFormat())) {
                schema.setPattern(DAY);
            } else if (schema.getFormat() == null && schema.getEnum() == null) {
                schema.setMaxLength(Math.min(longest, Objects.requireNonNullElse(schema.getMaxLength(), longest)));
            }
        }
    }

    private static int most(@Nullable Size size) {
        return size == null || size.max() == Integer.MAX_VALUE ? MOST_ITEMS : size.max();
    }

    static Schema<?> text() {
        Schema<?> text = new Schema<>();
        text.addType("string");
        return text;
    }

    private static boolean isText(Schema<?> schema) {
        return schema.getTypes() != null && schema.getTypes().contains("string");
    }

    /** Returns a schema that also allows null. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            Schema none = new Schema<>();
            none.addType("null");
            return new Schema<>().anyOf(List.of(schema, none));
        }
        if (schema.getTypes() != null && !schema.getTypes().isEmpty()) {
            schema.addType("null");
            if (schema.getEnum() != null && !schema.getEnum().contains(null)) {
                ((Schema) schema).addEnumItemObject(null);
            }
        }
        return schema;
    }

    /** Annotations of a component that may stand on fields stand on its field. */
    private static <A extends Annotation> @Nullable A annotation(Class<?> type, RecordComponent component, Class<A> annotation) {
        try {
            return type.getDeclaredField(component.getName()).getAnnotation(annotation);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
