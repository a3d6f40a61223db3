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

    private static final Duration PATIENCE = Duration.ofMinutes(3);
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

    /** The command of a service on a port, to be started in a directory. */
    static ProcessBuilder command(Path home, Path jar, Stack stack, String service, int port, List<String> more) {
        List<String> command = new ArrayList<>(List.of(Jvm.java()));
        command.addAll(OPTIONS);
        command.addAll(more);
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().putAll(stack.environmentOf(service));
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        // One client asks for everybody.
        builder.environment().putAll(Map.of("LIANLUO_WEB_RATE_PERSECOND", "1000000", "LIANLUO_WEB_RATE_BURST", "1000000"));
        return builder;
    }

    /** Starts a service on a free port and waits until it is ready. */
    static ServiceProcess start(Path home, Path jar, Stack stack, String service, List<String> more) throws IOException, InterruptedException {
        int port = Ports.free();
        Path log = home.resolve(service + ".log");
        ServiceProcess started = new ServiceProcess(service, port, log, command(home, jar, stack, service, port, more)
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

    private boolean ready() throws InterruptedException {
        try {
            return HTTP.send(HttpRequest.newBuilder(at("/actuator/health/readiness")).timeout(Duration.ofSeconds(2)).build(),
                    BodyHandlers.discarding()).statusCode() == 200;
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
