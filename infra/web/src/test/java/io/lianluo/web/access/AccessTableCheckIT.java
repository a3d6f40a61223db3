package io.lianluo.web.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;

import io.lianluo.web.AccessPolicy;
import io.lianluo.web.Audience;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** An application whose table and endpoints do not fit does not start, and says which. */
class AccessTableCheckIT {

    @RestController
    static class Endpoints {

        @GetMapping("/api/v1/things/{id}")
        String read(@PathVariable String id) {
            return id;
        }

        @PostMapping("/api/v1/things")
        void write() {}
    }

    @Configuration
    @EnableAutoConfiguration
    static class Table {

        @Bean
        Endpoints endpoints() {
            return new Endpoints();
        }

        @Bean
        AccessPolicy access() {
            return AccessPolicy.builder()
                    .allow(GET, "/api/v1/things/{thing}", Audience.PERSON)
                    .allow(DELETE, "/api/v1/things/{thing}", Audience.PERSON)
                    .build();
        }
    }

    @Configuration
    @EnableAutoConfiguration
    static class NoTable {

        @Bean
        Endpoints endpoints() {
            return new Endpoints();
        }
    }

    @Test
    void everyEndpointHasARowAndEveryRowAnEndpoint() {
        assertThatThrownBy(() -> start(Table.class)).isInstanceOf(IllegalStateException.class).hasMessage(
                "The access table does not fit the endpoints: no endpoint for the row DELETE /api/v1/things/{}; "
                        + "no row for the endpoint POST /api/v1/things of io.lianluo.web.access.AccessTableCheckIT$Endpoints#write[0 args]");
    }

    @Test
    void withoutATableNoEndpointIsAllowed() {
        assertThatThrownBy(() -> start(NoTable.class)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no row for the endpoint GET /api/v1/things/{}")
                .hasMessageContaining("no row for the endpoint POST /api/v1/things");
    }

    @Test
    void twoRowsAboutOneEndpointAreRefused() {
        assertThatThrownBy(() -> AccessPolicy.builder().allow(GET, "/api/v1/things", Audience.PERSON)
                .allow(GET, "/api/v1/things", Audience.OPERATOR)).hasMessageContaining("GET /api/v1/things");
    }

    private static void start(Class<?> application) {
        new SpringApplicationBuilder(application).properties("spring.application.name=things", "server.port=0", "spring.main.banner-mode=off",
                "spring.mongodb.uri=mongodb://localhost:1/things",
                "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1").run().close();
    }
}
