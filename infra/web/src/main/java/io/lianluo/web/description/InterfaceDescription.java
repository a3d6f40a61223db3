package io.lianluo.web.description;

import io.lianluo.web.AccessPolicy.Rule;
import io.lianluo.web.access.AccessTable;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/** Describes tokens, problems and languages once, and at each operation who may call it. */
final class InterfaceDescription implements GlobalOpenApiCustomizer {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    private static final String TEXT = """
            中文：每个请求都须携带签发方的访问令牌（Bearer）。出错时返回 RFC 9457 问题对象（application/problem+json），\
            type 固定不变，title 与 detail 按 Accept-Language 用中文（默认）或英文书写，errors 逐项列出字段、规则与说明，since 列出您读取之后他人所作的更改。

            English: every request carries an access token of the issuer (Bearer). Errors are RFC 9457 problems \
            (application/problem+json): type never changes, title and detail are Chinese (the default) or English by Accept-Language, \
            errors lists field, rule and message, since what others did after you read.""";

    private static final Map<String, String> ALWAYS = Map.of(
            "400", "请求有误 · not valid",
            "401", "没有有效的令牌 · no valid token",
            "403", "无权 · not allowed",
            "503", "暂时不可用 · temporarily unavailable");
    private static final Map<String, String> OF_ONE = Map.of("404", "没有找到 · not found");
    private static final Map<String, String> OF_CHANGES = Map.of(
            "409", "与当前状态冲突 · does not fit the present state");

    private final AccessTable table;
    private final String context;

    InterfaceDescription(AccessTable table, String context) {
        this.table = table;
        this.context = context;
    }

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info().title("Lianluo 联络 · " + context).version("v1").description(TEXT));
        if (api.getComponents() == null) {
            api.components(new Components());
        }
        api.getComponents()
                .addSecuritySchemes(TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"))
                .addSchemas(PROBLEM, problem());
        api.addSecurityItem(new SecurityRequirement().addList(TOKEN));
        if (api.getPaths() != null) {
            api.getPaths().forEach((path, item) -> item.readOperationsMap()
                    .forEach((method, operation) -> complete(path, method, operation)));
        }
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation) {
        addProblems(operation, ALWAYS);
        if (path.contains("{")) {
            addProblems(operation, OF_ONE);
        }
        if (method != PathItem.HttpMethod.GET) {
            addProblems(operation, OF_CHANGES);
        }
        table.rule(HttpMethod.valueOf(method.name()), PathContainer.parsePath(path))
                .ifPresent(rule -> operation.addExtension("x-audiences", audiences(rule)));
    }

    private static String audiences(Rule rule) {
        return rule.audiences().stream().map(audience -> audience.name().toLowerCase(Locale.ROOT)).sorted()
                .collect(Collectors.joining(", "));
    }

    private static void addProblems(Operation operation, Map<String, String> problems) {
        if (operation.getResponses() == null) {
            operation.responses(new ApiResponses());
        }
        problems.forEach((status, description) -> operation.getResponses().putIfAbsent(status, new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema().example("urn:lianluo:problem:invalid"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("traceId", new StringSchema())
                .addProperty("errors", new ArraySchema().items(new ObjectSchema()
                        .addProperty("field", new StringSchema())
                        .addProperty("rule", new StringSchema())
                        .addProperty("message", new StringSchema())))
                .addProperty("since", new ArraySchema().items(new ObjectSchema()
                        .addProperty("version", new IntegerSchema().format("int64"))
                        .addProperty("act", new StringSchema())
                        .addProperty("at", new DateTimeSchema())
                        .addProperty("office", new StringSchema())
                        .addProperty("message", new StringSchema())));
    }
}
