package io.lianluo.web.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;

/** Describes what is refused, each status once for all operations. */
final class Refusals {

    private static final String PROBLEM = "Problem";

    /**
     * A status by which a request is refused.
     *
     * @param name    by which operations refer to it
     * @param text    what it means, in both languages
     * @param headers what it is sent with, and whether always
     */
    private record Refusal(String name, String text, Map<String, Boolean> headers) {

        Refusal(String name, String text) {
            this(name, text, Map.of());
        }
    }

    private static final Map<Integer, Refusal> KNOWN = new TreeMap<>(Map.ofEntries(
            Map.entry(400, new Refusal("Invalid", "请求有误，逐项列出 · not valid, each fault is named")),
            Map.entry(401, new Refusal("TokenNeeded", "没有有效的令牌 · no valid token", Map.of(HttpHeaders.WWW_AUTHENTICATE, true))),
            Map.entry(403, new Refusal("Forbidden", "无权 · not allowed", Map.of(HttpHeaders.WWW_AUTHENTICATE, false))),
            Map.entry(404, new Refusal("NotFound", "没有找到，或无权知悉 · not found, or not for the caller to know of")),
            Map.entry(405, new Refusal("MethodNotAllowed", "此地址没有这种方法 · the address has no such method", Map.of(HttpHeaders.ALLOW, true))),
            Map.entry(406, new Refusal("NotAcceptable", "没有所要的格式 · not in the format that is asked for")),
            Map.entry(408, new Refusal("RequestTimeout", "请求正文没有按时到齐 · the body did not come in time")),
            Map.entry(409, new Refusal("Conflict", "与当前状态冲突 · does not fit the present state", Map.of(HttpHeaders.RETRY_AFTER, false))),
            Map.entry(410, new Refusal("Gone", "已不存在 · no longer there")),
            Map.entry(412, new Refusal("OtherVersion", "他人已更改 · changed by others in between", Map.of(HttpHeaders.ETAG, false))),
            Map.entry(413, new Refusal("TooLarge", "过大 · too large")),
            Map.entry(415, new Refusal("UnsupportedMediaType", "不支持这种正文格式 · the body's format is not supported")),
            Map.entry(416, new Refusal("RangeNotSatisfiable", "没有所要的段 · there is no such range", Map.of(HttpHeaders.CONTENT_RANGE, true))),
            Map.entry(422, new Refusal("KeyReused", "同一键已用于另一请求 · the key was used for another request")),
            Map.entry(428, new Refusal("VersionNeeded", "须带 If-Match · If-Match is needed")),
            Map.entry(429, new Refusal("TooManyRequests", "请求过于频繁 · too many requests", Map.of(HttpHeaders.RETRY_AFTER, true))),
            Map.entry(503, new Refusal("Unavailable", "暂时不可用 · temporarily unavailable", Map.of(HttpHeaders.RETRY_AFTER, true)))));

    private final OpenAPI api;

    Refusals(OpenAPI api) {
        this.api = api;
        api.getComponents().addSchemas(PROBLEM, problem());
    }

    /** A reference to what that status means. */
    ApiResponse of(int status) {
        String name = known(status).name();
        if (api.getComponents().getResponses() == null || !api.getComponents().getResponses().containsKey(name)) {
            api.getComponents().addResponses(name, inFull(status));
        }
        return new ApiResponse().$ref("#/components/responses/" + name);
    }

    /** Says what that status means. */
    ApiResponse inFull(int status) {
        Refusal refusal = known(status);
        ApiResponse answer = new ApiResponse().description(refusal.text()).content(new Content()
                .addMediaType("application/problem+json", new MediaType().schema(DescribedTypes.reference(PROBLEM))));
        refusal.headers().forEach((name, always) -> answer.addHeaderObject(name, header(name, always)));
        return answer;
    }

    private static Refusal known(int status) {
        return Optional.ofNullable(KNOWN.get(status)).orElseThrow(() -> new IllegalStateException("No text for the status " + status));
    }

