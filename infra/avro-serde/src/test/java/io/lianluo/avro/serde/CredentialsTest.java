package io.lianluo.avro.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    private static final Schema SCHEMA = Schema.create(Schema.Type.STRING);

    private RegistryServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RegistryServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void nobodyIsNamedByDefault() {
        assertThat(sent(Map.of()).header("Authorization")).isEmpty();
    }

    @Test
    void anAddressMayCarryUserAndPassword() {
        String url = server.url().replace("//", "//lian:luo%20%40@");

        assertThat(sent(Map.of("schema.registry.url", url)).header("Authorization")).isEqualTo(basic("lian:luo @"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic.auth.user.info", "schema.registry.basic.auth.user.info"})
    void userInfoIsTakenFromItsKeyOldOrNew(String key) {
        assertThat(sent(Map.of("basic.auth.credentials.source", "USER_INFO", key, "lian:luo")).header("Authorization")).isEqualTo(basic("lian:luo"));
    }

    @Test
    void theBrokersCredentialsMayBeInherited() {
        assertThat(sent(Map.of("basic.auth.credentials.source", "SASL_INHERIT", "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"lian\" password=\"luo\";")).header("Authorization"))
                .isEqualTo(basic("lian:luo"));
    }

    @Test
    void aStaticTokenIsSentWithWhatItsRegistryAsksFor() {
        RegistryServer.Seen request = sent(Map.of("bearer.auth.credentials.source", "STATIC_TOKEN", "bearer.auth.token", "t0k3n",
                "bearer.auth.logical.cluster", "lsrc-1", "bearer.auth.identity.pool.id", "pool-1", "request.header.X-Tenant", "health"));

        assertThat(request.header("Authorization")).isEqualTo("Bearer t0k3n");
        assertThat(request.header("target-sr-cluster")).isEqualTo("lsrc-1");
        assertThat(request.header("Confluent-Identity-Pool-Id")).isEqualTo("pool-1");
        assertThat(request.header("X-Tenant")).isEqualTo("health");
    }

    @Test
    void whatContradictsItselfOrIsIncompleteIsRefusedAtOnce() {
        assertRefused(Map.of("basic.auth.credentials.source", "URL", "bearer.auth.credentials.source", "STATIC_TOKEN"), "not both");
        assertRefused(Map.of("basic.auth.credentials.source", "USER_INFO"), "basic.auth.user.info");
        assertRefused(Map.of("basic.auth.credentials.source", "SASL_INHERIT"), "sasl.jaas.config");
        assertRefused(Map.of("basic.auth.credentials.source", "NOBODY"), "URL, USER_INFO or SASL_INHERIT");
        assertRefused(Map.of("bearer.auth.credentials.source", "STATIC_TOKEN"), "bearer.auth.token");
        assertRefused(Map.of("bearer.auth.credentials.source", "UAMI"), "STATIC_TOKEN or OAUTHBEARER");
        assertRefused(Map.of("bearer.auth.credentials.source", "OAUTHBEARER"), "bearer.auth.client.id");
        assertRefused(Map.of("schema.registry.url", "ftp://lian:secret@registry"), "http or https");
        assertRefused(Map.of("schema.registry.url", ""), "schema.registry.url");
    }

    @Test
    void passwordsAreNotTold() {
        assertThatThrownBy(() -> new SchemaRegistryClient(Map.of("schema.registry.url", "htp://lian:s3cret@registry")))
                .isInstanceOf(ConfigException.class).hasMessageNotContaining("s3cret");
        assertThat(new SerdeConfig(Map.of("schema.registry.url", "mock://x", "basic.auth.user.info", "lian:s3cret")).values().toString())
                .doesNotContain("s3cret");
    }

    @Test
    void anAccessTokenIsFetchedOnceAndRenewedBeforeItEnds() throws IOException {
        AtomicInteger issued = new AtomicInteger();
        AtomicReference<String> form = new AtomicReference<>("");
        AtomicReference<String> client = new AtomicReference<>("");
        HttpServer issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/token", exchange -> {
            form.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            client.set(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = ("{\"access_token\":\"token-" + issued.incrementAndGet() + "\",\"expires_in\":600}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        issuer.start();
        try {
            Map<String, Object> configs = Map.of("schema.registry.url", server.url(), "bearer.auth.credentials.source", "OAUTHBEARER",
                    "bearer.auth.issuer.endpoint.url", "http://localhost:" + issuer.getAddress().getPort() + "/token",
                    "bearer.auth.client.id", "lian", "bearer.auth.client.secret", "luo", "bearer.auth.scope", "schemas read");
            assertThat(sent(configs).header("Authorization")).isEqualTo("Bearer token-1");
            assertThat(form).hasValue("grant_type=client_credentials&scope=schemas+read");
            assertThat(client).hasValue(basic("lian:luo"));

            MovingClock clock = new MovingClock();
            OAuthTokens tokens = new OAuthTokens(java.net.http.HttpClient.newHttpClient(), new SerdeConfig(configs), clock);
            assertThat(tokens.token()).isEqualTo("token-2");
            clock.pass(Duration.ofSeconds(299));
            assertThat(tokens.token()).isEqualTo("token-2");
            clock.pass(Duration.ofSeconds(1));
            assertThat(tokens.token()).as("300 seconds before its end").isEqualTo("token-3");
        } finally {
            issuer.stop(0);
        }
    }

    @Test
    void anIssuerThatRefusesIsNoOutage() throws IOException {
        HttpServer issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger status = new AtomicInteger(401);
        issuer.createContext("/token", exchange -> {
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        issuer.start();
        try (SchemaRegistryClient client = server.client(Map.of("bearer.auth.credentials.source", "OAUTHBEARER",
                "bearer.auth.issuer.endpoint.url", "http://localhost:" + issuer.getAddress().getPort() + "/token",
                "bearer.auth.client.id", "lian", "bearer.auth.client.secret", "luo"))) {
            assertThatThrownBy(() -> client.register("a", SCHEMA)).isInstanceOf(AuthenticationException.class);
            for (int notTheIssuers : new int[] {503, 404, 302, 429, 400}) {
                status.set(notTheIssuers);
                assertThatThrownBy(() -> client.register("a", SCHEMA)).isInstanceOf(org.apache.kafka.common.errors.RetriableException.class);
            }
            assertThat(server.seen()).isEmpty();
        } finally {
            issuer.stop(0);
        }
    }

    private RegistryServer.Seen sent(Map<String, Object> configs) {
        try (SchemaRegistryClient client = server.client(configs)) {
            client.register("a", SCHEMA);
        }
        return server.seen().getLast();
    }

    private void assertRefused(Map<String, Object> configs, String because) {
        Map<String, Object> all = new HashMap<>(Map.of("schema.registry.url", server.url()));
        all.putAll(configs);
        assertThatThrownBy(() -> new SchemaRegistryClient(all)).isInstanceOf(ConfigException.class).hasMessageContaining(because);
    }

    private static String basic(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }

    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-11-24T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
