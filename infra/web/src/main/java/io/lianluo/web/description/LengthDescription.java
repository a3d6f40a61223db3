package io.lianluo.web.description;

import io.lianluo.web.Line;
import io.lianluo.web.Lines;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.PropertyCustomizer;

/** Describes how long a text may be that says so. */
final class LengthDescription implements PropertyCustomizer {

    @Override
    public Schema<?> customize(@Nullable Schema property, AnnotatedType type) {
        if (property != null) {
            annotations(type).map(LengthDescription::length).filter(length -> length > 0).findFirst()
                    .ifPresent(length -> text(property).setMaxLength(length));
        }
        return property;
    }

    private static Stream<Annotation> annotations(AnnotatedType type) {
        return type.getCtxAnnotations() == null ? Stream.empty() : Arrays.stream(type.getCtxAnnotations());
    }

    private static int length(Annotation annotation) {
        return switch (annotation) {
            case Line line -> line.value();
            case Lines lines -> lines.value();
            default -> 0;
        };
    }

    /** Of a set of pairs it is each value that is meant. */
    private static Schema<?> text(Schema<?> property) {
        return property.getAdditionalProperties() instanceof Schema<?> value ? value : property;
    }
}
