package io.lianluo.benchmarks;

import io.lianluo.schemas.TopicCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Measures how long each service takes until it is ready for requests, and how much memory it then holds, with and without an AOT cache. */
final class StartPart implements Part {

    private static final String CACHE = "app.aot";

    /** The time and the memory that one start took. */
    private record Start(double seconds, double cpuSeconds, double megabytes) { }

    @Override
    public String title() {
        return "Start: process to ready, " + String.join(" ", ServiceProcess.OPTIONS);
    }

    @Override
    public void measure(Settings settings, Figures figures) throws Exception {
        try (Stack stack = Stack.start(settings)) {
            for (String service : TopicCatalogue.load().contexts()) {
                Optional<Path> jar = ServiceProcess.jar(settings, service);
                if (jar.isEmpty()) {
                    figures.note(service + " was left out: its jar is not built.");
                    continue;
                }
                Path home = unpack(jar.get(), settings.directory().resolve(service));
                train(home, jar.get(), stack, service);
                Start plain = start(home, jar.get().getFileName(), stack, service, List.of());
                Start cached = start(home, jar.get().getFileName(), stack, service, List.of("-XX:AOTCache=" + CACHE));
                figures.add(service + ", ready after", plain.seconds(), "s");
                figures.add(service + ", ready after, AOT cache", cached.seconds(), "s", plain.seconds(), null);
                figures.add(service + ", processor time until then", plain.cpuSeconds(), "s");
                figures.add(service + ", processor time until then, AOT cache", cached.cpuSeconds(), "s", plain.cpuSeconds(), null);
                figures.add(service + ", resident", plain.megabytes(), "MB");
                figures.add(service + ", resident, AOT cache", cached.megabytes(), "MB", plain.megabytes(), null);
            }
        }
    }

    /** A cache of classes needs the jar unpacked. */
    private static Path unpack(Path jar, Path home) throws IOException, InterruptedException {
        run(new ProcessBuilder(Jvm.java(), "-Djarmode=tools", "-jar", jar.toAbsolutePath().toString(), "extract", "--destination", home.toString()),
                Files.createTempFile(home.getParent(), "unpack", ".log"));
        return home;
    }

    private static void train(Path home, Path jar, Stack stack, String service) throws IOException, InterruptedException {
        run(ServiceProcess.command(home, jar.getFileName(), stack, service, 0, List.of("-XX:AOTCacheOutput=" + CACHE, "-Dspring.context.exit=onRefresh")),
                home.resolve("training.log"));
    }

    private static Start start(Path home, Path jar, Stack stack, String service, List<String> more) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (ServiceProcess process = ServiceProcess.start(home, jar, stack, service, more)) {
            return new Start((System.nanoTime() - begin) / 1e9, process.cpuSeconds(), process.residentMegabytes());
        }
    }

    private static void run(ProcessBuilder builder, Path log) throws IOException, InterruptedException {
        if (builder.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", builder.command()) + " failed:\n" + Files.readString(log));
        }
    }
}
