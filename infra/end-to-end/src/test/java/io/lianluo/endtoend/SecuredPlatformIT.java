package io.lianluo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianluo.localstack.SecuredBroker;
import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import io.lianluo.schemas.TopicCatalogue.Access;
import io.lianluo.schemas.TopicCatalogue.DeadLetterTopic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/**
 * All five services on parts as a cluster has them: they speak with each by TLS, sign in to broker, schema registry and mail server, and may do on the broker
 * what the catalogue of topics says. The main job is played on these parts to its last mail; nobody else gets in.
 */
@Order(4)
class SecuredPlatformIT {

    private static final TopicCatalogue CATALOGUE = TopicCatalogue.load();
    private static final Topic UNITS = CATALOGUE.named("registry.unit-changed.v1").orElseThrow();
    private static final Topic CONTACTS = CATALOGUE.named("registry.contact-changed.v1").orElseThrow();
    /** A consumer that was refused asks again after half a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static Running running;
    private static SecuredBroker broker;

    @BeforeAll
    static void start() {
        running = Running.startSecured();
        broker = running.stack().securedBroker();
        new Scenario(running.platform(), Running.REPOSITORY, new Progress(System.out)).play();
    }

    @AfterAll
    static void stop() {
        if (running != null) {
            running.close();
        }
    }

    @Test
    void eachServiceToldAndHasReadAllThatItIsNamedFor() throws Exception {
        try (Admin admin = broker.inside()) {
            Map<TopicPartition, Long> ends = ends(admin);
            for (String service : CATALOGUE.contexts()) {
                assertThat(CATALOGUE.topics()).as("what %s tells", service).filteredOn(topic -> topic.owner().equals(service)).anyMatch(topic -> told(topic, ends));
                Map<TopicPartition, Long> named = ends.entrySet().stream().filter(end -> end.getValue() > 0 && isRead(end.getKey().topic(), service))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
                assertThat(named).as("what %s reads", service).isNotEmpty();
                Waiting.until(service + " has read " + named, PATIENCE, () -> isRead(admin, service, named));
            }
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> all = new HashMap<>();
        CATALOGUE.topics().forEach(topic -> {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                all.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
            }
        });
        return admin.listOffsets(all).all().get().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static boolean told(Topic topic, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> end.getKey().topic().equals(topic.name()) && end.getValue() > 0);
    }

    private static boolean isRead(String topic, String service) {
        return CATALOGUE.named(topic).orElseThrow().readers().contains(service);
    }

    private static boolean isRead(Admin admin, String group, Map<TopicPartition, Long> ends) {
        try {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
            return ends.entrySet().stream().allMatch(end -> read.get(end.getKey()) != null && read.get(end.getKey()).offset() >= end.getValue());
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aUserMayDoWhatTheCatalogueSaysOfItAndNothingElse() throws Exception {
        for (String user : CATALOGUE.contexts()) {
            assertThat(rights(user)).as(user).isEqualTo(CATALOGUE.accessOf(user));
        }
        assertThat(rights("stranger")).isEmpty();
    }

    /** The rights that the broker gives the user on the topics of the catalogue. */
    private static SortedMap<String, Set<Access>> rights(String user) throws Exception {
        SortedMap<String, Set<Access>> rights = new TreeMap<>();
        try (Admin admin = Admin.create(broker.clientSettings(user))) {
            Map<String, KafkaFuture<TopicDescription>> described = admin.describeTopics(topics().toList(), new DescribeTopicsOptions().includeAuthorizedOperations(true)).topicNameValues();
            for (Map.Entry<String, KafkaFuture<TopicDescription>> topic : described.entrySet()) {
                try {
                    Set<AclOperation> operations = topic.getValue().get().authorizedOperations();
                    rights.put(topic.getKey(), EnumSet.allOf(Access.class).stream().filter(access -> operations.contains(AclOperation.valueOf(access.name()))).collect(Collectors.toSet()));
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(TopicAuthorizationException.class);
                }
            }
        }
        return rights;
    }

    private static Stream<String> topics() {
        return Stream.concat(CATALOGUE.topics().stream().map(Topic::name), CATALOGUE.deadLetterTopics().stream().map(DeadLetterTopic::name));
    }

    @Test
    void aReaderWhoIsNotNamedReadsNothing() {
        try (KafkaConsumer<byte[], byte[]> stranger = reader("stranger"); KafkaConsumer<byte[], byte[]> meeting = reader("meeting")) {
            topics().forEach(topic -> assertRefused(stranger, topic));
            Predicate<String> named = CATALOGUE.accessOf("meeting").keySet()::contains;
            topics().filter(named.negate()).forEach(topic -> assertRefused(meeting, topic));
        }
    }

