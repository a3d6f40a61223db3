package io.lianluo.eventing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * A message that could not be handled.
 *
 * @param position where it stands on the topic of dead letters
 * @param at       when it was put there
 * @param original the message as it came, byte for byte; without its value if that was left out
 * @param leftOut  whether the value was left out, because the topic of the message carries personal data
 * @param cause    class of what went wrong
 * @param message  what that said
 * @param trace    where that was
 */
public record DeadLetter(LogPosition position, Instant at, ConsumerRecord<byte[], byte[]> original, boolean leftOut, String cause, String message,
                         String trace) {

    private static final String ADDED = "kafka_dlt-";

    /** Says that the message had a value, which is not kept. */
    static final Header LEFT_OUT = CloudEvent.header(ADDED + "original-value", "left out");

    /** A place on the topic of dead letters; as text, its partition and offset. */
    public record LogPosition(int partition, long offset) {

        private static final Pattern FORM = Pattern.compile("(\\d{1,9})-(\\d{1,18})");

        /** The place that a text means; empty if it means none. */
        public static Optional<LogPosition> parse(String text) {
            Matcher matcher = FORM.matcher(text);
            return matcher.matches() ? Optional.of(new LogPosition(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2))))
                    : Optional.empty();
        }

        LogPosition next() {
            return new LogPosition(partition, offset + 1);
        }

        @Override
        public String toString() {
            return partition + "-" + offset;
        }
    }

    static DeadLetter of(ConsumerRecord<byte[], byte[]> kept) {
        Headers added = kept.headers();
        Headers headers = new RecordHeaders();
        for (Header header : added) {
            if (!header.key().startsWith(ADDED)) {
                headers.add(header);
            }
        }
        ConsumerRecord<byte[], byte[]> original = new ConsumerRecord<>(text(added, KafkaHeaders.DLT_ORIGINAL_TOPIC),
                bytes(added, KafkaHeaders.DLT_ORIGINAL_PARTITION).getInt(), bytes(added, KafkaHeaders.DLT_ORIGINAL_OFFSET).getLong(),
                bytes(added, KafkaHeaders.DLT_ORIGINAL_TIMESTAMP).getLong(), TimestampType.CREATE_TIME, ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE, kept.key(), kept.value(), headers, Optional.empty());
        return new DeadLetter(new LogPosition(kept.partition(), kept.offset()), Instant.ofEpochMilli(kept.timestamp()), original,
                kept.value() == null && added.lastHeader(LEFT_OUT.key()) != null, text(added, KafkaHeaders.DLT_EXCEPTION_FQCN), text(added, KafkaHeaders.DLT_EXCEPTION_MESSAGE),
                text(added, KafkaHeaders.DLT_EXCEPTION_STACKTRACE));
    }

    /** The key of the original message, as text; null if it has none. */
    public @Nullable String key() {
        return original.key() == null ? null : new String(original.key(), StandardCharsets.UTF_8);
    }

    /** The event's type, if the message says one. */
    public @Nullable String type() {
        return header(CloudEvent.TYPE);
    }

    /** The event's identity, if the message says one. */
    public @Nullable String eventId() {
        return header(CloudEvent.ID);
    }

    /** A header of the original message. */
    @Nullable String header(String name) {
        return CloudEvent.text(original.headers(), name);
    }

    private static String text(Headers headers, String name) {
        String text = CloudEvent.text(headers, name);
        return text == null ? "" : text;
    }

    private static ByteBuffer bytes(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? ByteBuffer.allocate(Long.BYTES) : ByteBuffer.wrap(header.value());
    }
}
