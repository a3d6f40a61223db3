package io.lianluo.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Apicurio Registry in a child process, with Confluent's interface: a real registry, on an H2 database. */
public final class EmbeddedRegistry implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path directory;
    private final int port;
    private final int healthPort;
    private @Nullable ChildJvm process;

    private EmbeddedRegistry(Path directory, int port) {
        this.directory = directory;
        this.port = port == 0 ? Ports.free() : port;
        this.healthPort = port == 0 ? Ports.free() : port + 1;
    }

    /** A registry that keeps its schemas and its log in the directory; port 0 chooses a free one, which it keeps over restarts. */
    public static EmbeddedRegistry inDirectory(Path directory, int port) {
        return new EmbeddedRegistry(directory, port);
    }

    /** Starts the process and returns at once. */
    public EmbeddedRegistry start() {
        Path home = RegistryProgram.ofThisClassPath().home();
        String database = "file:" + directory.resolve("schemas").toAbsolutePath() + ";WRITE_DELAY=0";
        // Opened as the manifest of quarkus-run.jar asks, which only -jar obeys; else the registry's threads die one by one.
        List<String> options = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.host=127.0.0.1", "-Dquarkus.management.port=" + healthPort,
                "-Dapicurio.datasource.jdbc.initial-size=1", "-Dapicurio.datasource.jdbc.min-size=1", "-Dapicurio.datasource.jdbc.max-size=10",
                "-Dapicurio.datasource.url=jdbc:h2:" + database);
        process = ChildJvm.start(new ChildJvm.Command(home, options, List.of("quarkus-run.jar"),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint", List.of(), Map.of()), directory.resolve("registry.log"));
        return this;
    }

    /**
     * Waits until it answers.
     *
     * @throws IllegalStateException if the process ends, or does not answer within a minute
     */
    public EmbeddedRegistry awaitReady() {
        Instant end = Instant.now().plus(PATIENCE);
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + healthPort + "/health/ready"))
                    .timeout(Duration.ofSeconds(2)).build();
            while (!answers(client, health)) {
                ChildJvm child = process;
                if (child == null || !child.isAlive()) {
                    throw new IllegalStateException("the schema registry ended; see " + directory.resolve("registry.log"));
                }
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException("the schema registry is not ready; the machine may be too busy (mvn -T1 starts one stack at a time), or see "
                            + directory.resolve("registry.log"));
                }
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the schema registry started", e);
        }
        return this;
    }

    /** The base of Confluent's interface, as {@code schema.registry.url} wants it. */
    public String url() {
        return "http://127.0.0.1:" + port + "/apis/ccompat/v7";
    }

    /** Where a person looks at it. */
    public String page() {
        return "http://127.0.0.1:" + port;
    }

    /** The id of its process; -1 when it does not run. */
    public long pid() {
        return process == null ? -1 : process.pid();
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
            process = null;
        }
    }

    private static boolean answers(HttpClient client, HttpRequest health) throws InterruptedException {
        try {
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
