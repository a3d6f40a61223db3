package io.lianluo.benchmarks;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A service of the eventing library, without its web server. */
final class Service {

    private Service() { }

    static ConfigurableApplicationContext start(Class<?> application, String name, Stack stack, Map<String, Object> more,
                                                ApplicationContextInitializer<GenericApplicationContext> beans) {
        Map<String, Object> properties = stack.propertiesOf(name);
        properties.put("spring.application.name", name);
        properties.put("spring.main.web-application-type", "none");
        properties.put("logging.level.root", "error");
        properties.put("management.tracing.export.enabled", "false");
        properties.put("management.otlp.metrics.export.enabled", "false");
        properties.putAll(more);
        return new SpringApplicationBuilder(application).bannerMode(Banner.Mode.OFF).properties(properties).initializers(beans).run();
    }
}
