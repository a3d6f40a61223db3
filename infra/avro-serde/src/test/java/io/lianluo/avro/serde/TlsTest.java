package io.lianluo.avro.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.DisconnectException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    private static final String PASSWORD = "changeit";
    private static final Schema SCHEMA = Schema.create(Schema.Type.STRING);

    @TempDir
    static Path directory;

    private static Path store;
    private static RegistryServer server;
    private static HttpsServer https;

    @BeforeAll
    static void start() throws Exception {
        store = self("localhost");
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = context.getDefaultSSLParameters();
                wanted.setNeedClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        });
        server = new RegistryServer(https, new InMemoryRegistry());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void bothSidesShowTheirCertificates() {
        try (SchemaRegistryClient client = client(Map.of(
                "schema.registry.ssl.truststore.location", store.toString(), "schema.registry.ssl.truststore.password", PASSWORD,
                "schema.registry.ssl.truststore.type", "PKCS12",
                "schema.registry.ssl.keystore.location", store.toString(), "schema.registry.ssl.keystore.password", PASSWORD,
                "schema.registry.ssl.keystore.type", "PKCS12", "schema.registry.ssl.key.password", PASSWORD))) {
            assertThat(client.register("a", SCHEMA)).isPositive();
        }
    }

    @Test
    void withoutAKeyTheServerRefuses() {
        try (SchemaRegistryClient client = client(Map.of("schema.registry.ssl.truststore.location", store.toString(),
                "schema.registry.ssl.truststore.password", PASSWORD, "schema.registry.ssl.truststore.type", "PKCS12"))) {
            assertThatThrownBy(() -> client.register("a", SCHEMA)).isInstanceOf(DisconnectException.class);
        }
    }

    @Test
    void anUnknownServerIsNotTrustedAndTheBrokersTlsSettingsAreNotTheRegistrys() {
        try (SchemaRegistryClient client = client(Map.of("ssl.truststore.location", store.toString(), "ssl.truststore.password", PASSWORD))) {
            assertThatThrownBy(() -> client.register("a", SCHEMA)).isInstanceOf(DisconnectException.class).hasMessageContaining("SSL");
        }
    }

    @Test
    void anAuthorityThatComesIntoTheFileCountsForTheNextConnection() throws Exception {
        Path authority = directory.resolve("ca.crt");
        Files.writeString(authority, pem(self("another")));
        try (SchemaRegistryClient client = client(Map.of("schema.registry.ssl.truststore.location", authority.toString(), "schema.registry.ssl.truststore.type", "PEM",
                "schema.registry.ssl.keystore.location", store.toString(), "schema.registry.ssl.keystore.password", PASSWORD,
                "schema.registry.ssl.keystore.type", "PKCS12", "schema.registry.ssl.key.password", PASSWORD))) {
            assertThatThrownBy(() -> client.register("renewed", SCHEMA)).hasMessageContaining("PKIX path");

            Files.writeString(authority, "this is being written");
            assertThatThrownBy(() -> client.register("renewed", SCHEMA)).hasMessageContaining("PKIX path");

            Files.writeString(authority, pem(store));
            assertThat(client.register("renewed", SCHEMA)).isPositive();
        }
    }

    @Test
    void theProtocolsAreThoseThatAreNamed() {
        Map<String, Object> stores = Map.of(
                "schema.registry.ssl.truststore.location", store.toString(), "schema.registry.ssl.truststore.password", PASSWORD,
                "schema.registry.ssl.truststore.type", "PKCS12",
                "schema.registry.ssl.keystore.location", store.toString(), "schema.registry.ssl.keystore.password", PASSWORD,
                "schema.registry.ssl.keystore.type", "PKCS12", "schema.registry.ssl.key.password", PASSWORD);

        try (SchemaRegistryClient fits = client(with(stores, "schema.registry.ssl.enabled.protocols", "TLSv1.3", "TLS_AES_128_GCM_SHA256"));
                SchemaRegistryClient cannot = client(with(stores, "schema.registry.ssl.enabled.protocols", "TLSv1.2", "TLS_AES_128_GCM_SHA256"))) {
            assertThat(fits.register("a", SCHEMA)).isPositive();
            assertThatThrownBy(() -> cannot.register("a", SCHEMA)).isInstanceOf(DisconnectException.class).hasMessageContaining("SSL");
        }
    }

    /** A key and a certificate that is its own authority. */
    private static Path self(String name) throws Exception {
        Path made = directory.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-alias", "localhost", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost", "-validity", "2",
                "-storetype", "PKCS12", "-keystore", made.toString(), "-storepass", PASSWORD).inheritIO().start();
        assertThat(keytool.waitFor()).isZero();
        return made;
    }

    private static String pem(Path from) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(from)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(keys.getCertificate("localhost").getEncoded()) + "\n-----END CERTIFICATE-----\n";
    }

    private static Map<String, Object> with(Map<String, Object> stores, String key, String protocols, String ciphers) {
        Map<String, Object> all = new HashMap<>(stores);
        all.put(key, protocols);
        all.put("schema.registry.ssl.cipher.suites", ciphers);
        return all;
    }

    private static SchemaRegistryClient client(Map<String, Object> configs) {
        Map<String, Object> all = new HashMap<>(configs);
        all.put("schema.registry.url", "https://localhost:" + server.port());
        all.put("max.retries", 0);
        return new SchemaRegistryClient(all);
    }
}
