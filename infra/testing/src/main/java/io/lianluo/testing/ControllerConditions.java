package io.lianluo.testing;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Conditions on controller methods. */
final class ControllerConditions {

    private static final String OPERATION = "io.swagger.v3.oas.annotations.Operation";
    private static final Pattern VERB_AND_OBJECT = Pattern.compile("[a-z]+[A-Z][A-Za-z]*");
    private static final Pattern TWO_LANGUAGES = Pattern.compile(".*\\p{IsHan}.* · [^\\p{IsHan}]*", Pattern.DOTALL);

    private ControllerConditions() { }

    /** A name that stays, and what is done in Chinese and English. */
    static ArchCondition<JavaMethod> beDescribed() {
        return condition("be described by @Operation with an operationId of verb and object, and summary and description in both languages", method -> {
            String id = text(method, "operationId");
            if (!VERB_AND_OBJECT.matcher(id).matches()) {
                return "has the operationId \"" + id + "\"";
            }
            return TWO_LANGUAGES.matcher(text(method, "summary")).matches() && TWO_LANGUAGES.matcher(text(method, "description")).matches() ? null
                    : "has no summary or description in both languages";
        });
    }

    /** An id in an address is read as what it is, so that what is none is answered everywhere alike. */
    static ArchCondition<JavaMethod> takeIdsAsUuids() {
        return condition("take ids in addresses as UUID", method -> Arrays.stream(method.reflect().getParameters())
                .filter(ControllerConditions::isId).filter(parameter -> parameter.getType() != UUID.class)
                .map(parameter -> "takes " + parameter.getName() + " as " + parameter.getType().getSimpleName()).findFirst().orElse(null));
    }

    private static boolean isId(Parameter parameter) {
        return (parameter.isAnnotationPresent(PathVariable.class) || parameter.isAnnotationPresent(RequestParam.class))
                && (parameter.getName().equals("id") || parameter.getName().endsWith("Id"));
    }

    private static String text(JavaMethod method, String property) {
        return method.tryGetAnnotationOfType(OPERATION).flatMap(operation -> operation.get(property)).map(String::valueOf).orElse("");
    }

    /** @param fault says what is wrong with a method; null if nothing is */
    private static ArchCondition<JavaMethod> condition(String description, Function<JavaMethod, @Nullable String> fault) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                @Nullable String found = fault.apply(method);
                events.add(new SimpleConditionEvent(method, found == null, method.getFullName() + " " + (found == null ? "is" : found)));
            }
        };
    }
}
