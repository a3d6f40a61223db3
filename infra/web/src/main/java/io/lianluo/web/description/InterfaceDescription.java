package io.lianluo.web.description;

import io.lianluo.web.AccessPolicy.Rule;
import io.lianluo.web.access.AccessTable;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Describes tokens, problems and languages once, and at each operation who may call it. */
final class InterfaceDescription implements GlobalOpenApiCustomizer {

    private static final String TOKEN = "token";

    private static final String TEXT = """
            中文：每个请求都须携带签发方的访问令牌（Bearer）。出错时返回 RFC 9457 问题对象（application/problem+json），\
            type 固定不变，title 与 detail 按 Accept-Language 用中文（默认）或英文书写，errors 逐项列出字段、规则与说明，since 列出您读取之后他人所作的更改。

            English: every request carries an access token of the issuer (Bearer). Errors are RFC 9457 problems \
            (application/problem+json): type never changes, title and detail are Chinese (the default) or English by Accept-Language, \
            errors lists field, rule and message, since what others did after you read.""";

    private final AccessTable table;
    private final String context;
    private final DescribedTypes types;
    private final RequestMappingHandlerMapping mappings;

    InterfaceDescription(AccessTable table, String context, DescribedTypes types, RequestMappingHandlerMapping mappings) {
        this.table = table;
        this.context = context;
        this.types = types;
        this.mappings = mappings;
    }

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info().title("Lianluo 联络 · " + context).version("v1").description(TEXT)
                .license(new License().name("Apache License 2.0").identifier("Apache-2.0")));
        api.setServers(List.of(new Server().url("/").description("本服务 · this service")));
        if (api.getComponents() == null) {
            api.components(new Components());
        }
        api.getComponents().addSecuritySchemes(TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"));
        api.addSecurityItem(new SecurityRequirement().addList(TOKEN));
        if (api.getPaths() != null) {
            Refusals refusals = new Refusals(api);
            // An operation is there, and so never answers that its method is not.
            api.addExtension("x-other-methods", Map.of("405", refusals.inFull(405)));
            api.getPaths().forEach((path, item) -> complete(api, refusals, path, item));
            types.requireDifferentNames();
            new RecordSchemas(api, types).complete(api);
        }
    }

    private void complete(OpenAPI api, Refusals refusals, String path, PathItem item) {
        item.readOperationsMap().forEach((method, operation) -> {
            new OperationDescription(api, refusals, method, path, operation, endpoints(method, path)).complete();
            table.rule(HttpMethod.valueOf(method.name()), PathContainer.parsePath(path))
                    .ifPresent(rule -> operation.addExtension("x-audiences", audiences(rule)));
        });
    }

    /** The methods that answer an operation, always in the same order. */
    private List<Endpoint> endpoints(PathItem.HttpMethod method, String path) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getKey().getPatternValues().contains(path)
                        && entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.valueOf(method.name())))
                .map(entry -> new Endpoint(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(endpoint -> endpoint.method().getMethod().toGenericString())).toList();
    }

    private static String audiences(Rule rule) {
        return rule.audiences().stream().map(audience -> audience.name().toLowerCase(Locale.ROOT)).sorted()
                .collect(Collectors.joining(", "));
    }
}
