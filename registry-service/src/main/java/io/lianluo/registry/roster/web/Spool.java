package io.lianluo.registry.roster.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Files that came in and wait to be read, full of people's data and readable by the service's own user alone (SCH-8). Each is deleted when it
 * was read, or with the service; what a killed process left is deleted a day later by whichever runs on the same disk.
 */
@Component
class Spool implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Spool.class);
    private static final String PREFIX = "lianluo-roster-";
    /** No file is read for so long, so that none of another process that runs is taken away. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Path directory;
    private final Clock clock;
    private final Set<Path> kept = ConcurrentHashMap.newKeySet();

    @Autowired
    Spool(Clock clock) {
        this(Path.of(System.getProperty("java.io.tmpdir")), clock);
    }

    Spool(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** A file of what comes in. */
    Path take(InputStream in) throws IOException {
        Path file = Files.createTempFile(directory, PREFIX, null);
        kept.add(file);
        // Written into, and not put in its place: a new file would be readable for others.
        try (OutputStream out = Files.newOutputStream(file)) {
            in.transferTo(out);
            return file;
        } catch (IOException | RuntimeException e) {
            delete(file);
            throw e;
        }
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
            kept.remove(file);
        } catch (IOException e) {
            log.warn("A roster file that was read cannot be deleted: {}", e.toString());
        }
    }

    @Scheduled(fixedRateString = "PT1H")
    void deleteForgotten() throws IOException {
        Instant forgotten = clock.instant().minus(LONGEST);
        for (Path file : left()) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(forgotten)) {
                delete(file);
            }
        }
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith(PREFIX)).toList();
        }
    }

    @Override
    public void destroy() {
        kept.forEach(this::delete);
    }
}
