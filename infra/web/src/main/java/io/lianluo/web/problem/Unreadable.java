package io.lianluo.web.problem;

import io.lianluo.web.FieldError;
import io.lianluo.web.RefusedValueException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Which field of an unreadable body broke which rule. */
final class Unreadable {

    private Unreadable() {}

    static FieldError error(@Nullable Throwable cause) {
        return switch (cause) {
            case RefusedValueException value -> new FieldError(path(value.getPath()), value.rule(), value.args());
            case UnrecognizedPropertyException unknown -> new FieldError(path(unknown.getPath()), "unknown-field",
                    List.of(unknown.getKnownPropertyIds()));
            case InvalidTypeIdException unknown -> new FieldError(path(unknown.getPath()), "type");
            case MismatchedInputException missing when isMissing(missing) -> new FieldError(path(missing.getPath()), "required");
            case MismatchedInputException mismatch -> Kinds.error(path(mismatch.getPath()), mismatch.getTargetType());
            case InputCoercionException range -> new FieldError(path(range.getPath()), "number");
            case StreamReadException syntax when syntax.getLocation() != null -> new FieldError("body", "json",
                    syntax.getLocation().getLineNr(), syntax.getLocation().getColumnNr());
            case JacksonException other -> new FieldError(path(other.getPath()), "type");
            case null, default -> new FieldError("body", "required");
        };
    }

    /** A primitive cannot be absent; the library says so in words alone. */
    private static boolean isMissing(MismatchedInputException refused) {
        return refused.getTargetType() != null && refused.getTargetType().isPrimitive() && refused.getOriginalMessage().startsWith("Cannot map `null`");
    }

    /** As the caller wrote it: {@code entries[2].seatId}. */
    private static String path(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }
}
