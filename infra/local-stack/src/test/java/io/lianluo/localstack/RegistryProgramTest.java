package io.lianluo.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryProgramTest {

    private static final String VERSION = "1.2.3";

    @TempDir
    private Path directory;

    @Test
    void whatLiesBesideTheJarIsTaken() throws IOException {
        Path lib = Files.createDirectories(directory.resolve("lib/schema-registry"));
        Files.writeString(lib.resolve("quarkus-run.jar"), "program");

        assertThat(program(directory.resolve("lib/local-stack.jar"), directory.resolve("lib/other.jar")).home()).isEqualTo(lib);
    }

    @Test
    void theArchiveOfTheMavenRepositoryIsUnpackedOnce() throws IOException {
        Path archive = archive("repository/io/apicurio/apicurio-registry-app/1.2.3/apicurio-registry-app-1.2.3-all.tar.gz");
        RegistryProgram program = program(directory.resolve("repository/io/lianluo/local-stack.jar"), directory.resolve("repository/org/other/1/other-1.jar"));

        Path home = program.home();
        assertThat(home.resolve("lib/a.jar")).content().isEqualTo("a");
        Files.delete(archive);
        assertThat(program.home()).isEqualTo(home);
        try (Stream<Path> left = Files.list(directory.resolve("cache"))) {
            assertThat(left).containsExactly(home);
        }
    }

    @Test
    void itSaysHowToFetchAnArchiveThatIsMissing() {
        assertThatIllegalStateException().isThrownBy(() -> program(directory.resolve("a.jar"), directory.resolve("b.jar")).home())
                .withMessageContaining("mvn dependency:get").withMessageContaining(VERSION);
    }

    @Test
    void theJarNamesNoPlaceOfTheMachineThatBuiltIt() throws IOException {
        try (InputStream properties = RegistryProgram.class.getResourceAsStream("/local-stack.properties")) {
            assertThat(new String(properties.readAllBytes(), StandardCharsets.UTF_8)).doesNotContain("/", "\\", "@");
        }
    }

    private RegistryProgram program(Path ourJar, Path anotherJar) {
        return new RegistryProgram(ourJar, anotherJar, directory.resolve("cache"), VERSION);
    }

    private Path archive(String path) throws IOException {
        Path archive = directory.resolve(path);
        Files.createDirectories(archive.getParent());
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)))) {
            put(tar, "quarkus-run.jar", "program");
            put(tar, "lib/a.jar", "a");
        }
        return archive;
    }

    private static void put(TarArchiveOutputStream tar, String name, String content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length());
        tar.putArchiveEntry(entry);
        tar.write(content.getBytes(StandardCharsets.UTF_8));
        tar.closeArchiveEntry();
    }
}
