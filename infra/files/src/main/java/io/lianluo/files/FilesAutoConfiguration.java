package io.lianluo.files;

import io.lianluo.eventing.StoredForms;
import io.lianluo.sealing.SealingKeys;
import io.lianluo.web.LargeRequest;
import io.lianluo.web.ProblemMapping;
import io.lianluo.web.Problems;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.util.unit.DataSize;

/** Files of a service, in its own database, with the two endpoints for them. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class, afterName = "io.lianluo.sealing.autoconfigure.SealingAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(FileLimits.class)
@EnableScheduling
public final class FilesAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(FilesAutoConfiguration.class);

    private static final Duration KEPT_UNREFERRED = Duration.ofDays(1);
    private static final Duration SCANNER_PATIENCE = Duration.ofSeconds(30);
    /** Boundaries and headers that come with a file. */
    private static final long FRAME_BYTES = 64 * 1024;

    /** Says at the start whether files are scanned. */
    @Bean
    @ConditionalOnMissingBean
    FileScanner fileScanner(FileLimits limits) {
        if (limits.clamav() == null) {
            log.warn("Uploaded files are not scanned for viruses: set lianluo.files.clamav to host:port of ClamAV's daemon to have them scanned");
            return FileScanner.none();
        }
        int colon = limits.clamav().lastIndexOf(':');
        if (colon < 1 || !limits.clamav().substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalStateException("lianluo.files.clamav must be host:port of ClamAV's daemon, such as clamav:3310");
        }
        log.info("Uploaded files are scanned by ClamAV at {}", limits.clamav());
        return new ClamAvScanner(limits.clamav().substring(0, colon), Integer.parseInt(limits.clamav().substring(colon + 1)), SCANNER_PATIENCE);
    }

    @Bean
    StoredFiles storedFiles(FileRecords records, MongoDatabaseFactory database, FileScanner scanner, ObjectProvider<FileReferences> references,
                            FileLimits limits) {
        return new StoredFiles(records, new SealedBytes(database.getMongoDatabase()), scanner, references.stream().toList(), limits);
    }

    @Bean
    FileRecords fileRecords(MongoOperations mongo, StoredForms forms, SealingKeys keys, Clock clock) {
        forms.records(FileRecords.COLLECTION, FileRecords.Kept.class, FileRecords.indexes());
        return new FileRecords(mongo, keys, clock, KEPT_UNREFERRED);
    }

    @Bean
    FileController fileController(StoredFiles files) {
        return new FileController(files);
    }

    @Bean
    LargeRequest uploads(FileLimits limits) {
        return new LargeRequest(HttpMethod.POST, "/api/v1/files", DataSize.ofBytes(limits.size().toBytes() + FRAME_BYTES));
    }

    @Bean
    ProblemMapping fileProblems() {
        return e -> switch (e) {
            case FileTooLargeException large -> Problems.of(HttpStatus.CONTENT_TOO_LARGE, "file-too-large", large.limit().toMegabytes() > 0
                    ? large.limit().toMegabytes() + " MB" : large.limit().toKilobytes() + " KB");
            case ScannerAwayException away -> {
                log.error("An uploaded file cannot be scanned and is not taken", away);
                yield Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "file-not-scanned").header(HttpHeaders.RETRY_AFTER, "30");
            }
            default -> null;
        };
    }

    @Bean
    Housekeeping fileHousekeeping(StoredFiles files) {
        return new Housekeeping(files);
    }

    /** Removes what nothing refers to. */
    static final class Housekeeping {

        private final StoredFiles files;

        Housekeeping(StoredFiles files) {
            this.files = files;
        }

        @Scheduled(fixedDelay = 10, initialDelay = 0, timeUnit = TimeUnit.MINUTES)
        void sweep() {
            files.sweep();
        }
    }
}
