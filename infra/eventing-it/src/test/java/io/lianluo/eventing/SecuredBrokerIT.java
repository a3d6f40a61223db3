package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.lianluo.eventing.MeetingApp.Handlers;
import io.lianluo.localstack.SecuredBroker;
import io.lianluo.schemas.TopicCatalogue;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** A service works on a broker with TLS, SCRAM and exactly the rights of the catalogue, and says which right it lacks. */
class SecuredBrokerIT {

    private static final String UNITS = "registry.unit-changed.v1";
    private static final String CONTACTS = "registry.contact-changed.v1";

    @TempDir
    static Path directory;

    private static SecuredBroker broker;
    private static ConfigurableApplicationContext registry;
    private static ConfigurableApplicationContext meeting;

    @BeforeAll
    static void start() {
        broker = new SecuredBroker(directory).start();
        registry = RegistryApp.start("registry-secured", broker.springProperties("registry"));
        meeting = MeetingApp.start("meeting-secured", broker.springProperties("meeting"));
    }

    @AfterAll
    static void stop() {
        meeting.close();
        registry.close();
        broker.close();
    }

    @Test
    void whatOneTellsTheOtherHears() {
        UUID id = UUID.randomUUID();
        registry.getBean(Units.class).save(Unit.found(id, "D-1", "示例单位"));
        await().atMost(Duration.ofSeconds(30)).until(() -> meeting.getBean(Handlers.class).units.contains(id.toString()));
        assertThat(health(registry).getStatus()).isEqualTo(Status.UP);
        assertThat(health(meeting).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void whatCannotBeReadGoesToDeadLettersAndIsFoundThere() {
        try (KafkaProducer<byte[], byte[]> owner = new KafkaProducer<>(broker.clientSettings("registry"), new ByteArraySerializer(), new ByteArraySerializer())) {
            owner.send(new ProducerRecord<>(UNITS, "k".getBytes(), new byte[] {9}));
            owner.flush();
        }
        DeadLetters letters = meeting.getBean(DeadLetters.class);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(letters.list(new DeadLetters.Filter(UNITS, null, null, null, null, null), null, 10).toString()).contains(UNITS));
    }

    @Test
    void theEndOfTheAuthorityThatItTrustsIsAMetric() {
        assertThat(meeting.getBean(MeterRegistry.class).get("ssl.chain.expiry").tags("bundle", "kafka", "source", "truststore").gauge().value()).as("seconds").isPositive();
    }

    @Test
    void whoIsNotNamedReadsNothingAndWritesNothing() {
        for (String user : List.of("stranger", "meeting")) {
            try (KafkaConsumer<byte[], byte[]> reader = new KafkaConsumer<>(broker.clientSettings(user), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                reader.assign(List.of(new TopicPartition(CONTACTS, 0)));
                assertThatThrownBy(() -> reader.poll(Duration.ofSeconds(10))).as(user).isInstanceOf(TopicAuthorizationException.class);
            }
            try (KafkaProducer<byte[], byte[]> writer = new KafkaProducer<>(broker.clientSettings(user), new ByteArraySerializer(), new ByteArraySerializer())) {
                assertThatThrownBy(() -> writer.send(new ProducerRecord<>(UNITS, new byte[1])).get()).as(user).hasCauseInstanceOf(TopicAuthorizationException.class);
            }
        }
        for (TopicCatalogue.DeadLetterTopic letters : TopicCatalogue.load().deadLetterTopics().stream().filter(topic -> !topic.owner().equals("meeting")).toList()) {
            try (KafkaConsumer<byte[], byte[]> reader = new KafkaConsumer<>(broker.clientSettings("meeting"), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                reader.assign(List.of(new TopicPartition(letters.name(), 0)));
                assertThatThrownBy(() -> reader.poll(Duration.ofSeconds(10))).as(letters.name()).isInstanceOf(TopicAuthorizationException.class);
            }
        }
    }

    @Test
    void aRightThatIsMissingIsNamedByReadinessUntilItIsThere() throws Exception {
        AclBinding right = new AclBinding(new ResourcePattern(ResourceType.TOPIC, "registry.calendar-published.v1", PatternType.LITERAL),
                new AccessControlEntry("User:meeting", "*", AclOperation.READ, AclPermissionType.ALLOW));
        try (Admin admin = broker.inside()) {
            admin.deleteAcls(List.of(right.toFilter())).all().get();
            await().untilAsserted(() -> {
                assertThat(health(meeting).getStatus()).isEqualTo(Status.DOWN);
                assertThat(health(meeting).getDetails().get("lacking").toString()).contains("registry.calendar-published.v1");
            });
            admin.createAcls(List.of(right)).all().get();
            await().untilAsserted(() -> assertThat(health(meeting).getStatus()).isEqualTo(Status.UP));
        }
    }

    @Test
    void aRefusedSignInIsToldByReadinessAndDoesNotFloodTheLog() {
        Map<String, Object> settings = new HashMap<>(broker.clientSettings("meeting"));
        settings.computeIfPresent("sasl.jaas.config", (_, login) -> login.toString().replaceFirst("password=\"[^\"]*", "password=\"wrong"));
        KafkaHealthIndicator indicator = new KafkaHealthIndicator(settings, new TreeMap<>());
        Logger clients = (Logger) LoggerFactory.getLogger("org.apache.kafka.clients");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        clients.addAppender(log);
        try {
            assertThat(indicator.health().getDetails().toString()).contains("SaslAuthenticationException");
            await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(10)).until(() -> log.list.size() < 100);
        } finally {
            clients.detachAppender(log);
            indicator.destroy();
        }
    }

    /** As the page for operators has it: connections that stand go on, what comes anew needs the new password, and nothing is lost between them. */
    @Test
    void aPasswordIsChangedWhileServicesRun() throws Exception {
        Map<String, Object> changed = new HashMap<>(broker.springProperties("meeting"));
        changed.computeIfPresent("spring.kafka.properties.[sasl.jaas.config]", (_, login) -> login.toString().replaceFirst("password=\"[^\"]*", "password=\"changed"));
        try {
            password("meeting", "changed");
            assertHeard(tell("D-3"));
            KafkaHealthIndicator anew = new KafkaHealthIndicator(broker.clientSettings("meeting"), new TreeMap<>());
            try {
                assertThat(anew.health().getDetails().toString()).contains("SaslAuthenticationException");
            } finally {
                anew.destroy();
            }
            meeting.close();
            UUID missed = tell("D-4");
            meeting = MeetingApp.start("meeting-secured", changed);
            assertHeard(missed);
            assertThat(health(meeting).getStatus()).isEqualTo(Status.UP);
        } finally {
            meeting.close();
            password("meeting", SecuredBroker.password("meeting"));
            meeting = MeetingApp.start("meeting-secured", broker.springProperties("meeting"));
        }
    }

    private static void password(String user, String password) throws Exception {
        try (Admin admin = broker.inside()) {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), password))).all().get();
        }
    }

    private static UUID tell(String code) {
        UUID id = UUID.randomUUID();
        registry.getBean(Units.class).save(Unit.found(id, code, "示例单位"));
        return id;
    }

    private static void assertHeard(UUID unit) {
        await().atMost(Duration.ofMinutes(1)).until(() -> meeting.getBean(Handlers.class).units.contains(unit.toString()));
    }

    /** Every client of both services has to connect anew, and finds another certificate and another authority. */
    @Test
    void aRenewedAuthorityIsTrustedWithoutARestart() {
        broker.renewCertificate();
        UUID id = UUID.randomUUID();
        registry.getBean(Units.class).save(Unit.found(id, "D-2", "示例单位"));
        await().atMost(Duration.ofSeconds(60)).until(() -> meeting.getBean(Handlers.class).units.contains(id.toString()));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(health(registry).getStatus()).isEqualTo(Status.UP);
            assertThat(health(meeting).getStatus()).isEqualTo(Status.UP);
        });
    }

    private static Health health(ConfigurableApplicationContext service) {
        return service.getBean(KafkaHealthIndicator.class).health();
    }
}
