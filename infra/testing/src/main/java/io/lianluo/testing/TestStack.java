package io.lianluo.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.lianluo.localstack.LocalIssuer;
import io.lianluo.localstack.MailCatcher;
import io.lianluo.localstack.Traces;
import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The parts that the application under test leans on, all of them real but the store: started once per JVM, when first asked for, and shared
 * by all test classes. With {@code -Dlianluo.stack=containers} they are containers, and the store is MongoDB.
 */
public abstract class TestStack {

    private static final class Shared {
        static final TestStack STACK = starting();
    }

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** A test that awaits something fails after that time, not after the ten seconds that are usual: a busy machine needs more. */
    private static final Duration BUSY_MACHINE = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(20);
    /** Of the schemas that it has kept, an application remembers that it has. */
    private static final Set<String> KEPT = Set.of("eventSchemas");

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
        Awaitility.setDefaultTimeout(BUSY_MACHINE);
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

    /** Looks into these files for what must not stand there. */
    public final Traces traces() {
        return new Traces(directory().orElseThrow(), bootstrapServers());
    }

    /**
     * A signed token, the same one for the same wish: to sign takes a test's JVM longer than to answer a request. From then on its holder is in
     * post in the offices of the wish, and in no other that a test gave.
     */
    public String token(TestTokens whose) {
        TestOffices.give(whose);
        return tokens.computeIfAbsent(whose, wish -> issuer().token(wish.subject(), wish.roles(), wish.scope(), wish.issuedAt(), wish.validity()));
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
        Map<TopicPartition, RecordsToDelete> ends = offsets(partitions(names().toList()), OffsetSpec.latest()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> RecordsToDelete.beforeOffset(end.getValue())));
        waitFor(admin().deleteRecords(ends).all());
    }

    /** Closes the application that tests share, for a test that starts others of the same service. */
    public void closeSharedApplication() {
        SharedApplication.close();
    }

    /** Deletes the database if it exists. */
    public void dropDatabase(String database) {
        try (MongoClient client = MongoClients.create(mongoUri(database))) {
            client.getDatabase(database).drop();
        }
    }

    /**
     * Deletes what a running application of that service stored and published. Its indexes stay, as it made them once.
     *
     * @return whether the application came to rest; where it did not, what is under way would be stored after the deletion
     */
    boolean forget(String database, String service) {
        try (MongoClient client = MongoClients.create(mongoUri(database))) {
            MongoDatabase stored = client.getDatabase(database);
            Instant end = Instant.now().plus(PATIENCE);
            while (isWaitingToPublish(stored) || !unhandled(service).isEmpty()) {
                if (Instant.now().isAfter(end)) {
                    return false;
                }
                LockSupport.parkNanos(POLL.toNanos());
            }
            stored.listCollectionNames().into(new ArrayList<>()).stream().filter(name -> !KEPT.contains(name))
                    .forEach(name -> stored.getCollection(name).deleteMany(new Document()));
            emptyTopics();
            return true;
        }
    }

    private static boolean isWaitingToPublish(MongoDatabase stored) {
        return stored.listCollectionNames().into(new ArrayList<>()).stream()
                .anyMatch(name -> stored.getCollection(name).find(Filters.exists("outbox.0")).limit(1).first() != null);
    }

    /** Counts the records that stand on the topics that the service reads, and are not handled yet. */
    Map<TopicPartition, Long> unhandled(String service) {
        List<String> read = TopicCatalogue.load().topics().stream().filter(topic -> topic.readers().contains(service)).map(Topic::name).toList();
        Collection<TopicPartition> partitions = partitions(read);
        Map<TopicPartition, OffsetAndMetadata> handled = waitFor(admin().listConsumerGroupOffsets(service).partitionsToOffsetAndMetadata());
        Map<TopicPartition, Long> begins = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> unhandled = offsets(partitions, OffsetSpec.latest());
        unhandled.replaceAll((partition, end) -> end - Math.max(begins.get(partition), handled.get(partition) == null ? 0 : handled.get(partition).offset()));
        unhandled.values().removeIf(count -> count <= 0);
        return unhandled;
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which) {
        return waitFor(admin().listOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which))).all()).entrySet()
                .stream().collect(Collectors.toMap(Map.Entry::getKey, offset -> offset.getValue().offset()));
    }

    private Collection<TopicPartition> partitions(Collection<String> topics) {
        return waitFor(admin().describeTopics(topics).allTopicNames()).values().stream().flatMap(topic -> topic.partitions().stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))).toList();
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
        Map<TopicPartition, RecordsToDelete> nothing = partitions(names().toList()).stream().collect(Collectors.toMap(Function.identity(), _ -> RecordsToDelete.beforeOffset(0)));
        Instant end = Instant.now().plus(PATIENCE);
        while (refusesPolicy(admin().deleteRecords(nothing).all()) && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** A broker answers that it has changed a topic a moment before it acts so. */
    private static boolean refusesPolicy(KafkaFuture<Void> deletion) {
        try {
            waitFor(deletion);
            return false;
        } catch (IllegalStateException refused) {
            if (refused.getCause() instanceof PolicyViolationException) {
                return true;
            }
            throw refused;
        }
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
        }
        return admin;
    }

    private static <T> T waitFor(KafkaFuture<T> future) {
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
