package io.lianluo.benchmarks;

import io.lianluo.localstack.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A service as users run it: a process of its own, from its own jar. */
final class ServiceProcess implements AutoCloseable {

    /** What services get unless somebody says otherwise. */
    static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC");

    /**
     * A program to be started.
     *
     * @param home      the directory that it runs in
     * @param arguments the end of Java's command line, which names the program
     * @param name      the service's, by which its database and its log are called
     */
    record Program(Path home, List<String> arguments, String name) {

        /** A service's own jar. */
        static Program of(Path home, Path jar, String service) {
            return new Program(home, List.of("-jar", jar.toString()), service);
        }
    }

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<Integer> READY = List.of(200, 401);
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final String service;
    private final int port;
    private final Path log;
    private final Process process;

    private ServiceProcess(String service, int port, Path log, Process process) {
        this.service = service;
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /** The jar of a service, if it is built. */
    static Optional<Path> jar(Settings settings, String service) throws IOException {
        Path target = settings.root().resolve(service + "-service/target");
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-boot.jar")).findFirst().map(Path::toAbsolutePath);
        }
    }

    /** The command of a program on a port. */
    static ProcessBuilder command(Program program, Stack stack, int port, List<String> more) {
        List<String> command = new ArrayList<>(List.of(Jvm.java()));
        command.addAll(OPTIONS);
        command.addAll(more);
        command.addAll(program.arguments());
        ProcessBuilder builder = new ProcessBuilder(command).directory(program.home().toFile());
        builder.environment().putAll(stack.environmentOf(program.name()));
        // A bare application has neither; the services say the same themselves.
        builder.environment().putAll(Map.of("SPRING_APPLICATION_NAME", program.name(), "MANAGEMENT_ENDPOINT_HEALTH_PROBES_ENABLED", "true",
                "MANAGEMENT_OTLP_METRICS_EXPORT_ENABLED", "false"));
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        // One client asks for everybody.
        builder.environment().putAll(Map.of("LIANLUO_WEB_RATE_PERSECOND", "1000000", "LIANLUO_WEB_RATE_BURST", "1000000"));
        return builder;
    }

    /** Starts a program on a free port and waits until it is ready. */
    static ServiceProcess start(Program program, Stack stack, List<String> more) throws IOException, InterruptedException {
        int port = Ports.free();
        String service = program.name();
        Path log = program.home().resolve(service + ".log");
        ServiceProcess started = new ServiceProcess(service, port, log, command(program, stack, port, more)
                .redirectErrorStream(true).redirectOutput(log.toFile()).start());
        long begin = System.nanoTime();
        while (!started.ready()) {
            if (!started.process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                started.close();
                throw new IllegalStateException(service + " was not ready after " + PATIENCE + ":\n" + Files.readString(log));
            }
            Thread.sleep(20);
        }
        return started;
    }

    /** The address of a path of its interface. */
    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Processor time so far, in seconds. */
    double cpuSeconds() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** Resident memory, in megabytes. */
    double residentMegabytes() throws IOException {
        return status("VmRSS");
    }

    /** Resident memory when it was most, in megabytes. */
    double peakMegabytes() throws IOException {
        return status("VmHWM");
    }

    /** @throws IllegalStateException if it died */
    void mustLive() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException(service + " died:\n" + Files.readString(log));
        }
    }

    private double status(String field) throws IOException {
        Matcher status = Pattern.compile(field + ":\\s+(\\d+) kB").matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
        return status.find() ? Long.parseLong(status.group(1)) / 1024.0 : Double.NaN;
    }

    /** A bare application asks for a token first; to be asked for one is an answer too. */
    private boolean ready() throws InterruptedException {
        try {
            return READY.contains(HTTP.send(HttpRequest.newBuilder(at("/actuator/health/readiness")).timeout(Duration.ofSeconds(2)).build(),
                    BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
