package io.lianluo.web.description;

import io.lianluo.web.Caller;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Paging;
import io.lianluo.web.access.AccessAutoConfiguration;
import io.lianluo.web.access.AccessTable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.PropertyCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** The interface's description at {@code /api/v1/openapi}, and its pages at {@code /docs}. */
@AutoConfiguration(after = AccessAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class DescriptionAutoConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, IfMatch.class, Paging.class);
    }

    @Bean
    GlobalOperationCustomizer describedHeaders() {
        return new OperationDescription();
    }

    @Bean
    PropertyCustomizer describedLengths() {
        return new LengthDescription();
    }

    @Bean
    GlobalOpenApiCustomizer describedAccess(AccessTable table, @Value("${spring.application.name}") String context) {
        return new InterfaceDescription(table, context);
    }
}