    private static final Map<String, String> HEADERS = Map.of(
            HttpHeaders.ALLOW, "此地址有的方法 · the methods that the address has",
            HttpHeaders.CONTENT_DISPOSITION, "保存时的文件名 · the name under which to save it",
            HttpHeaders.CONTENT_RANGE, "所给的段 · which range it is",
            HttpHeaders.ETAG, "版本，用于 If-Match · the version, for If-Match",
            "Idempotency-Replayed", "同一键的首次答复再次给出时为 true · true where the first answer under the key is given again",
            "Read-Encoding", "文件按何种编码读取 · in which encoding the file was read",
            HttpHeaders.LOCATION, "在何处 · where it is",
            HttpHeaders.RETRY_AFTER, "几秒后重试 · after how many seconds to try again",
            HttpHeaders.WWW_AUTHENTICATE, "需要怎样的令牌 · which token is needed");

    /** Describes a header of an answer. */
    static Header header(String name, boolean always) {
        Schema<?> schema = new Schema<>();
        schema.addType(name.equals(HttpHeaders.RETRY_AFTER) ? "integer" : "string");
        if (name.equals(HttpHeaders.ETAG)) {
            schema.setPattern("^\".+\"$");
        }
        return new Header().required(always ? true : null).description(HEADERS.get(name)).schema(schema);
    }

    private static Schema<?> problem() {
        return object(Map.of(
                "type", shown("string", "种类，固定不变 · the kind, which never changes", "urn:lianluo:problem:invalid").pattern("^urn:lianluo:problem:[a-z0-9-]+$"),
                "title", shown("string", "名称，按 Accept-Language · the kind's name, by Accept-Language", "请求有误"),
                "status", shown("integer", "HTTP 状态码 · the HTTP status", 400).format("int32"),
                "detail", shown("string", "说明，按 Accept-Language · what happened, by Accept-Language", "请求中的数据不符合要求。"),
                "instance", shown("string", "请求的地址 · the address that was asked", "/api/v1/obligations"),
                "traceId", shown("string", "供运维人员查找日志 · by which an operator finds the logs", "4bf92f3577b34da6a3ce929d0e0e4736"),
                "articles", list("依据的条款；403 与 409 中依制度拒绝的才有 · the articles that it follows from; of 403 and 409 only, where a regulation is the ground",
                        shown("string", "条款 · an article", "第四条第（二）项")),
                "errors", list("请求中的各处错误；400 才有 · each fault of the request; of 400 only", object(Map.of(
                        "field", shown("string", "字段 · the field", "dueAt"),
                        "rule", shown("string", "规则 · the rule", "required"),
                        "message", shown("string", "说明 · the rule in words", "必填"),
                        "articles", list("依据的条款；制度要求的才有 · the articles that ask for it; where a regulation does", shown("string", "条款 · an article", "第四条第（二）项"))),
                        List.of("field", "message", "rule"))),
                "current", shown("string", "当前版本的 ETag；412 才有 · the ETag of the present version; of 412 only", "\"8\""),
                "since", list("您读取之后的更改；409 与 412 才有 · what was done after you read; of 409 and 412 only", object(Map.of(
                        "version", shown("integer", "更改后的版本 · the version after it", 8).format("int64"),
                        "act", shown("string", "何种更改 · which change", "renamed"),
                        "at", shown("string", "何时 · when", "2026-03-31T01:00:00Z").format("date-time"),
                        "office", shown("string", "更改者的职务 · the office of whoever did it", "secretariat"),
                        "own", shown("boolean", "是否您本人所作 · whether you did it yourself", false),
                        "message", shown("string", "说明 · the change in words", "2026-03-31 09:00 秘书处更名")), List.of("version", "act", "at", "office", "own", "message")))),
                List.of("type", "title", "status", "traceId")).description("RFC 9457 问题对象 · an RFC 9457 problem");
    }

    private static Schema<?> object(Map<String, Schema<?>> properties, List<String> required) {
        Schema<?> object = new Schema<>();
        object.addType("object");
        properties.forEach(object::addProperty);
        object.setRequired(required.stream().sorted().toList());
        return object;
    }

    private static Schema<?> shown(String type, String description, Object example) {
        Schema<Object> schema = new Schema<>();
        schema.addType(type);
        schema.setDescription(description);
        schema.addExample(example);
        return schema;
    }

    private static Schema<?> list(String description, Schema<?> items) {
        Schema<?> list = new Schema<>();
        list.addType("array");
        list.setItems(items);
        list.setDescription(description);
        return list;
    }
}
