package io.lianluo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;

/** The description of a service's interface, which is committed beside its sources. */
final class ServiceDescription {

    private static final Path COMMITTED = Path.of("src/main/resources/openapi.yaml");

    private static final class Loaded {
        static final Optional<DescribedInterface> DESCRIPTION = DescribedInterface.load("/openapi.yaml");
    }

    private ServiceDescription() { }

    /** Holds what the service answers against its committed description, before every other filter; empty where there is no description. */
    static Optional<FilterRegistrationBean<DescriptionFilter>> filter() {
        return Loaded.DESCRIPTION.map(description -> {
            FilterRegistrationBean<DescriptionFilter> registration = new FilterRegistrationBean<>(new DescriptionFilter(description));
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return registration;
        });
    }

    /** Fails if the committed description is another; writes it instead where {@code lianluo.openapi.write} is set. */
    static void requireCommitted(String served) throws IOException {
        if (Boolean.getBoolean("lianluo.openapi.write")) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(COMMITTED).exists();
        assertThat(Files.readString(COMMITTED)).as("the committed description; make it anew as the README of infra/web says").isEqualTo(served);
    }
}
