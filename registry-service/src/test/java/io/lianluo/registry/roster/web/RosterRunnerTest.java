package io.lianluo.registry.roster.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.lianluo.documents.table.TableFormat;
import io.lianluo.registry.roster.RosterRejections;
import io.lianluo.registry.roster.RosterReport;
import io.lianluo.registry.roster.RosterReport.Rejected;
import io.lianluo.registry.roster.RosterRights;
import io.lianluo.registry.roster.RosterRun;
import io.lianluo.registry.roster.RosterRun.Status;
import io.lianluo.registry.roster.RosterRuns;
import io.lianluo.registry.roster.RosterService;
import io.lianluo.registry.roster.effect.RosterEffect;
import io.lianluo.registry.roster.effect.RosterEffects;
import io.lianluo.web.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports behind the request end whatever is thrown, and no more of them wait than there is room for. */
class RosterRunnerTest {

    private static final RosterEffects NO_EFFECTS = new RosterEffects() {
        @Override
        public void add(UUID runId, List<RosterEffect> effects) { }

        @Override
        public List<RosterEffect> of(UUID runId, int after, int limit) {
            return List.of();
        }
    };
    private static final RosterRights RIGHTS = new RosterRights(null, null, false);

    @TempDir
    private Path directory;

    private final Map<UUID, RosterRun> saved = new ConcurrentHashMap<>();
    private final List<Rejected> rejected = new CopyOnWriteArrayList<>();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private volatile Instant now = Instant.parse("2026-09-10T02:00:00Z");
    private Runnable importing = () -> {
        throw new IllegalStateException("sample");
    };

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private RosterRunner runner;

    @AfterEach
    void stop() {
        runner.destroy();
    }

    @ParameterizedTest
    @ValueSource(classes = {StackOverflowError.class, OutOfMemoryError.class, IllegalStateException.class, AssertionError.class})
    void aRunEndsWithItsFaultWhateverIsThrown(Class<? extends Throwable> kind) throws Exception {
        Throwable thrown = kind.getConstructor().newInstance();
        importing = () -> RosterRunnerTest.<RuntimeException>sneaky(thrown);
        RosterRun run = start(runner(2));
        await().untilAsserted(() -> assertThat(saved.get(run.id()).noted()).isEqualTo(Status.BROKEN));
        assertThat(rejected).extracting(Rejected::rule).containsExactly("roster-broke-off");
        await().untilAsserted(() -> assertThat(directory).as("the file goes").isEmptyDirectory());
        RosterRun next = start(runner);
        await("the next one has its turn").untilAsserted(() -> assertThat(saved.get(next.id()).noted()).isEqualTo(Status.BROKEN));
    }

    @Test
    void noMoreWaitThanThereIsRoomFor() throws Exception {
        importing = () -> {
            awaitGoOn();
            throw new IllegalStateException("sample");
        };
        runner(2);
        start(runner);
        RosterRun waiting = start(runner);
        int runs = saved.size();
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> start(runner)).satisfies(busy -> {
            assertThat(busy.status().value()).isEqualTo(503);
            assertThat(busy.headers().getFirst("Retry-After")).isEqualTo("60");
        });
        assertThat(saved).as("nothing hangs that never began").hasSize(runs);

        now = now.plus(Duration.ofMinutes(10));
        assertThat(waiting.status(now)).as("silent for long").isEqualTo(Status.BROKEN);
        runner.sayWhoWaits();
        assertThat(waiting.status(now)).as("it waits").isEqualTo(Status.RUNNING);
        goOn.countDown();
        await().untilAsserted(() -> assertThat(waiting.noted()).isEqualTo(Status.BROKEN));
        await("there is room again").untilAsserted(() -> assertThat(start(runner)).isNotNull());
    }

    private void awaitGoOn() {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private RosterRunner runner(int room) {
        RosterService service = new RosterService(null, null, null, null, null, null, null, clock) {
            @Override
            public void takeIn(Lines lines, RosterRights rights, @Nullable Integer agreed, Runnable beat, Consumer<RosterReport> then) {
                importing.run();
            }
        };
        runner = new RosterRunner(service, new RosterRuns() {
            @Override
            public Optional<RosterRun> find(UUID id) {
                return Optional.ofNullable(saved.get(id));
            }

            @Override
            public void save(RosterRun run) {
                saved.put(run.id(), run);
            }
        }, new RosterRejections() {
            @Override
            public void add(UUID runId, int before, List<Rejected> more) {
                rejected.addAll(more);
            }

            @Override
            public List<Rejected> of(UUID runId, int after, int limit) {
                return rejected;
            }
        }, NO_EFFECTS, new Spool(directory, clock, 1 << 20), clock, room);
        return runner;
    }

    private RosterRun start(RosterRunner with) throws IOException {
        Path file = new Spool(directory, clock, 1 << 20).take(new ByteArrayInputStream("type,unit\nunit,v-1\n".getBytes(StandardCharsets.UTF_8)));
        return with.start(TableFormat.CSV, file, new RosterOrder(null, RIGHTS, false, null), "operator");
    }
}
