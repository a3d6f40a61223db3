package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.lianluo.eventing.EventingProperties.OutboxProperties;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The producer's settings, without which an event can be lost, overtaken or sent after its lease. */
class ProducerSettingsTest {

    private static final OutboxProperties OUTBOX = new OutboxProperties(100, 10_000, Duration.ofSeconds(20), Duration.ofSeconds(10),
            Duration.ofSeconds(5), Duration.ofSeconds(5));

    @Test
    void areWhatTheGuaranteesNeed() {
        Map<String, Object> settings = of(Map.of());
        assertThat(settings).containsEntry("acks", "all").containsEntry("enable.idempotence", true).containsEntry("retries", Integer.MAX_VALUE)
                .containsEntry("delivery.timeout.ms", 10_000).containsEntry("request.timeout.ms", 5_000).containsEntry("max.block.ms", 2_000)
                .containsEntry("linger.ms", 1).containsEntry("batch.size", 65_536).containsEntry("compression.type", "lz4")
                .containsEntry("bootstrap.servers", List.of("localhost:1"))
                .doesNotContainKeys("max.in.flight.requests.per.connection", "partitioner.class", "partitioner.ignore.keys", "transactional.id");
        // The client has the last word, and refuses what contradicts itself.
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()).close(Duration.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"acks, 1, can be lost", "acks, 0, can be lost", "enable.idempotence, false, can be lost", "retries, 0, can be lost", "retries, -1, can be lost",
        "max.in.flight.requests.per.connection, 6, overtake", "partitioner.class, org.apache.kafka.clients.producer.RoundRobinPartitioner, overtake",
        "partitioner.ignore.keys, true, overtake", "transactional.id, registry, transaction"})
    void anOperatorWhoAsksForLessIsTold(String key, String value, String consequence) {
        assertThatIllegalStateException().isThrownBy(() -> of(Map.of(key, value))).withMessageContaining(key + "=" + value)
                .withMessageContaining(consequence).withMessageContaining("spring.kafka.producer");
    }

    @ParameterizedTest
    @CsvSource({"acks, all", "acks, -1", "enable.idempotence, true", "retries, 5", "max.in.flight.requests.per.connection, 1", "partitioner.ignore.keys, false",
        "linger.ms, 20", "batch.size, 16384", "compression.type, zstd", "max.request.size, 3000000"})
    void whatTakesNothingAwayMayBeAskedFor(String key, String value) {
        assertThat(of(Map.of(key, value))).containsKey(key).containsEntry("acks", "all").containsEntry("retries", Integer.MAX_VALUE);
    }

    /** It would outlive the lease. */
    @Test
    void theTimeThatADeliveryTakesIsTheOutboxsAlone() {
        assertThat(of(Map.of("delivery.timeout.ms", "120000", "request.timeout.ms", "30000", "max.block.ms", "60000")))
                .containsEntry("delivery.timeout.ms", 10_000).containsEntry("request.timeout.ms", 5_000).containsEntry("max.block.ms", 2_000);
    }

    private static Map<String, Object> of(Map<String, String> asked) {
        Map<String, Object> boot = new HashMap<>(asked);
        boot.put("bootstrap.servers", List.of("localhost:1"));
        return ProducerSettings.of(boot, OUTBOX);
    }
}
