package io.lianluo.web.description;

import io.lianluo.web.Paging;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocAnnotationsUtils;
import org.springframework.http.HttpHeaders;

/**
 * Describes an operation by the methods that answer it: two where they differ by media type or parameter. Their bodies, answers and
 * statuses follow from their signatures; {@code @ApiResponse} says what does not.
 */
final class OperationDescription {

    private static final Map<Integer, String> SUCCESSES = Map.of(
            200, "成功 · done",
            201, "已建立 · created",
            202, "已受理，稍后完成 · taken on, to be done later",
            204, "成功，没有正文 · done, without a body",
            206, "文件的一段 · a range of the file",
            304, "没有变化 · not changed");

    private final OpenAPI api;
    private final Refusals refusals;
    private final HttpMethod method;
    private final String path;
    private final Operation operation;
    private final List<Endpoint> endpoints;

    OperationDescription(OpenAPI api, Refusals refusals, HttpMethod method, String path, Operation operation, List<Endpoint> endpoints) {
        this.api = api;
        this.refusals = refusals;
        this.method = method;
        this.path = path;
        this.operation = operation;
        this.endpoints = endpoints;
    }

    void complete() {
        name();
        parameters();
        bodies();
        answers();
    }

    private void name() {
        Endpoint first = endpoints.stream().filter(endpoint -> endpoint.namedId().isPresent()).findFirst().orElse(endpoints.getFirst());
        operation.setOperationId(first.id());
        first.operation().ifPresent(written -> operation.summary(textOf(written.summary())).description(textOf(written.description())));
        operation.setTags(List.of(path.replaceFirst("^/api/v1/", "").replaceFirst("/.*", "")));
    }

    private static @Nullable String textOf(String written) {
        return written.isEmpty() ? null : written;
    }

