package io.lianluo.web.link;

import io.lianluo.domain.Messages;
import io.lianluo.web.AccessPolicy;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.ObservationFilter;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** One-time links for a service that makes or serves them; only such a service needs their keys. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(LinkProperties.class)
public final class LinkAutoConfiguration {

    @Bean
    @Lazy
    OneTimeLinks oneTimeLinks(LinkProperties properties) {
        return new OneTimeLinks(properties);
    }

    @Bean
    LinkGate linkGate(ObjectProvider<OneTimeLinks> links, Messages messages, LocaleResolver locales) {
        return new LinkGate(links, messages, locales);
    }

    @Bean
    WebMvcConfigurer linkArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new LinkArgument());
            }
        };
    }

    /** A trace says that a link was opened, and not which: who reads traces could use it. */
    @Bean
    ObservationFilter linksUntraced() {
        return observation -> {
            if (observation instanceof ServerRequestObservationContext request && request.getCarrier().getRequestURI().startsWith(AccessPolicy.LINKS)) {
                observation.addHighCardinalityKeyValue(KeyValue.of("http.url", AccessPolicy.LINKS + "…"));
            }
            return observation;
        };
    }
}
