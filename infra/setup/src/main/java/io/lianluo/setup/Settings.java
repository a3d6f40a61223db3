package io.lianluo.setup;

import io.lianluo.schemas.TopicCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * The settings of the command, from the environment. Beside those of a service ({@code SPRING_KAFKA_BOOTSTRAP_SERVERS},
 * {@code SPRING_KAFKA_SECURITY_PROTOCOL}, {@code SPRING_KAFKA_PROPERTIES_…}, {@code LIANLUO_SCHEMA_REGISTRY_URL} and its credentials) it reads:
 *
 * <ul>
 * <li>{@code LIANLUO_SETUP_REPLICAS}: copies of each partition; 3 unless said
 * <li>{@code LIANLUO_SETUP_PRINCIPAL}: principal of a service on the broker, with {@code %s} for its name; {@code User:%s} unless said
 * <li>{@code LIANLUO_SETUP_KAFKA_CA}, {@code LIANLUO_SETUP_CA}: files with the authorities, in PEM, of the broker and of all that speaks HTTPS; the
 *     system's unless said
 * <li>{@code LIANLUO_SETUP_REGISTRY}, {@code LIANLUO_SETUP_TOKEN_URL}, {@code LIANLUO_SETUP_CLIENT_ID}, {@code LIANLUO_SETUP_CLIENT_SECRET}: the
 *     registry service, and how an operator's token is had, for publishing and replaying
 * <li>{@code LIANLUO_SETUP_REPLAY_ATTEMPTS}: how often a dead letter is replayed at most, and {@code LIANLUO_SETUP_REPLAY_TOPIC}, {@code …_TYPE},
 *     {@code …_CAUSE}, {@code …_SINCE}, {@code …_UNTIL}: which are meant
 * </ul>
 *
 * @param environment the environment
 */
record Settings(Map<String, String> environment) {

    private static final String KAFKA_PROPERTIES = "SPRING_KAFKA_PROPERTIES_";

    /** @throws IllegalArgumentException if the environment does not say it */
    String needed(String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }

    URI needed(String name, String form) {
        return address(name, needed(name), form);
    }

    static URI address(String name, String value, String form) {
        if (!value.matches("https?://[^\\s,]+")) {
            throw new IllegalArgumentException(name + " must be an address such as " + form + ", not " + value);
        }
        return URI.create(value.replaceAll("/+$", ""));
    }

    /** A number from 1 to 99. */
    int number(String name, int unlessSaid) {
        String value = environment.getOrDefault(name, Integer.toString(unlessSaid));
        if (!value.matches("[1-9]\\d?")) {
            throw new IllegalArgumentException(name + " must be a number from 1 to 99, not " + value);
        }
        return Integer.parseInt(value);
    }

    URI schemaRegistry() {
        return needed("LIANLUO_SCHEMA_REGISTRY_URL", "https://schemas.example.org");
    }

    short replicas() {
        String value = environment.getOrDefault("LIANLUO_SETUP_REPLICAS", "3");
        if (!value.matches("[1-9]")) {
            throw new IllegalArgumentException("LIANLUO_SETUP_REPLICAS must be a number from 1 to 9, not " + value);
        }
        return Short.parseShort(value);
    }

    Map<String, String> principals() {
        String form = environment.getOrDefault("LIANLUO_SETUP_PRINCIPAL", "User:%s");
        if (!form.matches("[A-Za-z]+:[^%]*%s[^%]*")) {
            throw new IllegalArgumentException("LIANLUO_SETUP_PRINCIPAL must have %s where the name of the service stands, such as User:%s");
        }
        Map<String, String> principals = new TreeMap<>();
        TopicCatalogue.load().deadLetterTopics().forEach(topic -> principals.put(topic.owner(), form.formatted(topic.owner())));
        return principals;
    }

    /** The settings of a Kafka client, by the same variables as a service's. */
    Map<String, Object> kafka() {
        Map<String, Object> kafka = new HashMap<>();
        // While no broker answers, the client would begin anew thousands of times a second, and say so each time.
        kafka.put("metadata.recovery.strategy", "none");
        environment.forEach((name, value) -> {
            if (name.startsWith(KAFKA_PROPERTIES)) {
                kafka.put(name.substring(KAFKA_PROPERTIES.length()).toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        kafka.put("bootstrap.servers", needed("SPRING_KAFKA_BOOTSTRAP_SERVERS"));
        kafka.put("security.protocol", environment.getOrDefault("SPRING_KAFKA_SECURITY_PROTOCOL", "PLAINTEXT"));
        String authority = environment.getOrDefault("LIANLUO_SETUP_KAFKA_CA", "");
        if (!authority.isEmpty()) {
            kafka.put("ssl.truststore.type", "PEM");
            kafka.put("ssl.truststore.location", authority);
        }
        return kafka;
    }

    /** Makes this process trust the given authority for HTTPS, beside those of the system. */
    void trustAuthority() {
        String file = environment.getOrDefault("LIANLUO_SETUP_CA", "");
        if (file.isEmpty()) {
            return;
        }
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            List<Certificate> certificates = new ArrayList<>(systemAuthorities());
            try (InputStream in = Files.newInputStream(Path.of(file))) {
                certificates.addAll(CertificateFactory.getInstance("X.509").generateCertificates(in));
            }
            for (int i = 0; i < certificates.size(); i++) {
                trusted.setCertificateEntry("authority-" + i, certificates.get(i));
            }
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            SSLContext.setDefault(context);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("LIANLUO_SETUP_CA names " + file + ", which cannot be read as certificates in PEM: " + e.getMessage());
        }
    }

    private static List<Certificate> systemAuthorities() throws GeneralSecurityException {
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init((KeyStore) null);
        return List.of(((X509TrustManager) managers.getTrustManagers()[0]).getAcceptedIssuers());
    }
}
