package io.lianluo.eventing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** The envelope of an event: CloudEvents 1.0 in Kafka's binary mode, plain UTF-8 headers. */
final class CloudEvent {

    static final String ID = "ce_id";
    static final String TYPE = "ce_type";
    static final String SUBJECT = "ce_subject";
    static final String SEQUENCE = "ce_sequence";
    static final String TRACEPARENT = "traceparent";
    private static final String TIME = "ce_time";
    private static final Set<String> OF_ONE_TELLING = Set.of(ID, TIME, SEQUENCE, TRACEPARENT);
    private static final String VERSION = "1.0";
    private static final Header SPECVERSION = header("ce_specversion", VERSION);
    private static final Header CONTENT_TYPE = header("content-type", "application/avro");

    private CloudEvent() { }

    /** Something calls itself no event of ours, or a broken one; it is the same each time it comes. */
    static final class MalformedException extends RuntimeException {
        MalformedException(String message) {
            super(message);
        }
    }

    /** The headers of a waiting event; {@code schema} is where its schema can be read. */
    private static List<Header> headers(Entry entry, Header source, @Nullable Header schema) {
        List<Header> headers = new ArrayList<>(10);
        headers.add(header(ID, entry.id()));
        headers.add(header(TYPE, entry.type()));
        headers.add(source);
        headers.add(header(SUBJECT, entry.key()));
        headers.add(header(TIME, entry.at().toString()));
        headers.add(SPECVERSION);
        headers.add(header(SEQUENCE, Long.toString(entry.sequence())));
        if (schema != null) {
            headers.add(schema);
            headers.add(CONTENT_TYPE);
        }
        if (entry.traceparent() != null) {
            headers.add(header(TRACEPARENT, entry.traceparent()));
        }
        return headers;
    }

    static Header source(String service) {
        return header("ce_source", sourceOf(service));
    }

    /** The source of what a service tells. */
    static String sourceOf(String service) {
        return "/" + service;
    }

    /** A waiting event as the broker gets it; {@code value} is null for a tombstone. */
    static ProducerRecord<byte[], byte[]> message(Entry entry, Header source, @Nullable Header schema, byte @Nullable [] value) {
        // Without a timestamp it gets the one of now, by which a broker can refuse what a stopped process sends after its lease.
        return new ProducerRecord<>(entry.topic(), null, null, utf8(entry.key()), value, headers(entry, source, schema));
    }

    /** Tells a message once more, under another identity and a later sequence. */
    static ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> told, String id, long sequence, Instant at) {
        List<Header> headers = new ArrayList<>(List.of(header(ID, id), header(TIME, at.toString()), header(SEQUENCE, Long.toString(sequence))));
        for (Header header : told.headers()) {
            if (!OF_ONE_TELLING.contains(header.key())) {
                headers.add(header);
            }
        }
        return new ProducerRecord<>(told.topic(), null, null, told.key(), told.value(), headers);
    }

    static Header dataschema(String url) {
        return header("ce_dataschema", url);
    }

    /** @throws MalformedException if a header is missing or says what it cannot say */
    static EventMeta meta(ConsumerRecord<?, ?> message) {
        Headers headers = message.headers();
        String version = required(headers, "ce_specversion");
        if (!version.equals(VERSION)) {
            throw new MalformedException("ce_specversion is " + version + "; only " + VERSION + " is known");
        }
        return new EventMeta(parsed(headers, ID, UUID::fromString), required(headers, TYPE), required(headers, "ce_source"),
                required(headers, SUBJECT), parsed(headers, SEQUENCE, Long::valueOf), parsed(headers, TIME, Instant::parse),
                message.topic(), text(headers, TRACEPARENT));
    }

    static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : text(header.value());
    }

    static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Header header(String name, String value) {
        return new RecordHeader(name, utf8(value));
    }

    private static String required(Headers headers, String name) {
        String value = text(headers, name);
        if (value == null) {
            throw new MalformedException("Header " + name + " is missing: whoever sent this does not send events as they are agreed");
        }
        return value;
    }

    private static <T> T parsed(Headers headers, String name, Function<String, T> parser) {
        String value = required(headers, name);
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new MalformedException("Header " + name + " cannot be " + value);
        }
    }
}
