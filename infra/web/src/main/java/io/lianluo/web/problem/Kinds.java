package io.lianluo.web.problem;

import io.lianluo.web.FieldError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rule that a value broke when it could not be read as what it should be. */
final class Kinds {

    private Kinds() {}

    static FieldError error(String field, @Nullable Class<?> expected) {
        if (expected != null && expected.isEnum()) {
            return new FieldError(field, "one-of", List.of(List.of(expected.getEnumConstants())));
        }
        return new FieldError(field, rule(expected));
    }

    private static String rule(@Nullable Class<?> expected) {
        if (expected == null) {
            return "type";
        }
        if (expected == LocalDate.class) {
            return "date";
        }
        if (expected == Instant.class || Temporal.class.isAssignableFrom(expected)) {
            return "date-time";
        }
        if (expected == UUID.class) {
            return "uuid";
        }
        if (expected == boolean.class || expected == Boolean.class) {
            return "boolean";
        }
        if (expected.isPrimitive() || Number.class.isAssignableFrom(expected)) {
            return "number";
        }
        if (CharSequence.class.isAssignableFrom(expected)) {
            return "text";
        }
        if (expected.isArray() || Collection.class.isAssignableFrom(expected)) {
            return "list";
        }
        return Map.class.isAssignableFrom(expected) || expected.isRecord() ? "object" : "type";
    }
}
