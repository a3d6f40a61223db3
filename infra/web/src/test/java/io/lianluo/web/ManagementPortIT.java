package io.lianluo.web;

import io.lianluo.web.fixture.ShelfTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** On a management port of its own the metrics need no token, and all else keeps its access. */
@TestPropertySource(properties = {"management.server.port=0", "management.endpoints.web.exposure.include=health,info,prometheus,sbom,beans",
        "management.endpoint.beans.access=read-only"})
class ManagementPortIT extends ShelfTest {

    @LocalManagementPort
    private int managementPort;

    private RestTestClient management;

    @BeforeEach
    void open() {
        management = RestTestClient.bindToServer().baseUrl("http://localhost:" + managementPort).build();
    }

    private RestTestClient.ResponseSpec ask(String path, String token) {
        return management.get().uri(path).header(HttpHeaders.AUTHORIZATION, token).exchange();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness", "/actuator/prometheus"})
    void healthAndMetricsAreOpenThere(String path) {
        management.get().uri(path).exchange().expectStatus().isOk();
    }

    /** Beans stand for all that somebody exposes who does not think of it. */
    @ParameterizedTest
    @ValueSource(strings = {"/actuator/info", "/actuator/beans"})
    void allElseIsForOperatorsAndSystems(String path) {
        management.get().uri(path).exchange().expectStatus().isUnauthorized();
        ask(path, token("secretariat:company")).expectStatus().isForbidden();
        ask(path, token("operator")).expectStatus().isOk();
        ask(path, token("prometheus", List.of("system"), "shelf.read")).expectStatus().isOk();
        ask(path, token("prometheus", List.of("system"), "registry.read")).expectStatus().isForbidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "heapdump", "threaddump", "configprops", "loggers", "mappings", "shutdown", "bindings", "channels", "metrics"})
    void whatTellsTooMuchIsNotThereEvenForOperators(String endpoint) {
        ask("/actuator/" + endpoint, token("operator")).expectStatus().isNotFound();
        management.get().uri("/actuator/" + endpoint).exchange().expectStatus().isUnauthorized();
    }

    @Test
    void requestsOfThePlatformAreNotTakenThere() {
        management.get().uri("/api/v1/books").exchange().expectStatus().isUnauthorized();
        ask("/api/v1/books", token("operator")).expectStatus().isNotFound();
        get("/api/v1/books", token("operator")).expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/actuator/info", "/actuator/beans", "/actuator/env"})
    void whereRequestsAreTakenNoEndpointOfManagementIs(String path) {
        client.get().uri(path).exchange().expectStatus().isUnauthorized();
        get(path, token("operator")).expectStatus().value(status -> org.assertj.core.api.Assertions.assertThat(status).isIn(403, 404));
    }

    @Test
    void theProbesAnswerWhereRequestsAreTaken() {
        client.get().uri("/livez").exchange().expectStatus().isOk();
        client.get().uri("/readyz").exchange().expectStatus().isOk();
    }
}
