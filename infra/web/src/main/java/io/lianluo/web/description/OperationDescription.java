package io.lianluo.web.description;

import io.lianluo.web.IfMatch;
import io.lianluo.web.Paging;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Describes the headers and parameters that the library reads for a controller method. */
final class OperationDescription implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (takes(method, IfMatch.class)) {
            add(operation, header("If-Match", "读取时的 ETag · the ETag of what was read"));
        }
        if (takes(method, Paging.class)) {
            Schema<?> limit = new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Paging.MAX))._default(Paging.DEFAULT);
            add(operation, new QueryParameter().name("limit").schema(limit)
                    .description("最多几条 · how many at most"));
            add(operation, new QueryParameter().name("cursor").schema(new StringSchema())
                    .description("上一页的 next · next of the page before"));
        }
        PostMapping post = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), PostMapping.class);
        if (post != null && !List.of(post.consumes()).contains(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            add(operation, header("Idempotency-Key",
                    "同一键重复提交只生效一次 · sent again under the same key, it takes effect once"));
        }
        return operation;
    }

    /** Methods that differ in their media types alone are one operation, which comes here once for each of them. */
    private static void add(Operation operation, Parameter parameter) {
        List<Parameter> present = Objects.requireNonNullElse(operation.getParameters(), List.of());
        if (present.stream().noneMatch(one -> one.getName().equals(parameter.getName()) && one.getIn().equals(parameter.getIn()))) {
            operation.addParametersItem(parameter);
        }
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters()).map(MethodParameter::getParameterType).anyMatch(type::equals);
    }

    private static Parameter header(String name, String description) {
        return new HeaderParameter().name(name).required(false).schema(new StringSchema()).description(description);
    }
}
