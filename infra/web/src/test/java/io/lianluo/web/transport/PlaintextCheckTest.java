package io.lianluo.web.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/** A service that would send passwords or personal data without TLS beyond its machine does not start, and says which setting it is. */
class PlaintextCheckTest {

    private final MockEnvironment environment = new MockEnvironment();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            spring.kafka.bootstrap-servers | kafka:9092 | spring.kafka.bootstrap-servers names kafka
            spring.kafka.bootstrap-servers | localhost:9092,10.0.0.3:9092 | names 10.0.0.3
            spring.mongodb.uri | mongodb://meeting:pw@mongodb:27017/meeting | spring.mongodb.uri names mongodb
            spring.mongodb.uri | mongodb://localhost:27017,mongodb:27017/meeting?w=majority | names mongodb
            spring.mongodb.uri | mongodb+srv://meeting:pw@cluster.example.org/meeting?tls=false | names cluster.example.org
            lianluo.schema-registry.url | http://schemas:8080/apis/ccompat/v7 | lianluo.schema-registry.url is http://schemas:8080
            lianluo.schema-registry.url | https://a,http://b | is http://b
            spring.security.oauth2.resourceserver.jwt.issuer-uri | http://login.example.org | issuer-uri is http://login.example.org
            spring.security.oauth2.resourceserver.jwt.jwk-set-uri | HTTP://login.example.org/keys | jwk-set-uri is HTTP://login
            lianluo.schema-registry.properties.bearer.auth.issuer.endpoint.url | http://login.example.org/token | issuer.endpoint.url is http://login.example.org
            lianluo.schema-registry.properties.[bearer.auth.issuer.endpoint.url] | http://login.example.org/token | issuer.endpoint.url is http://login.example.org
            spring.kafka.properties.sasl.oauthbearer.token.endpoint.url | http://login.example.org/token | token.endpoint.url is http://login.example.org
            management.opentelemetry.tracing.export.otlp.endpoint | http://collector:4318/v1/traces | otlp.endpoint is http://collector
            spring.mail.host | mail.example.org | spring.mail.host is mail.example.org
            lianluo.files.clamav | clamav:3310 | lianluo.files.clamav names clamav
            lianluo.schema-registry.url | http://localhost.example.org | is http://localhost.example.org
            lianluo.schema-registry.url | http://127.example.org | is http://127.example.org
            """)
    void whatWouldLeaveTheMachineInClearIsNamed(String name, String value, String told) {
        environment.setProperty(name, value);
        assertThat(PlaintextCheck.findings(environment)).singleElement().asString().contains(told).doesNotContain("pw@");
        environment.setProperty("lianluo.plaintext", "allowed");
        assertThat(PlaintextCheck.findings(environment)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            spring.kafka.bootstrap-servers | localhost:19092
            spring.kafka.bootstrap-servers | 127.0.0.1:19092,[::1]:19093
            spring.mongodb.uri | mongodb://127.0.0.1:27127/meeting
            spring.mongodb.uri | mongodb://meeting:pw@mongodb:27017/meeting?tls=true
            spring.mongodb.uri | mongodb+srv://meeting:pw@cluster.example.org/meeting
            lianluo.schema-registry.url | http://localhost:18085/apis/ccompat/v7
            lianluo.schema-registry.url | https://schemas.example.org
            spring.security.oauth2.resourceserver.jwt.issuer-uri | http://[::1]:18080
            spring.mail.host | localhost
            """)
    void thisMachineAndTlsAreFine(String name, String value) {
        environment.setProperty(name, value);
        assertThat(PlaintextCheck.findings(environment)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"spring.kafka.bootstrap-servers, kafka:9093, spring.kafka.security.protocol, SASL_SSL",
            "spring.kafka.bootstrap-servers, kafka:9093, spring.kafka.properties.security.protocol, SSL",
            "spring.mongodb.uri, mongodb://mongodb/meeting, spring.mongodb.ssl.bundle, mongodb",
            "spring.mail.host, mail.example.org, spring.mail.properties.mail.smtp.starttls.required, true",
            "spring.mail.host, mail.example.org, spring.mail.ssl.enabled, true"})
    void anotherSettingCanBringTheTls(String name, String value, String tls, String on) {
        environment.setProperty(name, value);
        assertThat(PlaintextCheck.findings(environment)).isNotEmpty();
        environment.setProperty(tls, on);
        assertThat(PlaintextCheck.findings(environment)).isEmpty();
    }

    @Test
    void oneWayIsAllowedByItsName() {
        environment.setProperty("lianluo.files.clamav", "clamav:3310");
        environment.setProperty("spring.mail.host", "mail.example.org");
        environment.setProperty("lianluo.plaintext", "scanner");
        assertThat(PlaintextCheck.findings(environment)).singleElement().asString().contains("spring.mail.host");
        environment.setProperty("lianluo.plaintext", "mail, scanner");
        assertThat(PlaintextCheck.findings(environment)).isEmpty();
    }

    @Test
    void anotherWordAllowsNothing() {
        environment.setProperty("lianluo.plaintext", "yes");
        assertThat(PlaintextCheck.findings(environment)).singleElement().asString().contains("lianluo.plaintext is yes; it is refused, allowed, or names some of broker");
    }
}
