package io.lianluo.web.problem;

import io.lianluo.web.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.validation.Errors;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/**
 * Which fields broke which constraints. The rule is the constraint's name in kebab case, or, where the constraint's message is
 * {@code {rule.some-name}}, that name.
 */
final class Violations {

    private static final Pattern OWN_RULE = Pattern.compile("\\{rule\\.([a-z0-9-]+)}");
    private static final Set<String> ABSENT = Set.of("NotNull", "NotBlank", "NotEmpty");
    private static final Set<String> TECHNICAL = Set.of("message", "groups", "payload");

    private Violations() {}

    static List<FieldError> of(Errors errors) {
        return errors.getAllErrors().stream().map(error -> of("", error)).toList();
    }

    static List<FieldError> of(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream().flatMap(Violations::of).toList();
    }

    static List<FieldError> of(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(violation -> of(violation.getPropertyPath().toString(), violation)).toList();
    }

    private static Stream<FieldError> of(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            String element = errors.getContainerIndex() == null ? "" : "[" + errors.getContainerIndex() + "].";
            return errors.getAllErrors().stream().map(error -> of(element, error));
        }
        String name = nameOf(result.getMethodParameter());
        return result.getResolvableErrors().stream().map(error -> result.unwrap(error, ConstraintViolation.class))
                .map(violation -> of(name, violation));
    }

    private static FieldError of(String prefix, ObjectError error) {
        String field = error instanceof org.springframework.validation.FieldError named ? prefix + named.getField() : "body";
        if (error.contains(TypeMismatchException.class)) {
            return Kinds.error(field, error.unwrap(TypeMismatchException.class).getRequiredType());
        }
        return of(field, error.unwrap(ConstraintViolation.class));
    }

    private static FieldError of(String field, ConstraintViolation<?> violation) {
        Map<String, Object> args = new HashMap<>(violation.getConstraintDescriptor().getAttributes());
        args.keySet().removeAll(TECHNICAL);
        args.values().removeIf(Objects::isNull);
        Matcher own = OWN_RULE.matcher(violation.getMessageTemplate());
        String constraint = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return new FieldError(field, own.matches() ? own.group(1) : ABSENT.contains(constraint) ? "required" : kebab(constraint), args);
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String nameOf(MethodParameter parameter) {
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        String declared = query != null ? query.name() : variable != null ? variable.name() : header != null ? header.name() : "";
        return StringUtils.hasText(declared) ? declared : String.valueOf(parameter.getParameterName());
    }
}
