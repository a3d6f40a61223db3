package io.lianluo.web.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;

/** Adds {@code web-defaults.properties} behind every other source of settings. */
final class WebDefaults implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            // Boot's loader says that they never change; of a source that may, Boot compares all names again for each property that it binds.
            new PropertiesPropertySourceLoader().load("lianluo web defaults", new ClassPathResource("web-defaults.properties", getClass()))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException partOfThisJar) {
            throw new UncheckedIOException(partOfThisJar);
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
