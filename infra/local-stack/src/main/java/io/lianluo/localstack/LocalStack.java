package io.lianluo.localstack;

import io.lianluo.schemas.RegisterSchemas;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All parts together, as the services need them. */
public final class LocalStack implements AutoCloseable {

    private static final Set<String> SEALING = Set.of("registry", "reporting", "meeting", "notification");

    private final EmbeddedBroker broker;
    private final EmbeddedRegistry registry;
    private final EmbeddedStore store;
    private final LocalIssuer issuer;
    private final MailCatcher mail;
    private final LocalKeys keys;
    private final @Nullable SecuredParts secured;

    private LocalStack(EmbeddedBroker broker, EmbeddedRegistry registry, EmbeddedStore store, LocalIssuer issuer, MailCatcher mail, LocalKeys keys,
            @Nullable SecuredParts secured) {
        this.broker = broker;
        this.registry = registry;
        this.store = store;
        this.issuer = issuer;
        this.mail = mail;
        this.keys = keys;
        this.secured = secured;
    }

    /** A stack for one run of tests: free ports, nothing outlives it but logs in the directory. */
    public static LocalStack temporary(Path directory) {
        return new LocalStack(new EmbeddedBroker(directory.resolve("broker"), 0), EmbeddedRegistry.inDirectory(directory.resolve("registry"), 0),
                EmbeddedStore.inFile(directory.resolve("store.mv"), 0), LocalIssuer.withNewKey(), new MailCatcher(directory.resolve("mail"), 0, 0), new LocalKeys(directory), null);
    }

    /**
     * A stack for one run of tests, as a cluster has it: the services speak with each part by TLS, sign in where they are asked, and may do on the broker what
     * the catalogue of topics says. The accessors give the inner ways, by which tests come.
     */
    public static LocalStack secured(Path directory) {
        LocalAuthority authority = LocalAuthority.in(directory.resolve("authority"));
        SecuredBroker broker = new SecuredBroker(directory, authority);
        EmbeddedRegistry registry = EmbeddedRegistry.inDirectory(directory.resolve("registry"), 0);
        EmbeddedStore store = EmbeddedStore.inFile(directory.resolve("store.mv"), 0).securedBy(authority);
        LocalIssuer issuer = LocalIssuer.withNewKey();
        MailCatcher mail = new MailCatcher(directory.resolve("mail"), 0, 0);
        return new LocalStack(broker.innerBroker(), registry, store, issuer, mail, new LocalKeys(directory), new SecuredParts(authority, broker, registry, store, issuer, mail));
    }

    /** The stack of a developer: the ports of {@link Port}, all data in the directory, to be started on it again. */
    public static LocalStack persistent(Path directory) {
        return new LocalStack(new EmbeddedBroker(directory.resolve("broker"), Port.BROKER.number()),
                EmbeddedRegistry.inDirectory(directory.resolve("registry"), Port.SCHEMA_REGISTRY.number()),
                EmbeddedStore.inFile(directory.resolve("store.mv"), Port.STORE.number()),
                LocalIssuer.withKeyIn(directory.resolve("issuer-key.json"), Port.ISSUER.number()),
                new MailCatcher(directory.resolve("mail"), Port.SMTP.number(), Port.MAIL.number()), new LocalKeys(directory), null);
    }

    /** Starts every part and registers the schemas; the registry, which takes longest, starts beside the others. */
    public LocalStack start() {
        QuietLogs.apply();
        registry.start();
        if (secured == null) {
            broker.start();
        } else {
            secured.start();
        }
        store.start();
        issuer.start();
        mail.start();
        registry.awaitReady();
        RegisterSchemas.registerAll(URI.create(registry.url()));
        return this;
    }

    public EmbeddedBroker broker() {
        return broker;
    }

    /**
     * The broker as those see it who sign in.
     *
     * @throws IllegalStateException if nobody signs in on this stack
     */
    public SecuredBroker securedBroker() {
        if (secured == null) {
            throw new IllegalStateException("this stack is open");
        }
        return secured.broker();
    }

    public EmbeddedRegistry registry() {
        return registry;
    }

    public EmbeddedStore store() {
        return store;
    }

    public LocalIssuer issuer() {
        return issuer;
    }

    public MailCatcher mail() {
        return mail;
    }

    /** What a service needs to know to use this stack, by the names of its environment variables. */
    public Map<String, String> environmentOf(String service) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        environment.put("SPRING_MONGODB_URI", store.uri(service));
        environment.put("LIANLUO_SCHEMA_REGISTRY_URL", registry.url());
        environment.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", issuer.issuer());
        if (service.equals("notification")) {
            environment.put("SPRING_MAIL_HOST", "127.0.0.1");
            environment.put("SPRING_MAIL_PORT", Integer.toString(mail.smtpPort()));
        }
        if (service.equals("notification") || service.equals("registry")) {
            environment.put("LIANLUO_WEB_LINKS_KEYS_K1", keys.named("links"));
            environment.put("LIANLUO_WEB_LINKS_ADDRESS", "http://localhost:" + ServicePorts.of("registry"));
        }
        if (SEALING.contains(service)) {
            environment.put("LIANLUO_SEALING_KEYS_K1", keys.named("sealing"));
        }
        if (secured != null) {
            environment.putAll(secured.environmentOf(service));
        }
        return environment;
    }

    @Override
    public void close() {
        if (secured != null) {
            secured.close();
        }
        mail.close();
        issuer.close();
        broker.close();
        registry.close();
        store.close();
    }
}
