package io.lianluo.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Sees what the relay's producer sends and what the broker acknowledges; made by Kafka, so what it sees is kept in statics. */
public final class Acknowledgements implements ProducerInterceptor<byte[], byte[]> {

    private static final LongAdder SENT = new LongAdder();
    private static final LongAdder BYTES = new LongAdder();
    private static final LongAdder ACKNOWLEDGED = new LongAdder();
    private static volatile @Nullable Consumer<String> listener;

    static long acknowledged() {
        return ACKNOWLEDGED.sum();
    }

    /** Bytes of key, value and headers of an average message. */
    static int averageBytes() {
        return (int) (BYTES.sum() / Math.max(1, SENT.sum()));
    }

    /** Tells of each subject whose event was acknowledged, until told otherwise. */
    static void listen(@Nullable Consumer<String> subjects) {
        listener = subjects;
    }

    @Override
    public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> message) {
        // Of the first ones only: counting must not cost what is measured.
        if (SENT.sum() < 1_000) {
            long bytes = message.key().length + message.value().length;
            for (Header header : message.headers()) {
                bytes += header.key().length() + header.value().length;
            }
            BYTES.add(bytes);
            SENT.increment();
        }
        return message;
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, @Nullable Exception failure, Headers headers) {
        if (failure != null) {
            return;
        }
        ACKNOWLEDGED.increment();
        Consumer<String> told = listener;
        if (told != null) {
            told.accept(new String(headers.lastHeader("ce_subject").value(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() { }

    @Override
    public void configure(Map<String, ?> settings) { }
}
