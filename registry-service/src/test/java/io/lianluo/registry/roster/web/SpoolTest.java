package io.lianluo.registry.roster.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lianluo.web.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rosters lie on the disk no longer than they are read. */
@Tag("SCH-8")
class SpoolTest {

    private static final Instant NOW = Instant.parse("2026-09-10T02:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void aFileIsForTheServiceAloneAndGoesOnceItIsRead() throws IOException {
        Spool spool = spool(NOW);
        Path file = taken(spool);
        assertThat(file).hasContent("示例");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        spool.delete(file);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void whatWaitsGoesWithTheService() throws IOException {
        Spool spool = spool(NOW);
        taken(spool);
        taken(spool);
        spool.destroy();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void whatAKilledProcessLeftGoesADayLaterAndNothingElse() throws IOException {
        Files.setLastModifiedTime(taken(spool(NOW)), FileTime.from(NOW));
        Path other = Files.createFile(directory.resolve("other"));
        Files.setLastModifiedTime(other, FileTime.from(NOW));
        spool(NOW.plus(Duration.ofDays(1))).deleteForgotten();
        assertThat(directory).as("another process may read it").isDirectoryContaining("glob:**lianluo-roster-*");
        spool(NOW.plus(Duration.ofDays(1)).plusSeconds(1)).deleteForgotten();
        assertThat(directory).isDirectoryNotContaining("glob:**lianluo-roster-*");
        assertThat(other).exists();
    }

    @Test
    void noMoreLiesThereThanThereIsRoomFor() throws IOException {
        Spool spool = new Spool(directory, Clock.fixed(NOW, ZoneOffset.UTC), 20);
        Path first = taken(spool);
        taken(spool);
        taken(spool);
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> taken(spool)).satisfies(full -> {
            assertThat(full.status().value()).isEqualTo(503);
            assertThat(full.headers().getFirst("Retry-After")).isEqualTo("60");
        });
        assertThat(directory).as("what did not fit is gone").isDirectoryContaining(file -> true).satisfies(kept -> assertThat(kept.toFile().list()).hasSize(3));
        spool.delete(first);
        assertThat(taken(spool)).exists();
    }

    private Spool spool(Instant now) {
        return new Spool(directory, Clock.fixed(now, ZoneOffset.UTC), 1 << 20);
    }

    private static Path taken(Spool spool) throws IOException {
        return spool.take(new ByteArrayInputStream("示例".getBytes(StandardCharsets.UTF_8)));
    }
}
