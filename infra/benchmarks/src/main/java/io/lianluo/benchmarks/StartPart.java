package io.lianluo.benchmarks;

import io.lianluo.benchmarks.bare.BareApplication;
import io.lianluo.schemas.TopicCatalogue;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Measures how long each service takes until it is ready for requests, and how much memory it then holds, beside a bare application with the same
 * starters. Both have a cache of classes, as in their image, and start turn by turn; what disturbed a turn least counts.
 */
final class StartPart implements Part {

    private static final String CACHE = "app.aot";
    private static final List<String> OPTIONS = List.of("-Xms64m", "-Xmx192m");
    private static final List<String> CACHED = Stream.concat(OPTIONS.stream(), Stream.of("-XX:AOTMode=on", "-XX:AOTCache=" + CACHE)).toList();
    private static final int TURNS = 3;
    private static final Aim AIM = Aim.atMost(1.3);
    private static final String BARE = "bare application";

    /** The time and the memory that one start took. */
    private record Start(double seconds, double cpuSeconds, double megabytes) { }

    @Override
    public String title() {
        return "Start: process to ready, -XX:+UseSerialGC " + String.join(" ", OPTIONS);
    }

    @Override
    public void measure(Settings settings, Figures figures) throws Exception {
        try (Stack stack = Stack.start(settings)) {
            ServiceProcess.Program bare = null;
            for (String service : TopicCatalogue.load().contexts()) {
                Optional<Path> jar = ServiceProcess.jar(settings, service);
                if (jar.isEmpty()) {
                    figures.note(service + " was left out: its jar is not built.");
                    continue;
                }
                ServiceProcess.Program program = unpack(jar.get(), settings.directory().resolve(service), service);
                train(program, stack, "-Dlianluo.training=true");
                if (bare == null) {
                    bare = bare(program, Files.createDirectory(settings.directory().resolve("bare")));
                    train(bare, stack, "-D" + BareApplication.TRAINING + "=true");
                }
                compare(program, bare, stack, figures);
            }
        }
        figures.note("A " + BARE + " has the services' starters, none of their code, and reads no topic.");
    }

    private static void compare(ServiceProcess.Program service, ServiceProcess.Program bare, Stack stack, Figures figures)
            throws IOException, InterruptedException {
        List<Start> ours = new ArrayList<>();
        List<Start> theirs = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            theirs.add(start(bare, stack, CACHED));
            ours.add(start(service, stack, CACHED));
        }
        Start without = start(service, stack, OPTIONS);
        String name = service.name();
        double seconds = least(theirs, Start::seconds);
        double cpuSeconds = least(theirs, Start::cpuSeconds);
        double megabytes = least(theirs, Start::megabytes);
        figures.add(BARE + ", ready after", seconds, "s");
        figures.add(name + ", ready after", least(ours, Start::seconds), "s", seconds, AIM);
        figures.add(name + ", ready after, without cache", without.seconds(), "s", seconds, null);
        figures.add(BARE + ", processor time until then", cpuSeconds, "s");
        figures.add(name + ", processor time until then", least(ours, Start::cpuSeconds), "s", cpuSeconds, AIM);
        figures.add(name + ", processor time until then, without cache", without.cpuSeconds(), "s", cpuSeconds, null);
        figures.add(BARE + ", resident", megabytes, "MB");
        figures.add(name + ", resident", least(ours, Start::megabytes), "MB", megabytes, null);
    }

    private static double least(List<Start> starts, ToDoubleFunction<Start> figure) {
        return starts.stream().mapToDouble(figure).min().orElseThrow();
    }

    /** A cache of classes needs the jar unpacked. */
    private static ServiceProcess.Program unpack(Path jar, Path home, String service) throws IOException, InterruptedException {
        run(new ProcessBuilder(Jvm.java(), "-Djarmode=tools", "-jar", jar.toAbsolutePath().toString(), "extract", "--destination", home.toString()),
                Files.createTempFile(home.getParent(), "unpack", ".log"));
        return ServiceProcess.Program.of(home, jar.getFileName(), service);
    }

    /** The libraries of a service without ours, and one class. A cache takes classes of jars alone. */
    private static ServiceProcess.Program bare(ServiceProcess.Program service, Path home) throws IOException {
        String name = BareApplication.class.getName().replace('.', '/') + ".class";
        Path jar = home.resolve("bare.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
             InputStream in = Objects.requireNonNull(BareApplication.class.getClassLoader().getResourceAsStream(name), name);
             Stream<Path> libraries = Files.list(service.home().resolve("lib"))) {
            out.putNextEntry(new ZipEntry(name));
            in.transferTo(out);
            out.closeEntry();
            String path = Stream.concat(Stream.of(jar), libraries.filter(library -> !library.getFileName().toString().startsWith("lianluo-"))
                    .sorted(Comparator.naturalOrder())).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
            return new ServiceProcess.Program(home, List.of("-cp", path, BareApplication.class.getName()), "bare");
        }
    }

    private static void train(ServiceProcess.Program program, Stack stack, String training) throws IOException, InterruptedException {
        List<String> options = Stream.concat(OPTIONS.stream(), Stream.of("-XX:AOTCacheOutput=" + CACHE, training)).toList();
        run(ServiceProcess.command(program, stack, 0, options), program.home().resolve("training.log"));
    }

    private static Start start(ServiceProcess.Program program, Stack stack, List<String> options) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (ServiceProcess process = ServiceProcess.start(program, stack, options)) {
            return new Start((System.nanoTime() - begin) / 1e9, process.cpuSeconds(), process.residentMegabytes());
        }
    }

    private static void run(ProcessBuilder builder, Path log) throws IOException, InterruptedException {
        if (builder.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", builder.command()) + " failed:\n" + Files.readString(log));
        }
    }
}
