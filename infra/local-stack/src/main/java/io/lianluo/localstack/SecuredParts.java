package io.lianluo.localstack;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLContext;

/**
 * The ways into the parts of a stack as a cluster has them: by TLS, with an authority that the JDK does not know, and by a name and a password where the part
 * takes them. The stand-in store has no users.
 */
final class SecuredParts implements AutoCloseable {

    private static final String SCHEMAS_USER = "lianluo:schemas-of-a-test";

    private final LocalAuthority authority;
    private final SecuredBroker broker;
    private final EmbeddedStore store;
    private final HttpsFront registry;
    private final HttpsFront issuer;
    private final StartTlsFront mail;
    private final String registryPath;

    SecuredParts(LocalAuthority authority, SecuredBroker broker, EmbeddedRegistry registry, EmbeddedStore store, LocalIssuer issuer, MailCatcher mail) {
        this.authority = authority;
        this.broker = broker;
        this.store = store;
        this.registry = new HttpsFront(URI.create(registry.page()), SCHEMAS_USER);
        this.registryPath = URI.create(registry.url()).getPath();
        this.issuer = new HttpsFront(URI.create(issuer.address()), null);
        this.mail = new StartTlsFront(mail.smtpPort());
        issuer.named(this.issuer.url());
    }

    /** The parts themselves but the broker must run, or start before they are asked. */
    void start() {
        SSLContext tls = authority.serverContext();
        broker.start();
        registry.start(tls);
        issuer.start(tls);
        mail.start(tls);
    }

    SecuredBroker broker() {
        return broker;
    }

    /** The settings that a service needs beyond those of a stack that is open, by the names that the charts use. */
    Map<String, String> environmentOf(String service) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        environment.put("SPRING_KAFKA_SECURITY_PROTOCOL", "SASL_SSL");
        environment.put("SPRING_KAFKA_PROPERTIES_SASL_MECHANISM", "SCRAM-SHA-512");
        environment.put("SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG", SecuredBroker.jaas(service));
        environment.put("SPRING_KAFKA_SSL_BUNDLE", bundle("kafka", environment));
        environment.put("SPRING_MONGODB_URI", store.securedUri(service));
        environment.put("SPRING_MONGODB_SSL_BUNDLE", bundle("mongodb", environment));
        environment.put("LIANLUO_WEB_ISSUER_SSL_BUNDLE", bundle("issuer", environment));
        environment.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", issuer.url());
        environment.put("LIANLUO_SCHEMA_REGISTRY_URL", registry.url() + registryPath);
        environment.put("LIANLUO_SCHEMAREGISTRY_PROPERTIES_BASIC_AUTH_CREDENTIALS_SOURCE", "USER_INFO");
        environment.put("LIANLUO_SCHEMAREGISTRY_PROPERTIES_BASIC_AUTH_USER_INFO", SCHEMAS_USER);
        environment.put("LIANLUO_SCHEMAREGISTRY_PROPERTIES_SCHEMA_REGISTRY_SSL_TRUSTSTORE_TYPE", "PEM");
        environment.put("LIANLUO_SCHEMAREGISTRY_PROPERTIES_SCHEMA_REGISTRY_SSL_TRUSTSTORE_LOCATION", authority.file().toString());
        if (service.equals("notification")) {
            environment.put("SPRING_MAIL_PORT", Integer.toString(mail.port()));
            environment.put("SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_ENABLE", "true");
            environment.put("SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED", "true");
            environment.put("SPRING_MAIL_PROPERTIES_MAIL_SMTP_SSL_CHECKSERVERIDENTITY", "true");
            environment.put("SPRING_MAIL_PROPERTIES_MAIL_SMTP_AUTH", "true");
            environment.put("SPRING_MAIL_USERNAME", MailCatcher.USER);
            environment.put("SPRING_MAIL_PASSWORD", MailCatcher.PASSWORD);
            environment.put("LIANLUO_NOTIFICATION_MAIL_SSL_BUNDLE", bundle("mail", environment));
        }
        return environment;
    }

    private String bundle(String name, Map<String, String> environment) {
        String bundle = "SPRING_SSL_BUNDLE_PEM_" + name.toUpperCase(Locale.ROOT);
        environment.put(bundle + "_TRUSTSTORE_CERTIFICATE", "file:" + authority.file());
        environment.put(bundle + "_RELOADONUPDATE", "true");
        return name;
    }

    @Override
    public void close() {
        mail.close();
        issuer.close();
        registry.close();
    }
}
