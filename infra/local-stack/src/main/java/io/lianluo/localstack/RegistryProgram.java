package io.lianluo.localstack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Finds the program of the schema registry. The command {@code infra/up} has it beside its jars; for all others its archive is in the Maven repository
 * that this class path comes from, and is unpacked once for each user.
 */
final class RegistryProgram {

    private static final String START = "quarkus-run.jar";

    private final Path ourJar;
    private final Path anotherJar;
    private final Path cache;
    private final String version;

    /**
     * @param ourJar     the jar or folder of this class
     * @param anotherJar a jar of the class path that lies in the Maven repository
     * @param cache      the folder in which the user keeps what can be made again
     */
    RegistryProgram(Path ourJar, Path anotherJar, Path cache, String version) {
        this.ourJar = ourJar;
        this.anotherJar = anotherJar;
        this.cache = cache;
        this.version = version;
    }

    /** The program as this class path has it. */
    static RegistryProgram ofThisClassPath() {
        String caches = System.getenv("XDG_CACHE_HOME");
        Path cache = caches == null || caches.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(caches);
        return new RegistryProgram(placeOf(RegistryProgram.class), placeOf(TarArchiveEntry.class), cache.resolve("lianluo"), version());
    }

    /**
     * The folder of the unpacked program.
     *
     * @throws IllegalStateException if its archive is not in the Maven repository
     */
    Path home() {
        Path beside = ourJar.resolveSibling("schema-registry");
        if (Files.exists(beside.resolve(START))) {
            return beside;
        }
        Path home = cache.resolve("schema-registry-" + version);
        if (!Files.exists(home.resolve(START))) {
            unpack(archive(), home);
        }
        return home;
    }

    private Path archive() {
        String name = "io/apicurio/apicurio-registry-app/%1$s/apicurio-registry-app-%1$s-all.tar.gz".formatted(version);
        return Stream.iterate(anotherJar, place -> place.getParent() != null, Path::getParent).map(place -> place.resolve(name)).filter(Files::exists).findFirst()
                .orElseThrow(() -> new IllegalStateException(("the schema registry is not in the Maven repository that %s is in; fetch it once: mvn dependency:get "
                        + "-Dtransitive=false -Dartifact=io.apicurio:apicurio-registry-app:%s:tar.gz:all").formatted(anotherJar, version)));
    }

    /** Two who unpack at once do it in folders of their own, and one of them becomes the home. */
    private void unpack(Path archive, Path home) {
        try {
            Files.createDirectories(cache);
            Path own = Files.createTempDirectory(cache, "unpacking");
            try (TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    Path target = entry.resolveIn(own);
                    if (entry.isDirectory()) {
                        Files.createDirectories(target);
                    } else {
                        Files.createDirectories(target.getParent());
                        Files.copy(tar, target);
                    }
                }
            }
            if (!Files.exists(own.resolve(START))) {
                throw new IllegalStateException(archive + " has no " + START);
            }
            try {
                Files.move(own, home);
            } catch (IOException somebodyWasFaster) {
                delete(own);
                if (!Files.exists(home.resolve(START))) {
                    throw somebodyWasFaster;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(archive + " cannot be unpacked in " + cache, e);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = RegistryProgram.class.getResourceAsStream("/local-stack.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("local-stack.properties cannot be read", e);
        }
        return properties.getProperty("schema-registry.version");
    }

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toAbsolutePath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
