package io.lianluo.localstack;

import io.lianluo.schemas.TopicCatalogue;
import io.lianluo.setup.Rights;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

/**
 * A broker as a cluster has it, for tests: its clients speak by TLS, sign in by SCRAM, and each service may do what the catalogue of topics says, and nothing
 * else. A second way in, which only this process knows, makes topics, users and rights.
 */
public final class SecuredBroker implements AutoCloseable {

    private static final TopicCatalogue CATALOGUE = TopicCatalogue.load();

    private final LocalAuthority authority;
    private final int port = Ports.free();
    private final EmbeddedBroker broker;

    /** @param directory where data and certificates are kept; made if missing */
    public SecuredBroker(Path directory) {
        this(directory, LocalAuthority.in(directory));
    }

    SecuredBroker(Path directory, LocalAuthority authority) {
        this.authority = authority;
        this.broker = new EmbeddedBroker(directory.resolve("broker"), 0, Map.of(
                "listeners", "CLIENTS://127.0.0.1:" + port,
                "advertised.listeners", "CLIENTS://127.0.0.1:" + port,
                "listener.security.protocol.map", "CLIENTS:SASL_SSL",
                "sasl.enabled.mechanisms", "SCRAM-SHA-512",
                "listener.name.clients.scram-sha-512.sasl.jaas.config", "org.apache.kafka.common.security.scram.ScramLoginModule required;",
                "ssl.keystore.location", authority.store().toString(),
                "ssl.keystore.password", LocalAuthority.PASSWORD,
                "ssl.keystore.type", "PKCS12",
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                // Whoever comes by the inner way, where nobody signs in.
                "super.users", "User:ANONYMOUS"));
    }

    /** Starts the broker, with a user and the rights of the catalogue for each service, and one user, {@code stranger}, with no right. */
    public SecuredBroker start() {
        broker.start();
        try (Admin admin = inside()) {
            List<UserScramCredentialAlteration> users = new ArrayList<>();
            Map<String, String> principals = new TreeMap<>();
            CATALOGUE.deadLetterTopics().forEach(topic -> principals.put(topic.owner(), "User:" + topic.owner()));
            principals.keySet().forEach(service -> users.add(user(service)));
            users.add(user("stranger"));
            admin.alterUserScramCredentials(users).all().get();
            Rights.grant(admin, CATALOGUE, principals);
        } catch (ExecutionException e) {
            throw new IllegalStateException("users and rights cannot be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Stops, and comes back with another certificate and another authority, which stands in the file of the old one. */
    public void renewCertificate() {
        broker.close();
        authority.renew();
        broker.start();
    }

    /** A client that may do everything. */
    public Admin inside() {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    /** The way in that only this process knows. */
    EmbeddedBroker innerBroker() {
        return broker;
    }

    /** The address for those who sign in. */
    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The settings with which a Spring application speaks with the broker as that user. */
    public Map<String, Object> springProperties(String user) {
        return Map.of("spring.kafka.bootstrap-servers", bootstrapServers(), "spring.kafka.security.protocol", "SASL_SSL",
                "spring.kafka.properties.[sasl.mechanism]", "SCRAM-SHA-512", "spring.kafka.properties.[sasl.jaas.config]", jaas(user),
                "spring.kafka.ssl.bundle", "kafka", "spring.ssl.bundle.pem.kafka.truststore.certificate", "file:" + authority.file(),
                "spring.ssl.bundle.pem.kafka.reload-on-update", true);
    }

    /** The settings of a plain Kafka client that is that user. */
    public Map<String, Object> clientSettings(String user) {
        return Map.of("bootstrap.servers", bootstrapServers(), "security.protocol", "SASL_SSL", "sasl.mechanism", "SCRAM-SHA-512",
                "sasl.jaas.config", jaas(user), "ssl.truststore.type", "PEM", "ssl.truststore.location", authority.file().toString());
    }

    static String jaas(String user) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\"" + password(user) + "\";";
    }

    /** The password with which the user signs in from the start on. */
    public static String password(String user) {
        return user + "-of-a-test";
    }

    private static UserScramCredentialUpsertion user(String name) {
        return new UserScramCredentialUpsertion(name, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), password(name));
    }

    @Override
    public void close() {
        broker.close();
    }
}
