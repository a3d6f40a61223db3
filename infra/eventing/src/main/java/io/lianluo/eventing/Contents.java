package io.lianluo.eventing;

import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Shows people what a message contains. What the contract marks as personal ({@code @pii}) is masked, whoever asks. */
public final class Contents {

    private static final String MASK = "***";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

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
     * @param bytes      the value as it came, in Base64; null for a tombstone, and of a restricted topic
     */
    public record Content(@Nullable JsonNode event, @Nullable String unreadable, @Nullable String bytes) { }

    /** The content of a message of an open topic. */
    public Content of(ConsumerRecord<byte[], byte[]> message) {
        if (message.value() == null) {
            return new Content(null, null, null);
        }
        String bytes = Base64.getEncoder().encodeToString(message.value());
        try {
            return new Content(masked(read(message)), null, bytes);
        } catch (RuntimeException | StackOverflowError e) {
            return new Content(null, e.toString(), bytes);
        }
    }

    /** The content of a message of a restricted topic: nothing that is personal, neither in the bytes nor in what an exception quotes. */
    Content ofRestricted(ConsumerRecord<byte[], byte[]> message) {
        if (message.value() == null) {
            return new Content(null, null, null);
        }
        try {
            return new Content(masked(read(message)), null, null);
        } catch (RuntimeException | StackOverflowError e) {
            return new Content(null, UnquotedException.innermost(e).getClass().getName(), null);
        }
    }

    /** Tells whether a text quotes something personal that the message contains. */
    boolean isQuotedIn(String text, ConsumerRecord<byte[], byte[]> message) {
        Set<String> personal = new HashSet<>();
        try {
            collect(message.value() == null ? null : read(message), false, personal);
        } catch (RuntimeException | StackOverflowError unreadable) {
            return false;
        }
        return personal.stream().filter(value -> !value.isBlank()).anyMatch(value -> text.contains(value) || text.contains(value.replaceFirst("^\\+86", "")));
    }

    /**
     * The ids in a message: those of all of whom it may speak; none if it cannot be read.
     *
     * @throws RuntimeException if what is needed to read it is away
     */
    Set<UUID> idsIn(ConsumerRecord<byte[], byte[]> message) {
        Set<UUID> ids = new HashSet<>();
        collectIds(message.key() == null ? "" : CloudEvent.text(message.key()), ids);
        try {
            collectIds(message.value() == null ? "" : String.valueOf(read(message)), ids);
        } catch (RuntimeException e) {
            if (Failure.of(e) instanceof Failure.Away) {
                throw e;
            }
        } catch (StackOverflowError unreadable) {
            return ids;
        }
        return ids;
    }

    private static void collectIds(String text, Set<UUID> ids) {
        Matcher matcher = ID.matcher(text);
        while (matcher.find()) {
            ids.add(UUID.fromString(matcher.group()));
        }
    }

    private @Nullable Object read(ConsumerRecord<byte[], byte[]> message) {
        return deserializer.deserialize(message.topic(), message.headers(), message.value());
    }

    private JsonNode masked(@Nullable Object event) {
        JsonNode shown = json.readTree(String.valueOf(event));
        mask(event, shown);
        return shown;
    }

    /** Goes through an event and its JSON side by side: the one knows its contract, the other can be changed. */
    private static void mask(@Nullable Object datum, @Nullable JsonNode shown) {
        if (datum instanceof IndexedRecord event && shown instanceof ObjectNode object) {
            for (Schema.Field field : event.getSchema().getFields()) {
                JsonNode value = object.get(field.name());
                if (isPersonal(field) && value != null && !value.isNull()) {
                    object.put(field.name(), MASK);
                } else {
                    mask(event.get(field.pos()), value);
                }
            }
        } else if (datum instanceof Collection<?> many && shown != null) {
            int place = 0;
            for (Object one : many) {
                mask(one, shown.get(place++));
            }
        } else if (datum instanceof Map<?, ?> named && shown != null) {
            named.forEach((name, one) -> mask(one, shown.get(String.valueOf(name))));
        }
    }

    private static void collect(@Nullable Object datum, boolean personal, Set<String> found) {
        switch (datum) {
            case null -> { }
            case IndexedRecord event -> event.getSchema().getFields().forEach(field -> collect(event.get(field.pos()), personal || isPersonal(field), found));
            case Collection<?> many -> many.forEach(one -> collect(one, personal, found));
            case Map<?, ?> named -> named.values().forEach(one -> collect(one, personal, found));
            default -> {
                if (personal) {
                    found.add(datum.toString());
                }
            }
        }
    }

    private static boolean isPersonal(Schema.Field field) {
        return Boolean.TRUE.equals(field.getObjectProp("pii"));
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
