package io.lianluo.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.lianluo.localstack.LocalIssuer;
import io.lianluo.localstack.MailCatcher;
import io.lianluo.schemas.TopicCatalogue;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/**
 * The parts that the application under test leans on, all of them real but the store: started once per JVM, when first asked for, and shared
 * by all test classes. With {@code -Dlianluo.stack=containers} they are containers, and the store is MongoDB.
 */
public abstract class TestStack {

    private static final class Shared {
        static final TestStack STACK = starting();
    }

    private final Map<TestTokens, String> tokens = new ConcurrentHashMap<>();
    private @Nullable Admin admin;
    private @Nullable StoreProxy storeProxy;

    TestStack() { }

    /** The stack of this JVM. */
    public static TestStack get() {
        return Shared.STACK;
    }

    private static TestStack starting() {
        TestStack stack = "containers".equals(System.getProperty("lianluo.stack")) ? new ContainerStack() : new EmbeddedStack();
        stack.letTopicsBeEmptied();
        return stack;
    }

    /** Where Kafka clients connect. */
    public abstract String bootstrapServers();

    /** The schema registry, as {@code schema.registry.url} wants it. */
    public abstract String schemaRegistryUrl();

    /** The connection string of a database. */
    public abstract String mongoUri(String database);

    /** What stands before the store for whoever wants it in trouble; one for all, which is healed after each use. */
    public synchronized StoreProxy storeProxy() {
        if (storeProxy == null) {
            storeProxy = StoreProxy.before(mongoUri("test"));
        }
        return storeProxy;
    }

    /** Who signs the tokens. */
    public abstract LocalIssuer issuer();

    /** Who catches the mail. */
    public abstract MailCatcher mail();

    /** Takes the broker away; its data and address stay. */
    public abstract void stopBroker();

    /** Brings the broker back. */
    public abstract void startBroker();

    /** Takes the schema registry away; the schemas come back with it. */
    public abstract void stopSchemaRegistry();

    /** Brings the schema registry back, with the schemas registered. */
    public abstract void startSchemaRegistry();

    /** Takes the store away; its data and address stay. */
    public abstract void stopStore();

    /** Brings the store back. */
    public abstract void startStore();

    /** Where broker and store keep their files; empty where they are out of reach. */
    public abstract Optional<Path> directory();

    /** A signed token, the same one for the same wish: to sign takes a test's JVM longer than to answer a request. */
    public String token(TestTokens whose) {
        return tokens.computeIfAbsent(whose, wish -> issuer().token(wish.subject(), wish.offices(), wish.scope(), wish.issuedAt(), wish.validity()));
    }

    /** What an application needs to know to use this stack, with a database of that name. */
    public Map<String, Object> properties(String database) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.kafka.bootstrap-servers", bootstrapServers());
        properties.put("spring.mongodb.uri", mongoUri(database));
        properties.put("lianluo.schema-registry.url", schemaRegistryUrl());
        // All consumers of a service are one group, and each that joins it is heard of by the heartbeats of the others.
        properties.put("lianluo.eventing.heartbeat-ms", 100);
        properties.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer().issuer());
        properties.put("spring.mail.host", "127.0.0.1");
        properties.put("spring.mail.port", mail().smtpPort());
        properties.put("lianluo.web.links.keys.k1", "bGluay1rZXktb2YtdGhlLXRlc3RzLW9ubHktMzJieXQ=");
        properties.put("lianluo.web.links.address", "http://localhost:8081");
        return properties;
    }

    /** Deletes all records of all topics of the catalogue. */
    public void emptyTopics() {
        Map<TopicPartition, RecordsToDelete> ends = waitFor(admin().listOffsets(partitions().stream()
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()))).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> RecordsToDelete.beforeOffset(end.getValue().offset())));
        waitFor(admin().deleteRecords(ends).all());
    }

    /** Deletes the database if it exists. */
    public void dropDatabase(String database) {
        try (MongoClient client = MongoClients.create(mongoUri(database))) {
            client.getDatabase(database).drop();
        }
    }

    private Collection<TopicPartition> partitions() {
        return names().flatMap(name -> waitFor(admin().describeTopics(List.of(name)).allTopicNames()).get(name).partitions().stream()
                .map(info -> new TopicPartition(name, info.partition()))).toList();
    }

    private static Stream<String> names() {
        TopicCatalogue catalogue = TopicCatalogue.load();
        return Stream.concat(catalogue.topics().stream().map(topic -> topic.name()),
                catalogue.deadLetterTopics().stream().map(topic -> topic.name()));
    }

    /** A broker deletes no records of a topic that is only compacted. */
    private void letTopicsBeEmptied() {
        List<AlterConfigOp> both = List.of(
                new AlterConfigOp(new ConfigEntry(TopicConfig.CLEANUP_POLICY_CONFIG, "compact,delete"), AlterConfigOp.OpType.SET),
                new AlterConfigOp(new ConfigEntry(TopicConfig.RETENTION_MS_CONFIG, "-1"), AlterConfigOp.OpType.SET));
        waitFor(admin().incrementalAlterConfigs(names().collect(Collectors.toMap(
                name -> new ConfigResource(ConfigResource.Type.TOPIC, name), name -> both))).all());
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
        }
        return admin;
    }

    private static <T> T waitFor(org.apache.kafka.common.KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refuses", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the broker", e);
        }
    }
}
