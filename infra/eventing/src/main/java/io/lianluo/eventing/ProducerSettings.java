package io.lianluo.eventing;

import io.lianluo.eventing.EventingProperties.OutboxProperties;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Sets up the producer as the guarantees of delivery need it. */
final class ProducerSettings {

    private static final String LOST = "events that the broker acknowledged can be lost";
    private static final String OVERTAKEN = "events about one thing can overtake each other";
    private static final String NOT_SENT = "no event is sent outside of a transaction";
    private static final int REQUEST_TIMEOUT_MS = 5_000;
    private static final int LONGEST_BLOCK_MS = 2_000;
    private static final int LARGEST_UNLESS_SAID = 1_048_576;

    private ProducerSettings() { }

    /**
     * The settings of the relay's producer, on top of the operator's.
     *
     * @throws IllegalStateException if the operator asks for less than is needed
     */
    static Map<String, Object> of(Map<String, Object> boot, OutboxProperties properties) {
        Map<String, Object> settings = new HashMap<>(boot);
        refuse(settings, ProducerConfig.ACKS_CONFIG, "all|-1", LOST);
        refuse(settings, ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true", LOST);
        refuse(settings, ProducerConfig.RETRIES_CONFIG, "[1-9]\\d*", LOST);
        refuse(settings, ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, "[1-5]", OVERTAKEN);
        refuse(settings, ProducerConfig.PARTITIONER_CLASS_CONFIG, "", OVERTAKEN);
        refuse(settings, ProducerConfig.PARTITIONER_IGNORE_KEYS_CONFIG, "false", OVERTAKEN);
        refuse(settings, ProducerConfig.TRANSACTIONAL_ID_CONFIG, "", NOT_SENT);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // As often as the delivery timeout allows.
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        // Ends before the lease: a relay that was paused longer must not bring an old state after another took its document over.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) properties.deliveryTimeout().toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) Math.min(REQUEST_TIMEOUT_MS, properties.deliveryTimeout().toMillis() / 2));
        // The relay's one sending thread waits no longer for a topic that is not known yet.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, LONGEST_BLOCK_MS);
        settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 1);
        settings.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, 65_536);
        settings.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return settings;
    }

    /** Bytes of the largest message that a producer of those settings sends. */
    static int largestMessage(Map<String, Object> settings) {
        return Integer.parseInt(String.valueOf(settings.getOrDefault(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_UNLESS_SAID)));
    }

    /** @param allowed form of what may be asked for all the same */
    private static void refuse(Map<String, Object> settings, String key, String allowed, String otherwise) {
        Object asked = settings.get(key);
        if (asked != null && !String.valueOf(asked).matches(allowed)) {
            throw new IllegalStateException("spring.kafka.producer asks for " + key + "=" + asked + "; with that, " + otherwise + ", so leave it out");
        }
    }
}
