package io.lianluo.reporting;

import static org.awaitility.Awaitility.await;

import io.lianluo.schemas.TopicCatalogue;
import io.lianluo.testing.LianluoTest;
import io.lianluo.testing.TestClock;
import io.lianluo.testing.TestStack;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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
import org.springframework.test.web.servlet.client.RestTestClient;

/** Runs the service on the shared stack, with a clock that the test sets and sweeps that the test makes. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "lianluo.reporting.sweep=PT24H")
@LianluoTest
@Import(ReportingTest.SetClock.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReportingTest {

    /** Some moment in the past: a broker takes no events of the future. */
    static final Instant NOW = Given.at("2026-09-10T09:00");

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
    private Sweeps sweeps;

    @LocalServerPort
    int port;

    RestTestClient client;
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

    /** Does what falls due by time, as the schedule would. */
    void sweep() {
        sweeps.open();
        sweeps.findMissing();
    }

    /** Waits until the service has handled all that stands on the topics it reads. */
    void untilHandled() {
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            Map<TopicPartition, Long> ends = admin.listOffsets(admin.describeTopics(TopicCatalogue.load().topics().stream()
                            .filter(topic -> topic.readers().contains("reporting")).map(topic -> topic.name()).toList()).allTopicNames().get()
                    .values().stream().flatMap(topic -> topic.partitions().stream().map(part -> new TopicPartition(topic.name(), part.partition())))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()))).all().get().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
            var handled = admin.listConsumerGroupOffsets("reporting").partitionsToOffsetAndMetadata().get();
            return ends.entrySet().stream().allMatch(end -> end.getValue() == 0
                    || handled.get(end.getKey()) != null && handled.get(end.getKey()).offset() >= end.getValue());
        });
    }
}
