package io.lianluo.web.description;

import io.lianluo.access.Caller;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Paging;
import io.lianluo.web.SignedInAccount;
import io.lianluo.web.access.AccessAutoConfiguration;
import io.lianluo.web.access.AccessTable;
import io.swagger.v3.oas.models.media.Schema;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The interface's description at {@code /api/v1/openapi}, and its pages at {@code /docs}. */
@AutoConfiguration(after = AccessAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class DescriptionAutoConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, SignedInAccount.class, IfMatch.class, Paging.class, MediaType.class)
                .replaceWithSchema(JsonNode.class, new Schema<>());
    }

    @Bean
    DescribedTypes describedTypes() {
        return DescribedTypes.OF_THIS_PROCESS;
    }

    @Bean
    GlobalOpenApiCustomizer describedInterface(AccessTable table, @Value("${spring.application.name}") String context, DescribedTypes types,
                                               @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return api -> new InterfaceDescription(table, context, types, mappings.getObject()).customise(api);
    }
}
