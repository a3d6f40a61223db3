package io.lianluo.registry.roster.web;

import io.lianluo.web.ProblemException;
import io.lianluo.web.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

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

    private static final int BUFFER = 1 << 16;
    private static final String RETRY_SECONDS = "60";

    private final Path directory;
    private final Clock clock;
    private final long most;
    private final AtomicLong used = new AtomicLong();
    private final Map<Path, Long> kept = new ConcurrentHashMap<>();

    /** @param most how much may lie on the disk at once, of files that come in and of such that wait */
    @Autowired
    Spool(Clock clock, @Value("${lianluo.registry.roster.spool:512MB}") DataSize most) {
        this(Path.of(System.getProperty("java.io.tmpdir")), clock, most.toBytes());
    }

    Spool(Path directory, Clock clock, long most) {
        this.directory = directory;
        this.clock = clock;
        this.most = most;
    }

    /**
     * A file of what comes in.
     *
     * @throws io.lianluo.web.ProblemException 503 if too many others lie there, or the disk is full
     */
    Path take(InputStream in) throws IOException {
        Path file = Files.createTempFile(directory, PREFIX, null);
        kept.put(file, 0L);
        // Written into, and not put in its place: a new file would be readable for others.
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                reserve(file, read);
                write(out, buffer, read);
            }
            return file;
        } catch (IOException | RuntimeException | Error e) {
            delete(file);
            throw e;
        }
    }

    private void reserve(Path file, int more) {
        kept.merge(file, (long) more, Long::sum);
        if (used.addAndGet(more) > most) {
            throw full();
        }
    }

    private static void write(OutputStream out, byte[] buffer, int length) {
        try {
            out.write(buffer, 0, length);
        } catch (IOException diskFull) {
            log.warn("A roster file cannot be written to the disk: {}", diskFull.toString());
            throw full();
        }
    }

    private static ProblemException full() {
        return Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "roster-imports-busy").header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
            Long size = kept.remove(file);
            used.addAndGet(size == null ? 0 : -size);
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
        Set.copyOf(kept.keySet()).forEach(this::delete);
    }
}
