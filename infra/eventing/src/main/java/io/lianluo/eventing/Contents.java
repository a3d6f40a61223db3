package io.lianluo.eventing;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows people what a message contains. */
public final class Contents {

    private final Deserializer<?> deserializer;
    private final JsonMapper json;

    Contents(Deserializer<?> deserializer, JsonMapper json) {
        this.deserializer = deserializer;
        this.json = json;
    }

    /**
     * The content of a message.
     *
     * @param event      the event as JSON; null for a tombstone and for what cannot be read
     * @param unreadable why it cannot be read; null if it can
     * @param bytes      the value as it came, in Base64; null for a tombstone
     */
    public record Content(@Nullable JsonNode event, @Nullable String unreadable, @Nullable String bytes) { }

    /** The content of a message. */
    public Content of(ConsumerRecord<byte[], byte[]> message) {
        if (message.value() == null) {
            return new Content(null, null, null);
        }
        String bytes = Base64.getEncoder().encodeToString(message.value());
        try {
            Object event = deserializer.deserialize(message.topic(), message.headers(), message.value());
            return new Content(json.readTree(String.valueOf(event)), null, bytes);
        } catch (RuntimeException | StackOverflowError e) {
            return new Content(null, e.toString(), bytes);
        }
    }

    /** The headers of a message, as text. */
    public static Map<String, String> headers(ConsumerRecord<?, ?> message) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : message.headers()) {
            headers.put(header.key(), CloudEvent.text(message.headers(), header.key()));
        }
        return headers;
    }
}