    private void parameters() {
        Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream()
                .filter(parameter -> "query".equals(parameter.getIn()) && !endpoints.stream().allMatch(endpoint -> endpoint.needs(parameter.getName())))
                .forEach(parameter -> parameter.setRequired(false));
        if (endpoints.stream().anyMatch(Endpoint::takesVersion)) {
            boolean needed = endpoints.stream().allMatch(Endpoint::needsVersion);
            add(header(HttpHeaders.IF_MATCH, "读取时的 ETag · the ETag of what was read").required(needed));
        }
        if (endpoints.stream().anyMatch(Endpoint::takesPaging)) {
            Schema<?> limit = schema("integer").format("int32").minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Paging.MAX));
            limit.setDefault(Paging.DEFAULT);
            add(new QueryParameter().name("limit").schema(limit).description("最多几条 · how many at most"));
            add(new QueryParameter().name("cursor").schema(schema("string")).description("上一页的 next · next of the page before"));
        }
        if (takesKey()) {
            add(header("Idempotency-Key", "同一键重复提交只生效一次 · sent again under the same key, it takes effect once"));
            parameter("Idempotency-Key").setSchema(schema("string").minLength(1).maxLength(128).pattern("^[\\x21-\\x7e]+$"));
        }
    }

    private boolean takesKey() {
        return method == HttpMethod.POST && endpoints.stream().noneMatch(Endpoint::isUpload);
    }

    private Parameter parameter(String name) {
        return operation.getParameters().stream().filter(one -> one.getName().equals(name)).findFirst().orElseThrow();
    }

    private void add(Parameter parameter) {
        List<Parameter> present = Objects.requireNonNullElse(operation.getParameters(), List.of());
        if (present.stream().noneMatch(one -> one.getName().equals(parameter.getName()) && one.getIn().equals(parameter.getIn()))) {
            operation.addParametersItem(parameter);
        }
    }

    /** A method that reads bytes says which by its media types; the others read JSON. */
    private void bodies() {
        List<Endpoint> readers = endpoints.stream().filter(endpoint -> !endpoint.consumes().isEmpty() && !endpoint.isUpload()).toList();
        if (readers.isEmpty()) {
            return;
        }
        Content content = new Content();
        if (readers.size() < endpoints.size() && operation.getRequestBody() != null) {
            content.addMediaType("application/json", operation.getRequestBody().getContent().get("application/json"));
        }
        readers.stream().flatMap(endpoint -> endpoint.consumes().stream()).forEach(type -> content.addMediaType(type.toString(), new MediaType().schema(file(type))));
        operation.setRequestBody(new RequestBody().required(true).content(content));
    }

    private void answers() {
        ApiResponses written = Objects.requireNonNullElseGet(operation.getResponses(), ApiResponses::new);
        ApiResponses answers = new ApiResponses();
        Set<Integer> refused = new TreeSet<>(List.of(400, 401, 403, 429, 503));
        for (Endpoint endpoint : endpoints) {
            endpoint.successes().forEach(status -> succeed(answers, status, endpoint, written.get(String.valueOf(status))));
            if (method == HttpMethod.GET && endpoint.headers(200).containsKey(HttpHeaders.ETAG)) {
                answers.addApiResponse("304", new ApiResponse().description(SUCCESSES.get(304)).headers(headers(Map.of(HttpHeaders.ETAG, true))));
            }
            endpoint.declared().keySet().stream().filter(status -> status >= 400).forEach(refused::add);
        }
        refused.addAll(refusals());
        refused.forEach(status -> answers.addApiResponse(String.valueOf(status), refusals.of(status)));
        operation.setResponses(answers);
    }

    private Set<Integer> refusals() {
        Set<Integer> refused = new TreeSet<>();
        if (path.contains("{")) {
            refused.add(404);
        }
        if (endpoints.stream().anyMatch(endpoint -> endpoint.hasBody() && (!endpoint.isFile() || !endpoint.produces().isEmpty()))) {
            refused.add(406);
        }
        if (operation.getRequestBody() != null) {
            refused.addAll(List.of(408, 413, 415));
        }
        if (method != HttpMethod.GET) {
            refused.add(409);
        }
        if (takesKey()) {
            refused.add(422);
        }
        if (endpoints.stream().anyMatch(Endpoint::takesVersion)) {
            refused.add(412);
        }
        if (endpoints.stream().anyMatch(Endpoint::needsVersion)) {
            refused.add(428);
        }
        return refused;
    }

    /** Two methods of one operation may succeed by the same status, with bodies of different types. */
    private void succeed(ApiResponses answers, int status, Endpoint endpoint, @Nullable ApiResponse written) {
        boolean shared = answers.containsKey(String.valueOf(status));
        ApiResponse answer = answers.computeIfAbsent(String.valueOf(status), first -> new ApiResponse().description(SUCCESSES.get(status)));
        Map<String, Boolean> headers = endpoint.headers(status);
        Optional.ofNullable(answer.getHeaders()).ifPresent(others -> others.forEach((name, header) -> header.setRequired(headers.containsKey(name) ? header.getRequired() : null)));
        headers.forEach((name, always) -> answer.addHeaderObject(name, Refusals.header(name, always
                && (!shared || answer.getHeaders() != null && answer.getHeaders().containsKey(name) && Boolean.TRUE.equals(answer.getHeaders().get(name).getRequired())))));
        if (takesKey() && status < 300) {
            answer.addHeaderObject("Idempotency-Replayed", Refusals.header("Idempotency-Replayed", false));
        }
        if (endpoint.hasBody() && status != 204 && status != 304) {
            Content content = content(endpoint, status, written);
            answer.setContent(Objects.requireNonNullElseGet(answer.getContent(), Content::new));
            content.forEach((type, body) -> answer.getContent().merge(type, body, OperationDescription::either));
        }
    }

    /** Of two methods that answer one type of content, either may have answered. */
    private static MediaType either(MediaType one, MediaType other) {
        return one.getSchema().equals(other.getSchema()) ? one : new MediaType().schema(new Schema<>().anyOf(List.of(one.getSchema(), other.getSchema())));
    }

    private Content content(Endpoint endpoint, int status, @Nullable ApiResponse written) {
        var declared = endpoint.declared().get(status);
        if (declared != null && declared.content().length > 0) {
            Content content = new Content();
            for (var one : declared.content()) {
                String type = one.mediaType().isEmpty() ? "application/json" : one.mediaType();
                content.addMediaType(type, endpoint.isFile() ? new MediaType().schema(file(org.springframework.http.MediaType.parseMediaType(type)))
                        : Optional.ofNullable(written).map(ApiResponse::getContent).map(bodies -> bodies.get(type))
                                .orElseGet(() -> new MediaType().schema(schemaOf(endpoint))));
            }
            return content;
        }
        Content content = new Content();
        List<org.springframework.http.MediaType> types = endpoint.produces().isEmpty() && !endpoint.isFile()
                ? List.of(org.springframework.http.MediaType.APPLICATION_JSON) : endpoint.produces();
        types.forEach(type -> content.addMediaType(type.toString(), new MediaType().schema(endpoint.isFile() ? file(type) : schemaOf(endpoint))));
        return content;
    }

    private Schema<?> schemaOf(Endpoint endpoint) {
        return SpringDocAnnotationsUtils.extractSchema(api.getComponents(), endpoint.body(), null, null, SpecVersion.V31);
    }

    /** A file is text or bytes. */
    private static Schema<?> file(org.springframework.http.MediaType type) {
        boolean text = type.getType().equals("text") || type.getSubtype().contains("yaml");
        return text ? schema("string") : schema("string").format("binary");
    }

    private static Map<String, Header> headers(Map<String, Boolean> names) {
        return names.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> Refusals.header(one.getKey(), one.getValue())));
    }

    private static Schema<?> schema(String type) {
        Schema<?> schema = new Schema<>();
        schema.addType(type);
        return schema;
    }

    private static Parameter header(String name, String description) {
        return new HeaderParameter().name(name).required(false).schema(schema("string")).description(description);
    }
}
