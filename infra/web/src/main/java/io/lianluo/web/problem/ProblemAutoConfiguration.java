package io.lianluo.web.problem;

import io.lianluo.domain.Messages;
import io.lianluo.web.ProblemMapping;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Problems in two languages, for controllers and filters alike. */
@AutoConfiguration(before = {WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class ProblemAutoConfiguration {

    /** After the filter that starts the trace, before every other. */
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 2;

    @Bean
    Messages lianluoMessages(@Value("${spring.application.name}") String context) {
        return new Messages(context);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new AcceptHeaderLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return AcceptLanguage.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
            }
        };
    }

    @Bean
    TraceId traceId(ObjectProvider<Tracer> tracer) {
        return new TraceId(tracer);
    }

    @Bean
    ProblemAdvice problemAdvice(ObjectProvider<ProblemMapping> mappings, Messages messages, LocaleResolver locales, TraceId traceId) {
        return new ProblemAdvice(new ProblemTranslator(mappings.orderedStream().toList()), messages, locales, traceId);
    }

    @Bean
    ErrorProblem errorProblem(TraceId traceId) {
        return new ErrorProblem(traceId);
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> containerProblem(Messages messages, TraceId traceId, JsonMapper json) {
        return factory -> {
            factory.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new ContainerProblem(messages, traceId, json)));
            // Bounded by the size of all headers; Tomcat's ten languages are fewer than some browsers ask for.
            factory.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(Integer.MAX_VALUE));
        };
    }

    @Bean
    FilterRegistrationBean<ProblemFilter> problemFilter(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver, TraceId traceId) {
        FilterRegistrationBean<ProblemFilter> registration = new FilterRegistrationBean<>(new ProblemFilter(resolver, traceId));
        registration.setOrder(FIRST);
        return registration;
    }
}
