package io.lianluo.web.access;

import io.lianluo.web.AccessPolicy;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Compares table and endpoints at start; apart, because a slice test has only some of the endpoints. */
@AutoConfiguration(after = AccessAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class AccessTableCheckAutoConfiguration {

    @Bean
    AccessTableCheck accessTableCheck(AccessPolicy policy,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints) {
        return new AccessTableCheck(policy, endpoints);
    }
}
