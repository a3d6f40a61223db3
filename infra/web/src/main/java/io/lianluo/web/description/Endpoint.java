package io.lianluo.web.description;

import io.lianluo.web.IfMatch;
import io.lianluo.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * A controller's method, and what follows from it.
 *
 * @param mapping when it is called
 * @param method  what is called
 */
record Endpoint(RequestMappingInfo mapping, HandlerMethod method) {

    /** The id of the operation. */
    String id() {
        return namedId().orElse(method.getMethod().getName());
    }

    Optional<String> namedId() {
        return operation().map(Operation::operationId).filter(id -> !id.isEmpty());
    }

    Optional<Operation> operation() {
        return Optional.ofNullable(method.getMethodAnnotation(Operation.class));
    }

    boolean takes(Class<?> type) {
        return parameters().anyMatch(parameter -> parameter.getParameterType() == type);
    }

    boolean takesPaging() {
        return takes(Paging.class);
    }

    boolean takesVersion() {
        return takes(IfMatch.class);
    }

    boolean needsVersion() {
        return parameters().anyMatch(parameter -> parameter.getParameterType() == IfMatch.class && parameter.hasParameterAnnotation(IfMatch.Required.class));
    }

    /** Returns true if it refuses a request without that parameter. */
    boolean needs(String parameter) {
        return parameters().anyMatch(one -> one.getParameterAnnotation(RequestParam.class) instanceof RequestParam asked && asked.required()
                && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                && parameter.equals(asked.name().isEmpty() ? one.getParameter().getName() : asked.name()));
    }

    private Stream<MethodParameter> parameters() {
        return Arrays.stream(method.getMethodParameters());
    }

    /** The types of bodies that it reads and that are not JSON. */
    List<MediaType> consumes() {
        return mapping.getConsumesCondition().getConsumableMediaTypes().stream().filter(type -> !MediaType.APPLICATION_JSON.includes(type)).sorted(Comparator.comparing(MediaType::toString)).toList();
    }

    boolean isUpload() {
        return consumes().stream().anyMatch(MediaType.MULTIPART_FORM_DATA::includes);
    }

    /** The types it says that it answers; empty if it says none. */
    List<MediaType> produces() {
        return mapping.getProducesCondition().getProducibleMediaTypes().stream().sorted(Comparator.comparing(MediaType::toString)).toList();
    }

        /** The type of the body of its answer; void where it has none. */
    Type body() {
        Type type = method.getMethod().getGenericReturnType();
        return isEntity() && type instanceof ParameterizedType of ? of.getActualTypeArguments()[0] : type;
    }

    /** Returns true if it says status and headers itself. */
    boolean isEntity() {
        return ResponseEntity.class.isAssignableFrom(method.getMethod().getReturnType());
    }

    boolean hasBody() {
        return body() != void.class && body() != Void.class;
    }

    /** Returns true if it answers a file, and not JSON. */
    boolean isFile() {
        Class<?> type = ResolvableType.forType(body()).toClass();
        return type == byte[].class || Resource.class.isAssignableFrom(type) || type == StreamingResponseBody.class;
    }

    /** Returns true if it answers one thing with its version: a method that sets headers of JSON sets that one. */
    boolean isVersioned() {
        return isEntity() && hasBody() && !isFile() && body() != Object.class;
    }

    /** The statuses of its own, those of success and those that refuse. */
    Map<Integer, ApiResponse> declared() {
        return AnnotatedElementUtils.getMergedRepeatableAnnotations(method.getMethod(), ApiResponse.class, ApiResponses.class).stream()
                .collect(Collectors.toMap(answer -> Integer.valueOf(answer.responseCode()), Function.identity()));
    }

    List<Integer> successes() {
        List<Integer> declared = declared().keySet().stream().filter(status -> status < 400).sorted().toList();
        if (!declared.isEmpty()) {
            return declared;
        }
        ResponseStatus status = method.getMethodAnnotation(ResponseStatus.class);
        return List.of(status != null ? status.code().value() : isEntity() && !hasBody() ? 204 : 200);
    }

    /** The headers of a success, each with whether it is always sent: several ranges of a file come as parts, of which each says what it is. */
    Map<String, Boolean> headers(int success) {
        ApiResponse declared = declared().get(success);
        if (declared != null && declared.headers().length > 0) {
            return Arrays.stream(declared.headers()).collect(Collectors.toMap(header -> header.name(), header -> !header.name().equals(HttpHeaders.CONTENT_RANGE)));
        }
        Map<String, Boolean> headers = new TreeMap<>();
        if (isVersioned() || success == 304) {
            headers.put(HttpHeaders.ETAG, true);
        }
        if (isEntity() && (success == 201 || success == 202)) {
            headers.put(HttpHeaders.LOCATION, true);
        }
        if (isFile() && success < 300) {
            headers.put(HttpHeaders.CONTENT_DISPOSITION, true);
        }
        return headers;
    }
}
