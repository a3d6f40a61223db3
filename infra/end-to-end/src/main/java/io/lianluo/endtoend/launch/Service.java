package io.lianluo.endtoend.launch;

import io.lianluo.localstack.ChildJvm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the five services, as a process that can be started, stopped, killed and started again. */
public final class Service {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String name;
    private final int port;
    private final ServiceProgram program;
    private final Map<String, String> environment;
    private final Path log;
    private @Nullable ChildJvm process;

    Service(String name, int port, ServiceProgram program, Map<String, String> environment, Path log) {
        this.name = name;
        this.port = port;
        this.program = program;
        this.environment = environment;
        this.log = log;
    }

    /** The context's name. */
    public String name() {
        return name;
    }

    /** Where it answers, without the path of an interface. */
    public URI uri() {
        return URI.create("http://localhost:" + port);
    }

    /** What it prints. */
    public Path log() {
        return log;
    }

    /** Starts the process and returns at once; {@link #awaitReady()} waits. */
    public void start() {
        start(Map.of());
    }

    /** Starts it with more in its environment, likewise. */
    public void start(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        process = program.start(all, log);
    }

    /**
     * Waits until it takes requests and events.
     *
     * @throws IllegalStateException if it ends, or is not ready in three minutes
     */
    public void awaitReady() {
        HttpRequest readiness = HttpRequest.newBuilder(uri().resolve("/actuator/health/readiness")).timeout(Duration.ofSeconds(5)).build();
        Instant end = Instant.now().plus(PATIENCE);
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!answers(client, readiness)) {
                if (process == null || !process.isAlive()) {
                    throw new IllegalStateException("the " + name + " service ended; see " + log);
                }
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException("the " + name + " service is not ready; see " + log);
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the " + name + " service started", e);
        }
    }

    /** Ends it as a power cut would. */
    public void kill() {
        if (process != null) {
            process.kill();
            process = null;
        }
    }

    /** Ends it in good order. */
    public void stop() {
        if (process != null) {
            process.close();
            process = null;
        }
    }

    boolean isUnpacked() {
        return program.isUnpacked();
    }

    void unpack() {
        program.unpack();
    }

    boolean isPrepared() {
        return program.isPrepared();
    }

    void prepare() {
        program.prepare(environment, log);
    }

    long pid() {
        return process == null ? -1 : process.pid();
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
