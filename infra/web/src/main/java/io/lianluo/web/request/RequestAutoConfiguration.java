package io.lianluo.web.request;

import io.github.bucket4j.TimeMeter;
import io.lianluo.web.LargeRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** The clock, the arguments of controller methods, strict JSON and parameters, and the limits of requests: their size, rate and weight. */
@AutoConfiguration
@EnableConfigurationProperties(RequestRate.class)
public final class RequestAutoConfiguration {

    /** In milliseconds, like store and events: finer time would come back from them changed, and make late what is not. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    /** It says what no property can: a number is neither text nor a time, days, times, numbers and texts follow the rules of the domain, and lists end. */
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        SimpleModule values = new SimpleModule("values")
                .addDeserializer(Instant.class, new TimeWithZone())
                .addDeserializer(LocalDate.class, new CivilDay())
                .addDeserializer(Long.class, new ExactNumber())
                .addDeserializer(Long.TYPE, new ExactNumber())
                .addDeserializer(String.class, new CleanText())
                .addKeyDeserializer(String.class, new CleanText.Key())
                .setDeserializerModifier(new BoundedItems.Everywhere());
        return json -> json.addModule(values).withCoercionConfig(LogicalType.Textual, text -> {
            text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
            text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
            text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        });
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    WebMvcConfigurer controllerArguments(@Value("${lianluo.web.heavy-answers}") int heavyAnswers) {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                ReadParameters.addTo(registry);
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new KnownParameters());
                interceptors.addInterceptor(new HeavyAnswers(heavyAnswers));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.addAll(List.of(new CallerArgument(), new IfMatchArgument(), new PagingArgument()));
            }
        };
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    FilterRegistrationBean<RequestSizeFilter> requestSizeFilter(@Value("${lianluo.web.max-request-size}") DataSize usual,
                                                                ObjectProvider<LargeRequest> larger) {
        FilterRegistrationBean<RequestSizeFilter> registration = new FilterRegistrationBean<>(new RequestSizeFilter(usual, larger.stream().toList()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    /** Right after the filters that know who asks. */
    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    FilterRegistrationBean<RequestRateFilter> requestRateFilter(RequestRate rate) {
        FilterRegistrationBean<RequestRateFilter> registration = new FilterRegistrationBean<>(new RequestRateFilter(rate, TimeMeter.SYSTEM_NANOTIME));
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }
}
