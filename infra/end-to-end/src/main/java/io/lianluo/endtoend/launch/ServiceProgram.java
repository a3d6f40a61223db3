package io.lianluo.endtoend.launch;

import io.lianluo.localstack.ChildJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * A service's built jar, unpacked to start fast: as class path instead of nested jars, and where it starts often enough, with a cache of loaded
 * and linked classes (JEP 483). It lies beside the jar and is made again when the jar is.
 */
final class ServiceProgram {

    private static final String CACHE = "classes.aot";
    private static final List<String> FRUGAL = List.of("-Xmx192m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-XX:MaxMetaspaceSize=192m", "-Dfile.encoding=UTF-8", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private final Path jar;
    private final Path directory;

    /** @throws IllegalStateException if the service is not built */
    ServiceProgram(Path repository, String service) {
        Path target = repository.resolve(service + "-service").resolve("target");
        this.jar = bootJar(target, service);
        this.directory = target.resolve("unpacked");
    }

    /** Tells whether the jar is unpacked already. */
    boolean isUnpacked() {
        return Files.exists(directory.resolve(stamp()));
    }

    /** Whether it can start fast already. */
    boolean isPrepared() {
        return isUnpacked() && Files.exists(directory.resolve(CACHE));
    }

    /** Unpacks the jar. */
    void unpack() {
        deleteDirectory();
        run(List.of("-Djarmode=tools", "-jar", jar.toAbsolutePath().toString(), "extract", "--destination", directory.toAbsolutePath().toString()));
        try {
            Files.createFile(directory.resolve(stamp()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes the cache, by a start that ends when the application is wired. That takes as long as three other starts.
     *
     * @param environment where the application finds broker, store and the rest, which must run
     */
    void prepare(Map<String, String> environment, Path log) {
        List<String> training = new ArrayList<>(FRUGAL);
        training.addAll(List.of("-XX:AOTCacheOutput=" + CACHE, "-Xlog:aot=off", "-Dspring.context.exit=onRefresh"));
        try (ChildJvm child = start(training, environment, log)) {
            if (child.awaitEnd() != 0) {
                throw new IllegalStateException("%s does not start; see %s".formatted(jar.getFileName(), log));
            }
        }
    }

    /** Starts it, with the cache if there is one. */
    ChildJvm start(Map<String, String> environment, Path log) {
        List<String> options = new ArrayList<>(FRUGAL);
        if (Files.exists(directory.resolve(CACHE))) {
            options.addAll(List.of("-XX:AOTCache=" + CACHE, "-Xlog:aot=off"));
        }
        return start(options, environment, log);
    }

    private ChildJvm start(List<String> options, Map<String, String> environment, Path log) {
        return ChildJvm.start(new ChildJvm.Command(directory, options, List.of(jar.getFileName().toString()), mainClass(), List.of(), environment), log);
    }

    private String mainClass() {
        Path unpacked = directory.resolve(jar.getFileName());
        try (JarFile file = new JarFile(unpacked.toFile())) {
            return file.getManifest().getMainAttributes().getValue("Main-Class");
        } catch (IOException e) {
            throw new UncheckedIOException(unpacked + " cannot be read", e);
        }
    }

    /** Another jar or another Java makes another stamp. The time of the file tells nothing: builds are reproducible and set it. */
    private String stamp() {
        CRC32 content = new CRC32();
        try (ZipFile file = new ZipFile(jar.toFile())) {
            file.stream().forEach(entry -> content.update((entry.getName() + entry.getCrc()).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " cannot be read", e);
        }
        return "made-of-%x-by-%s".formatted(content.getValue(), Runtime.version());
    }

    private static Path bootJar(Path target, String service) {
        try (Stream<Path> files = Files.exists(target) ? Files.list(target) : Stream.empty()) {
            return files.filter(file -> file.getFileName().toString().endsWith("-boot.jar")).findFirst()
                    .orElseThrow(() -> new IllegalStateException("the " + service + " service is not built; run mvn package"));
        } catch (IOException e) {
            throw new UncheckedIOException(target + " cannot be read", e);
        }
    }

    private static void run(List<String> arguments) {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        line.addAll(arguments);
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("cannot be unpacked: " + String.join(" ", arguments));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while unpacking", e);
        }
    }

    private void deleteDirectory() {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(directory + " cannot be deleted", e);
        }
    }
}
