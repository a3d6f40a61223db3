package io.lianluo.registry.roster.web;

import io.lianluo.documents.table.TableFormat;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.roster.ConsentNeededException;
import io.lianluo.registry.roster.RosterPreview;
import io.lianluo.registry.roster.RosterRejections;
import io.lianluo.registry.roster.RosterReport;
import io.lianluo.registry.roster.RosterReport.Rejected;
import io.lianluo.registry.roster.RosterRun;
import io.lianluo.registry.roster.RosterRun.Status;
import io.lianluo.registry.roster.RosterRuns;
import io.lianluo.registry.roster.RosterService;
import io.lianluo.registry.roster.effect.RosterEffect;
import io.lianluo.registry.roster.effect.RosterEffects;
import io.lianluo.registry.roster.effect.RosterOutlook;
import io.lianluo.registry.roster.file.CheckedRoster;
import io.lianluo.web.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/**
 * Takes in long files behind the requests that brought them, one at a time, as the caller who sent them, and lets some wait. The file is kept
 * outside the store, which holds no personal data in the clear, so a run dies with its process: it shows as broken, and is not begun again by
 * itself. Each run ends and says why, whatever is thrown.
 */
@Component
class RosterRunner implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(RosterRunner.class);
    private static final Duration BEAT = Duration.ofMinutes(1);
    /** The number of faults at which the file is taken for another kind of file. */
    private static final int MOST_FAULTS = 100_000;
    private static final String RETRY_SECONDS = "60";

    private final RosterService rosters;
    private final RosterRuns runs;
    private final RosterRejections rejections;
    private final RosterEffects effects;
    private final Spool spool;
    private final Clock clock;
    private final Semaphore room;
    private final Map<UUID, RosterRun> waiting = new ConcurrentHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("roster-import").daemon().factory());

    /** @param most how many imports there may be at once, the one that goes on and those that wait */
    RosterRunner(RosterService rosters, RosterRuns runs, RosterRejections rejections, RosterEffects effects, Spool spool, Clock clock,
                 @Value("${lianluo.registry.roster.imports:8}") int most) {
        this.rosters = rosters;
        this.runs = runs;
        this.rejections = rejections;
        this.effects = effects;
        this.spool = spool;
        this.clock = clock;
        this.room = new Semaphore(most);
    }

    /**
     * Begins to take in a file, or to preview it; it is deleted at the end.
     *
     * @throws io.lianluo.web.ProblemException 503 while too many others wait
     */
    RosterRun start(TableFormat format, Path file, RosterOrder order, String by) {
        if (!room.tryAcquire()) {
            throw Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "roster-imports-busy").header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        try {
            RosterRun run = RosterRun.begin(by, order.preview(), clock.instant());
            runs.save(run);
            waiting.put(run.id(), run);
            thread.execute(new DelegatingSecurityContextRunnable(() -> take(run, format, file, order)));
            return run;
        } catch (RuntimeException notBegun) {
            room.release();
            throw notBegun;
        }
    }

    /** One that waits for others is no more silent than one that goes on. */
    @Scheduled(fixedRateString = "PT1M", initialDelayString = "PT1M")
    void sayWhoWaits() {
        waiting.values().forEach(run -> {
            synchronized (run) {
                if (waiting.containsKey(run.id())) {
                    run.waits(clock.instant());
                    runs.save(run);
                }
            }
        });
    }

    private void take(RosterRun run, TableFormat format, Path file, RosterOrder order) {
        synchronized (run) {
            waiting.remove(run.id());
        }
        try {
            read(run, format, file, order);
            end(run, Status.DONE);
        } catch (ConsentNeededException needed) {
            foresee(run, new RosterOutlook(0, Map.of(), needed.ends(), List.of()), needed.effects());
            end(run, Status.UNCONFIRMED);
        } catch (InvalidInput unreadable) {
            breakOff(run, unreadable.faults().stream().map(fault -> new Rejected(0, fault.part(), fault.rule(), fault.args())).toList());
        } catch (Throwable fault) {
            // Errors, too: a deep or large line exhausts this run alone, and whoever sent it waits for an answer.
            log.error("The roster import {} broke off", run.id(), fault);
            breakOff(run, List.of(new Rejected(0, "file", "roster-broke-off", List.of())));
        } finally {
            spool.delete(file);
            room.release();
        }
    }

    private void read(RosterRun run, TableFormat format, Path file, RosterOrder order) throws IOException {
        try (CheckedRoster checked = CheckedRoster.check(format, file, order.charset())) {
            if (checked.encoding() != null) {
                run.readAs(checked.encoding().name());
                runs.save(run);
            }
            if (order.preview()) {
                RosterPreview preview = rosters.preview(checked::read, order.rights(), () -> beat(run));
                progress(run, preview.report());
                foresee(run, preview.outlook(), preview.effects());
            } else {
                rosters.takeIn(checked::read, order.rights(), order.confirm(), () -> beat(run), part -> progress(run, part));
            }
        }
    }

    private void progress(RosterRun run, RosterReport part) {
        note(run, part);
        if (run.rejected() > MOST_FAULTS) {
            throw new InvalidInput("file", "roster-too-many-faults", MOST_FAULTS);
        }
    }

    private void note(RosterRun run, RosterReport part) {
        rejections.add(run.id(), run.rejected(), part.rejected());
        run.progress(part, clock.instant());
        runs.save(run);
    }

    /** Shows from time to time that it is alive while nothing comes in yet. */
    private void beat(RosterRun run) {
        if (run.heardAt().plus(BEAT).isBefore(clock.instant())) {
            progress(run, RosterReport.NONE);
        }
    }

    private void foresee(RosterRun run, RosterOutlook outlook, List<RosterEffect> found) {
        effects.add(run.id(), found);
        run.foresee(outlook, clock.instant());
        runs.save(run);
    }

    private void breakOff(RosterRun run, List<Rejected> why) {
        try {
            note(run, new RosterReport(0, 0, 0, 0, 0, why));
            end(run, Status.BROKEN);
        } catch (RuntimeException storeAway) {
            // Silence tells it as well, some minutes later.
            log.warn("That the roster import {} broke off cannot be noted: {}", run.id(), storeAway.toString());
        }
    }

    private void end(RosterRun run, Status how) {
        run.end(how, clock.instant());
        runs.save(run);
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
