package io.lianluo.localstack;

import io.lianluo.setup.Topics;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/** A real Kafka broker in this JVM: one node, KRaft, its data in a directory that it can be started on again. */
public final class EmbeddedBroker implements AutoCloseable {

    private final Path directory;
    private final Map<String, String> further;
    private final int port;
    private final int controllerPort;
    private @Nullable KafkaRaftServer server;

    /**
     * @param directory where the data is kept; made if missing
     * @param port      the port of clients; 0 chooses a free one, which it keeps over restarts
     */
    public EmbeddedBroker(Path directory, int port) {
        this(directory, port, Map.of());
    }

    /** @param further settings of the broker beside its own; lists of listeners are joined to those that it has */
    EmbeddedBroker(Path directory, int port, Map<String, String> further) {
        this.further = further;
        this.directory = directory;
        this.port = port == 0 ? Ports.free() : port;
        this.controllerPort = port == 0 ? Ports.free() : port + 1;
    }

    /** Starts the broker, on the data it has, and makes the topics of the catalogue that are missing. */
    public EmbeddedBroker start() {
        Properties properties = properties();
        format(properties);
        KafkaRaftServer starting = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        starting.startup();
        server = starting;
        Topics.create(bootstrapServers());
        return this;
    }

    /** Where clients connect. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort),
                "advertised.listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort),
                "controller.listener.names", "CONTROLLER",
                "controller.quorum.bootstrap.servers", "127.0.0.1:" + controllerPort,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs", directory.toString(),
                "auto.create.topics.enable", "false",
                "group.initial.rebalance.delay.ms", "0"));
        // One node has no replicas, and a handful of clients needs no fifty partitions of offsets.
        properties.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.num.partitions", "1"));
        // A laptop's memory, not a server's.
        properties.putAll(Map.of(
                "log.cleaner.dedupe.buffer.size", "8388608",
                "log.index.size.max.bytes", "1048576",
                "log.segment.bytes", "67108864",
                "num.network.threads", "2",
                "num.io.threads", "2",
                "background.threads", "2",
                "num.recovery.threads.per.data.dir", "2"));
        // After a kill -9 the broker waits until its former self counts as gone; else patience costs nothing on a busy machine.
        properties.putAll(Map.of(
                "broker.session.timeout.ms", wasKilled() ? "5000" : "60000",
                "broker.heartbeat.interval.ms", "1000",
                "controller.quorum.election.timeout.ms", "300",
                "controller.quorum.election.backoff.max.ms", "100",
                "controller.quorum.fetch.timeout.ms", "1000"));
        further.forEach((key, value) -> properties.merge(key, value, (own, more) -> own + "," + more));
        return properties;
    }

    private boolean wasKilled() {
        return Files.exists(directory.resolve("meta.properties")) && !Files.exists(directory.resolve(".kafka_cleanshutdown"));
    }

    private void format(Properties properties) {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(directory);
            Path file = Files.createTempFile("broker", ".properties");
            try (OutputStream out = Files.newOutputStream(file)) {
                properties.store(out, null);
            }
            List<String> arguments = List.of("format", "--standalone", "--ignore-formatted",
                    "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString());
            PrintStream quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            int code = kafka.tools.StorageTool.execute(arguments.toArray(String[]::new), quiet);
            Files.delete(file);
            if (code != 0) {
                throw new IllegalStateException("the broker's directory " + directory + " cannot be formatted");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the broker's directory " + directory + " cannot be made", e);
        }
    }
}
