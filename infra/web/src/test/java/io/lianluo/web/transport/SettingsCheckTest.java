package io.lianluo.web.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.env.MockEnvironment;

/** A service with a setting that can never work does not start, and names the setting. */
class SettingsCheckTest {

    private final MockEnvironment environment = new MockEnvironment();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            spring.kafka.bootstrap-servers | kafka | spring.kafka.bootstrap-servers has kafka, which is no host:port
            spring.kafka.bootstrap-servers | a:9093,https://b:9093 | has https://b:9093, which is no host:port
            spring.kafka.security.protocol | TLS | spring.kafka.security.protocol is TLS, which is none of PLAINTEXT, SASL_PLAINTEXT, SASL_SSL, SSL
            spring.kafka.security.protocol | SASL_SSL | spring.kafka.properties.sasl.jaas.config is not set
            spring.mongodb.uri | mongo://x | spring.mongodb.uri does not begin with mongodb://
            spring.mongodb.uri | mongodb://host:27017/ | spring.mongodb.uri names no database
            spring.mongodb.uri | mongodb://meeting:p@ss/w@host/meeting | spring.mongodb.uri cannot be read as a connection string
            lianluo.schema-registry.url | schemas | lianluo.schema-registry.url is schemas, which is no address
            lianluo.schema-registry.url | https://a,b | is b, which is no address
            spring.security.oauth2.resourceserver.jwt.issuer-uri | login.example.org | issuer-uri is login.example.org, which is no address
            lianluo.web.links.address | liaisons | lianluo.web.links.address is liaisons
            spring.kafka.ssl.bundle | kafka | spring.kafka.ssl.bundle is kafka, but spring.ssl.bundle.pem.kafka.truststore.certificate is not set
            lianluo.notification.mail.ssl.bundle | mail | lianluo.notification.mail.ssl.bundle is mail, but
            spring.kafka.bootstrap-servers | kafka:99093 | has kafka:99093, which is no host:port
            lianluo.schema-registry.properties.schema.registry.ssl.truststore.location | /nowhere/ca.crt | truststore.location is /nowhere/ca.crt, which cannot be read
            server.port | 99999 | server.port is 99999, which is no port from 0 to 65535
            management.server.port | -8081 | management.server.port is -8081, which is no port
            spring.mail.port | 250000 | spring.mail.port is 250000, which is no port
            lianluo.eventing.longest-retry | -PT1S | lianluo.eventing.longest-retry is -PT1S, which is negative
            lianluo.web.drain | PT-5S | lianluo.web.drain is PT-5S, which is negative
            lianluo.web.rate.burst | -1 | lianluo.web.rate.burst is -1, which is negative
            lianluo.files.size | -5MB | lianluo.files.size is -5MB, which is negative
            lianluo.reporting.sweep | PT0S | lianluo.reporting.sweep is PT0S and must be more than nought
            lianluo.reporting.sweep | soon | lianluo.reporting.sweep is soon, which is no time such as PT5S
            lianluo.eventing.attempts | 0 | lianluo.eventing.attempts is 0 and must be more than nought
            lianluo.notification.mail.at-a-time | 0 | lianluo.notification.mail.at-a-time is 0 and must be more than nought
            """)
    void aSettingThatCannotWorkIsNamed(String name, String value, String told) {
        environment.setProperty(name, value);
        assertThat(SettingsCheck.findings(environment)).singleElement().asString().contains(told).doesNotContain("p@ss");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            spring.kafka.bootstrap-servers | b0.kafka:9093, [2001:db8::1]:9093
            spring.kafka.security.protocol | ssl
            spring.mongodb.uri | mongodb://meeting:p%40ss@a:27017,b/meeting?replicaSet=rs0&authSource=admin
            spring.mongodb.uri | mongodb+srv://meeting:pw@cluster.example.org/meeting
            lianluo.schema-registry.url | https://a/apis/ccompat/v7,https://b:8443
            lianluo.schema-registry.url | mock://tests
            lianluo.web.drain | 0s
            server.port | 0
            management.server.port | -1
            lianluo.meeting.look-back | P0D
            lianluo.reporting.sweep | 5s
            lianluo.reporting.sweep | 5000
            lianluo.sealing.keys.k1 | AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
            """)
    void aSettingThatCanWorkIsFine(String name, String value) {
        environment.setProperty(name, value);
        assertThat(SettingsCheck.findings(environment)).isEmpty();
    }

    @Test
    void aSignInIsTakenAsJaasWritesIt() {
        environment.setProperty("spring.kafka.security.protocol", "SASL_SSL");
        environment.setProperty("spring.kafka.properties.sasl.jaas.config", "user:secret");
        assertThat(SettingsCheck.findings(environment)).singleElement().asString().contains("sasl.jaas.config is no configuration of JAAS").doesNotContain("secret");
        environment.setProperty("spring.kafka.properties.sasl.jaas.config", "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"a\" password=\"b;c\";");
        assertThat(SettingsCheck.findings(environment)).isEmpty();
    }

    @Test
    void aFileOfABundleIsThere() {
        environment.setProperty("spring.mongodb.ssl.bundle", "mongodb");
        environment.setProperty("spring.ssl.bundle.pem.mongodb.truststore.certificate", "file:/nowhere/ca.crt");
        assertThat(SettingsCheck.findings(environment)).containsExactly("spring.ssl.bundle.pem.mongodb.truststore.certificate is file:/nowhere/ca.crt, which cannot be read");
        environment.setProperty("spring.ssl.bundle.pem.mongodb.truststore.certificate", "file:pom.xml");
        assertThat(SettingsCheck.findings(environment)).containsExactly("spring.ssl.bundle.pem.mongodb.truststore.certificate is file:pom.xml, which holds no certificate in PEM");
        environment.setProperty("spring.ssl.bundle.pem.mongodb.truststore.certificate", "file:src/test/resources/authority.crt");
        assertThat(SettingsCheck.findings(environment)).isEmpty();
    }

    @Test
    void aBundleMayStandInTheSettingItself() throws IOException {
        environment.setProperty("spring.kafka.ssl.bundle", "kafka");
        environment.setProperty("spring.ssl.bundle.pem.kafka.truststore.certificate", Files.readString(Path.of("src/test/resources/authority.crt")));
        assertThat(SettingsCheck.findings(environment)).isEmpty();
        environment.setProperty("spring.ssl.bundle.pem.kafka.truststore.certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----");
        assertThat(SettingsCheck.findings(environment)).containsExactly("spring.ssl.bundle.pem.kafka.truststore.certificate is set, which holds no certificate in PEM");
    }

    @Test
    void theStartIsRefusedAndTheOperatorIsToldWhatToSet() {
        new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(TransportAutoConfiguration.class))
                .withPropertyValues("spring.kafka.bootstrap-servers=kafka:9092", "lianluo.schema-registry.url=schemas")
                .run(context -> {
                    assertThat(context).hasFailed();
                    assertThat(new UnusableSettingsAnalyzer().analyze(context.getStartupFailure())).satisfies(told -> {
                        assertThat(told.getDescription()).contains("lianluo.schema-registry.url is schemas", "spring.kafka.bootstrap-servers names kafka", "lianluo.plaintext");
                        assertThat(told.getAction()).contains("LIANLUO_SCHEMAREGISTRY_URL");
                    });
                });
    }

    @Test
    void aSentenceThatNamesASettingIsToldWithoutItsTrace() {
        Throwable key = new BeanCreationException("sealing", "cannot be made", new IllegalStateException("lianluo.sealing.keys.k1 must be 32 bytes in Base64"));
        assertThat(new UnusableSettingsAnalyzer().analyze(key)).satisfies(told -> {
            assertThat(told.getDescription()).endsWith("lianluo.sealing.keys.k1 must be 32 bytes in Base64");
            assertThat(told.getAction()).contains("LIANLUO_SEALING_KEYS_K1");
        });
        assertThat(new UnusableSettingsAnalyzer().analyze(new BeanCreationException("a", "b", new NoSuchSslBundleException("x", "none")))).isNull();
        assertThat(new UnusableSettingsAnalyzer().analyze(new IllegalStateException("of something else"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring.kafka.properties.sasl.jaas.config", "spring.kafka.properties.[sasl.jaas.config]"})
    void aLoginIsFoundHoweverItsNameIsWritten(String name) {
        environment.setProperty("spring.kafka.security.protocol", "SASL_SSL");
        environment.setProperty(name, "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"u\" password=\"p\";");
        assertThat(SettingsCheck.findings(environment)).isEmpty();
    }
}
