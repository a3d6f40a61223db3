package io.lianluo.endtoend;

import io.lianluo.endtoend.launch.Services;
import io.lianluo.localstack.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A platform for tests: a new stack and the five services as processes, from the jars of this build. To start one takes longer than most tests,
 * so that a test may leave the one it has to the next.
 */
record Running(Path directory, LocalStack stack, Spans spans, Services services) implements AutoCloseable {

    /** The folder that holds all modules. */
    static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath().normalize();

    private static @Nullable Running left;

    /** Takes the platform that another test left, or starts one. */
    static synchronized Running leftOrNew() {
        Running found = left == null ? start() : left;
        left = null;
        return found;
    }

    /** Leaves it to another test as it is; it ends with this JVM at the latest. */
    void leave() {
        synchronized (Running.class) {
            left = this;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (left == this) {
                close();
            }
        }, "stop-left-platform"));
    }

    static Running start() {
        return start(LocalStack::temporary);
    }

    /** On parts as a cluster has them, where each service has the rights of the catalogue and no others. */
    static Running startSecured() {
        return start(LocalStack::secured);
    }

    private static Running start(Function<Path, LocalStack> parts) {
        Path directory = newDirectory();
        LocalStack stack = parts.apply(directory.resolve("stack")).start();
        Spans spans = Spans.collect();
        Map<String, String> tracing = Map.of("MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT", spans.address().toString());
        Services services = Services.onFreePorts(REPOSITORY, directory, stack, tracing);
        try {
            return new Running(directory, stack, spans, services.start(new Progress(System.out)));
        } catch (RuntimeException e) {
            services.close();
            spans.close();
            stack.close();
            FileSystemUtils.deleteRecursively(directory.toFile());
            throw e;
        }
    }

    Platform platform() {
        return services.platform();
    }

    /** Ends a service as a power cut would, and starts it again. */
    void powerCut(String service) {
        services.named(service).kill();
        services.named(service).start();
        services.named(service).awaitReady();
    }

    @Override
    public void close() {
        services.close();
        spans.close();
        stack.close();
        FileSystemUtils.deleteRecursively(directory.toFile());
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("lianluo-end-to-end");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