    private static KafkaConsumer<byte[], byte[]> reader(String user) {
        return new KafkaConsumer<>(broker.clientSettings(user), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static void assertRefused(KafkaConsumer<byte[], byte[]> reader, String topic) {
        reader.assign(List.of(new TopicPartition(topic, 0)));
        reader.seekToBeginning(reader.assignment());
        assertThatThrownBy(() -> reader.poll(Duration.ofSeconds(10))).as(topic).isInstanceOf(TopicAuthorizationException.class);
    }

    /** The units are read by all, and the contacts, which are restricted, by two. */
    @Test
    void whatCannotBeReadIsADeadLetterOfEachReader() throws Exception {
        try (KafkaProducer<byte[], byte[]> registry = new KafkaProducer<>(broker.clientSettings("registry"), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Topic topic : List.of(UNITS, CONTACTS)) {
                registry.send(new ProducerRecord<>(topic.name(), "unreadable".getBytes(StandardCharsets.UTF_8), new byte[] {9})).get();
            }
        }
        assertThat(UNITS.readers()).containsExactlyInAnyOrderElementsOf(CATALOGUE.contexts());
        Api operator = Api.operator(running.platform());
        for (Topic topic : List.of(UNITS, CONTACTS)) {
            for (String reader : topic.readers()) {
                Waiting.until("%s has a dead letter of %s".formatted(reader, topic.name()), PATIENCE, () -> operator.list(running.platform().service(reader), "/dead-letters").stream()
                        .anyMatch(letter -> letter.path("key").asString("").equals("unreadable") && letter.path("topic").asString("").equals(topic.name())));
            }
        }
    }

    @Test
    void readinessSaysWhichRightIsMissing() throws Exception {
        assertReadinessNames("notification", CONTACTS.name(), AclOperation.READ);
        assertReadinessNames("registry", CONTACTS.name(), AclOperation.WRITE);
        assertReadinessNames("assessment", "assessment.dead-letters.v1", AclOperation.WRITE);
    }

    private static void assertReadinessNames(String service, String topic, AclOperation operation) throws Exception {
        AclBinding right = new AclBinding(new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
                new AccessControlEntry("User:" + service, "*", operation, AclPermissionType.ALLOW));
        try (Admin admin = broker.inside()) {
            assertThat(admin.deleteAcls(List.of(right.toFilter())).all().get()).containsExactly(right);
            try {
                Waiting.until("readiness of %s names the right to %s %s".formatted(service, operation, topic), PATIENCE, () -> {
                    HttpResponse<String> told = readiness(service, "operator");
                    return told.statusCode() == 503 && told.body().contains("right to " + operation + " " + topic);
                });
                assertThat(readiness(service, UUID.randomUUID().toString()).body()).as("details are for operators").doesNotContain("right to");
            } finally {
                admin.createAcls(List.of(right)).all().get();
            }
        }
        Waiting.until(service + " is ready again", PATIENCE, () -> readiness(service, "operator").statusCode() == 200);
    }

    private static HttpResponse<String> readiness(String service, String identity) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String token = new Tokens(running.platform(), http).of(identity);
            return http.send(HttpRequest.newBuilder(running.platform().service(service).resolve("/actuator/health/readiness")).header("Authorization", "Bearer " + token).build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void schemasAreForThoseWhoSignIn() throws Exception {
        Map<String, String> environment = running.stack().environmentOf("meeting");
        HttpRequest subjects = HttpRequest.newBuilder(URI.create(environment.get("LIANLUO_SCHEMA_REGISTRY_URL") + "/subjects")).build();
        PemSslStoreDetails authority = PemSslStoreDetails.forCertificate("file:" + environment.get("LIANLUO_SCHEMAREGISTRY_PROPERTIES_SCHEMA_REGISTRY_SSL_TRUSTSTORE_LOCATION"));
        try (HttpClient trusting = HttpClient.newBuilder().sslContext(SslBundle.of(new PemSslStoreBundle(null, authority)).createSslContext()).build();
                HttpClient other = HttpClient.newHttpClient()) {
            assertThat(trusting.send(subjects, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
            assertThatThrownBy(() -> other.send(subjects, BodyHandlers.ofString())).as("an authority that Java does not know").hasMessageContaining("PKIX path");
        }
    }

    @Test
    void mailLeftByTlsForTheServerTakesNoneInClear() throws Exception {
        assertThat(running.stack().mail().mails()).isNotEmpty();
        try (Socket server = new Socket("127.0.0.1", Integer.parseInt(running.stack().environmentOf("notification").get("SPRING_MAIL_PORT")));
                BufferedReader replies = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII))) {
            assertThat(replies.readLine()).startsWith("220");
            for (String command : List.of("MAIL FROM:<a@sample.example>", "AUTH PLAIN AGEAYg==")) {
                server.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
                assertThat(replies.readLine()).as(command).startsWith("530").contains("STARTTLS");
            }
        }
    }
}
