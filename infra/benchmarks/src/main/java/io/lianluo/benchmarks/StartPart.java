package io.lianluo.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long each service takes until it is ready for requests, and what it then holds in memory, with and without an AOT cache. */
final class StartPart implements Part {

    private static final List<String> SERVICES = List.of("registry", "reporting", "meeting", "assessment", "notification");
    private static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC");
    private static final String CACHE = "app.aot";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    /** What a start took. */
    private record Start(double seconds, double cpuSeconds, double megabytes) { }

    @Override
    public String title() {
        return "Start: process to ready, " + String.join(" ", OPTIONS);
    }

    @Override
    public void measure(Settings settings, Figures figures) throws Exception {
        try (Stack stack = Stack.start(settings)) {
            for (String service : SERVICES) {
                Optional<Path> jar = jar(settings, service);
                if (jar.isEmpty()) {
                    figures.note(service + " was left out: its jar is not built.");
                    continue;
                }
                Path home = unpack(jar.get(), settings.directory().resolve(service));
                train(home, jar.get(), stack, service);
                Start plain = start(home, jar.get(), stack, service, List.of());
                Start cached = start(home, jar.get(), stack, service, List.of("-XX:AOTCache=" + CACHE));
                figures.add(service + ", ready after", plain.seconds(), "s");
                figures.add(service + ", ready after, AOT cache", cached.seconds(), "s", plain.seconds(), null);
                figures.add(service + ", processor time until then", plain.cpuSeconds(), "s");
                figures.add(service + ", processor time until then, AOT cache", cached.cpuSeconds(), "s", plain.cpuSeconds(), null);
                figures.add(service + ", resident", plain.megabytes(), "MB");
                figures.add(service + ", resident, AOT cache", cached.megabytes(), "MB", plain.megabytes(), null);
            }
        }
    }

    private static Optional<Path> jar(Settings settings, String service) throws IOException {
        Path target = settings.root().resolve(service + "-service/target");
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-boot.jar")).findFirst();
        }
    }

    /** A cache of classes needs the jar unpacked. */
    private static Path unpack(Path jar, Path home) throws IOException, InterruptedException {
        run(new ProcessBuilder(Jvm.java(), "-Djarmode=tools", "-jar", jar.toAbsolutePath().toString(), "extract", "--destination", home.toString()),
                Files.createTempFile(home.getParent(), "unpack", ".log"));
        return home;
    }

    private static void train(Path home, Path jar, Stack stack, String service) throws IOException, InterruptedException {
        run(process(home, jar, stack, service, 0, List.of("-XX:AOTCacheOutput=" + CACHE, "-Dspring.context.exit=onRefresh")),
                home.resolve("training.log"));
    }

    private Start start(Path home, Path jar, Stack stack, String service, List<String> more) throws IOException, InterruptedException {
        int port = freePort();
        Path log = home.resolve("start.log");
        long begin = System.nanoTime();
        Process process = process(home, jar, stack, service, port, more).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            while (!ready(port)) {
                if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw new IllegalStateException(service + " was not ready after " + PATIENCE + ":\n" + Files.readString(log));
                }
                Thread.sleep(20);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            double cpu = process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
            return new Start(seconds, cpu, resident(process.pid()));
        } finally {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static ProcessBuilder process(Path home, Path jar, Stack stack, String service, int port, List<String> more) {
        List<String> command = new ArrayList<>(List.of(Jvm.java()));
        command.addAll(OPTIONS);
        command.addAll(more);
        command.addAll(List.of("-jar", jar.getFileName().toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().putAll(stack.environmentOf(service));
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        return builder;
    }

    private boolean ready(int port) throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(2)).build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static double resident(long pid) throws IOException {
        Matcher status = RESIDENT.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
        return status.find() ? Long.parseLong(status.group(1)) / 1024.0 : Double.NaN;
    }

    private static void run(ProcessBuilder builder, Path log) throws IOException, InterruptedException {
        if (builder.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", builder.command()) + " failed:\n" + Files.readString(log));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
