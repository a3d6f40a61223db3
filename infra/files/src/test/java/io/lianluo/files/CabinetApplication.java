package io.lianluo.files;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.lianluo.access.Caller;
import io.lianluo.eventing.FormsWithoutBroker;
import io.lianluo.eventing.StoredForms;
import io.lianluo.sealing.SealingKeys;
import io.lianluo.web.AccessPolicy;
import io.lianluo.web.Audience;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Holds folders: each refers to a file, and is open to some. */
@SpringBootApplication(excludeName = {"io.lianluo.sealing.autoconfigure.SealingAutoConfiguration", "io.lianluo.eventing.EventingAutoConfiguration"})
public class CabinetApplication {

    private static final String KEY = "c2VhbGluZy1rZXktb2YtdGhlLXRlc3RzLTMyYnl0ZXM=";

    /** The keys that the cabinet has, of which a test may take another. */
    static SealingKeys keys(String active) {
        return new SealingKeys("cabinet", active, Map.of("k1", KEY, "k2", KEY.replace('c', 'd')));
    }

    public static void main(String[] arguments) {
        SpringApplication.run(CabinetApplication.class, arguments);
    }

    @Bean
    SealingKeys keys() {
        return keys("k1");
    }

    @Bean
    AccessPolicy access() {
        return AccessPolicy.builder().allow(POST, "/api/v1/files", Audience.PERSON).allow(GET, "/api/v1/files/{id}", Audience.PERSON).build();
    }

    @Bean
    StoredForms forms(MongoOperations mongo) {
        return FormsWithoutBroker.of(mongo);
    }

    @Bean
    Folders folders() {
        return new Folders();
    }

    @Bean
    StoppedClock clock() {
        return new StoppedClock();
    }

    @Bean
    Scanner scanner() {
        return new Scanner();
    }

    /** Decides who may open the folder that refers to a file. */
    static final class Folders implements FileReferences {

        final Map<UUID, Set<String>> readers = new ConcurrentHashMap<>();

        @Override
        public boolean exist(UUID file) {
            return readers.containsKey(file);
        }

        @Override
        public boolean open(UUID file, Caller caller) {
            return readers.getOrDefault(file, Set.of()).contains(caller.subject());
        }
    }

    /** Says what the test wants it to say. */
    static final class Scanner implements FileScanner {

        volatile FileScanner answering = FileScanner.none();

        @Override
        public Scan begin() {
            return answering.begin();
        }

        static FileScanner finding(String name) {
            return () -> new Scan() {

                @Override
                public void add(byte[] bytes, int length) { }

                @Override
                public Optional<String> finding() {
                    return Optional.of(name);
                }

                @Override
                public void close() { }
            };
        }
    }

    /** A clock that goes on when it is told to. */
    static final class StoppedClock extends Clock {

        private volatile Instant now = Instant.parse("2026-03-31T02:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
