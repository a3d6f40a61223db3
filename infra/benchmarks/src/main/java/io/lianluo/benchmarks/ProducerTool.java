package io.lianluo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Kafka's own {@code kafka-producer-perf-test}, with the producer's settings of the relay. */
final class ProducerTool {

    private static final Pattern SUMMARY = Pattern.compile("(\\d+) records sent, ([\\d.]+) records/sec .*");
    private static final int LINES = 1_000;
    private static final int FEW = 10;

    private final Stack stack;
    private final String topic;
    private final Path payloads;

    ProducerTool(Stack stack, Settings settings, String topic, int bytes) throws IOException {
        this.stack = stack;
        this.topic = topic;
        this.payloads = payloads(settings.directory().resolve("payloads"), bytes);
    }

    /** Sends so many messages after as many to warm up. What the tool takes to start counts neither in time nor in processor time. */
    Run send(long messages) throws IOException, InterruptedException {
        double startMicros = Run.childrensCpuMicros();
        send(FEW, FEW / 2);
        double fewMicros = Run.childrensCpuMicros();
        double perSecond = send(2 * messages, messages);
        double allMicros = Run.childrensCpuMicros() - fewMicros - (fewMicros - startMicros);
        return new Run(perSecond, allMicros / (2 * messages));
    }

    /** @return messages a second after the warm-up, as the tool says */
    private double send(long messages, long warmUp) throws IOException, InterruptedException {
        List<String> lines = stack.tool("ProducerPerformance", List.of("--bootstrap-server", stack.brokers(), "--topic", topic,
                "--num-records", Long.toString(messages), "--warmup-records", Long.toString(warmUp), "--throughput", "-1",
                "--payload-file", payloads.toString(), "--command-property", "acks=all", "enable.idempotence=true", "linger.ms=1",
                "batch.size=65536", "compression.type=lz4"));
        return lines.reversed().stream().map(SUMMARY::matcher).filter(Matcher::matches).findFirst()
                .map(summary -> Double.parseDouble(summary.group(2))).orElseThrow(() -> new IllegalStateException(
                        "ProducerPerformance printed no summary:\n" + String.join("\n", lines)));
    }

    /** Lines as long as the relay's messages with key and headers, and about as easy to compress: the tool sends nothing but values. */
    private static Path payloads(Path file, int bytes) throws IOException {
        Random random = new Random(1);
        List<String> lines = new ArrayList<>();
        for (int n = 0; n < LINES; n++) {
            String ids = Stream.generate(() -> new java.util.UUID(random.nextLong(), random.nextLong()).toString()).limit(4)
                    .reduce("", String::concat);
            String line = "ce_specversion 1.0 ce_id " + ids + " ce_type io.lianluo.events.registry.v1.UnitChanged ce_source /registry ce_subject "
                    + ids + " ce_time 2026-11-24T08:00:00.000Z ce_sequence 1 content-type application/avro ce_dataschema "
                    + "http://127.0.0.1/apis/ccompat/v7/schemas/ids/4 unit-" + n + " member auto-trade-association work-safety " + ids;
            lines.add(line.repeat(bytes / line.length() + 1).substring(0, bytes));
        }
        return Files.write(file, lines);
    }
}
