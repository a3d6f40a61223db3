package io.lianluo.notification;

import static org.awaitility.Awaitility.await;

import io.lianluo.schemas.TopicCatalogue;
import io.lianluo.testing.LianluoTest;
import io.lianluo.testing.TestClock;
import io.lianluo.testing.TestStack;
import io.lianluo.testing.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Runs the service on the shared stack, with a clock that the test sets and sweeps that the test makes. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "lianluo.notification.sweep=PT24H")
@LianluoTest
@Import(NotificationTest.SetClock.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NotificationTest {

    /** Some moment in the past: a broker takes no events of the future. */
    static final Instant NOW = Instant.parse("2026-09-10T01:00:00Z");

    @TestConfiguration(proxyBeanMethods = false)
    static class SetClock {

        @Bean
        TestClock clock() {
            return new TestClock(NOW);
        }
    }

    @Autowired
    TestClock clock;

    @Autowired
    Sweep sweep;

    @LocalServerPort
    int port;

    private RestTestClient client;
    private Admin admin;

    @BeforeAll
    void connect() {
        client = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
        admin = Admin.create(Map.of("bootstrap.servers", TestStack.get().bootstrapServers()));
    }

    @AfterAll
    void disconnect() {
        admin.close();
    }

    RestTestClient.ResponseSpec call(HttpMethod method, String path, TestTokens whose) {
        return client.method(method).uri(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + TestStack.get().token(whose))
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en").exchange();
    }

    /** The items of a page, each as what its fields are. */
    List<Map<String, Object>> items(String path, TestTokens whose) {
        Map<?, ?> page = call(HttpMethod.GET, path, whose).expectStatus().isOk().expectBody(Map.class).returnResult().getResponseBody();
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> items = (List<Map<String, Object>>) page.get("items");
        return items;
    }

    List<Map<String, Object>> noticesTo(UUID person) {
        return items("/api/v1/notices?person=" + person, TestTokens.operator());
    }

    /** What the person was told: each notice's kind and where it stands. */
    List<String> told(UUID person) {
        return noticesTo(person).stream().map(notice -> notice.get("kind") + " " + notice.get("status")).sorted().toList();
    }

    /** Waits until the service has handled all that stands on the topics it reads. */
    void untilHandled() {
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().until(() -> {
            Map<TopicPartition, Long> ends = admin.listOffsets(admin.describeTopics(TopicCatalogue.load().topics().stream()
                            .filter(topic -> topic.readers().contains("notification")).map(topic -> topic.name()).toList()).allTopicNames().get()
                    .values().stream().flatMap(topic -> topic.partitions().stream().map(part -> new TopicPartition(topic.name(), part.partition())))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()))).all().get().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
            var handled = admin.listConsumerGroupOffsets("notification").partitionsToOffsetAndMetadata().get();
            return ends.entrySet().stream().allMatch(end -> end.getValue() == 0
                    || handled.get(end.getKey()) != null && handled.get(end.getKey()).offset() >= end.getValue());
        });
    }
}
