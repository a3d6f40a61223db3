package io.lianluo.web.description;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/** Remembers of which record each schema was made, and refuses two records of one name: one of them would be described as the other. */
final class DescribedTypes implements ModelConverter {

    /** Swagger has one list of converters for a process: of two applications in it, as tests have them, both hear what is described. */
    static final DescribedTypes OF_THIS_PROCESS = new DescribedTypes();

    private static final String PREFIX = "#/components/schemas/";

    private final Map<String, Class<?>> records = new ConcurrentHashMap<>();
    private final Set<String> shared = new ConcurrentSkipListSet<>();

    private DescribedTypes() { }

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        Schema<?> schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        if (schema != null && type.getType() != null) {
            JavaType java = Json.mapper().constructType(type.getType());
            if (java.getRawClass().isRecord()) {
                name(schema).ifPresent(name -> remember(name, java.getRawClass()));
            }
        }
        return schema;
    }

    /** The record of which that schema was made; empty if it was made of something else. */
    Optional<Class<?>> record(String schema) {
        return Optional.ofNullable(records.get(schema));
    }

    /** Refuses two records of one name. */
    void requireDifferentNames() {
        if (!shared.isEmpty()) {
            throw new IllegalStateException("Two records cannot be described by one name; give one of them another by @Schema(name): " + shared);
        }
    }

    /** The name of the schema that a reference leads to. */
    static Optional<String> referred(Schema<?> schema) {
        return Optional.ofNullable(schema.get$ref()).filter(ref -> ref.startsWith(PREFIX)).map(ref -> ref.substring(PREFIX.length()));
    }

    /** A reference to the schema of that name. */
    static Schema<?> reference(String schema) {
        return new Schema<>().$ref(PREFIX + schema);
    }

    private static Optional<String> name(Schema<?> schema) {
        return referred(schema).or(() -> Optional.ofNullable(schema.getName()));
    }

    private void remember(String name, Class<?> type) {
        Class<?> other = records.putIfAbsent(name, type);
        if (other != null && other != type) {
            shared.add(name + " of " + other.getName() + " and " + type.getName());
        }
    }
}
