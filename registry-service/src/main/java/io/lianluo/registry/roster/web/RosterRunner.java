package io.lianluo.registry.roster.web;

import io.lianluo.registry.roster.ConsentNeededException;
import io.lianluo.registry.roster.RosterEffect;
import io.lianluo.registry.roster.RosterEffects;
import io.lianluo.registry.roster.RosterOutlook;
import io.lianluo.registry.roster.RosterPreview;
import io.lianluo.registry.roster.RosterRejections;
import io.lianluo.registry.roster.RosterReport;
import io.lianluo.registry.roster.RosterRun;
import io.lianluo.registry.roster.RosterRun.Standing;
import io.lianluo.registry.roster.RosterRuns;
import io.lianluo.registry.roster.RosterService;
import io.lianluo.registry.roster.file.RosterFile;
import io.lianluo.registry.roster.file.RosterFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/**
 * Takes in long files behind the requests that brought them, one at a time, as the caller who sent them. The file is kept outside the
 * store, which holds no personal data in the clear, so a run dies with its process: it shows as broken, and is not begun again by itself.
 */
@Component
class RosterRunner implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(RosterRunner.class);
    private static final Duration BEAT = Duration.ofMinutes(1);

    private final RosterService rosters;
    private final RosterRuns runs;
    private final RosterRejections rejections;
    private final RosterEffects effects;
    private final Spool spool;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("roster-import").daemon().factory());

    RosterRunner(RosterService rosters, RosterRuns runs, RosterRejections rejections, RosterEffects effects, Spool spool, Clock clock) {
        this.rosters = rosters;
        this.runs = runs;
        this.rejections = rejections;
        this.effects = effects;
        this.spool = spool;
        this.clock = clock;
    }

    /** Begins to take in a file, or to preview it; it is deleted at the end. */
    RosterRun start(RosterFile format, Path file, RosterOrder order, String by) {
        RosterRun run = RosterRun.begin(by, order.preview(), clock.instant());
        runs.save(run);
        thread.execute(new DelegatingSecurityContextRunnable(() -> take(run, format, file, order)));
        return run;
    }

    private void take(RosterRun run, RosterFile format, Path file, RosterOrder order) {
        try {
            RosterService.Lines lines = then -> format.read(file, then);
            if (order.preview()) {
                RosterPreview preview = rosters.preview(lines, order.rights(), () -> beat(run));
                progress(run, preview.report());
                foresee(run, preview.outlook(), preview.effects());
            } else {
                rosters.takeIn(lines, order.rights(), order.confirm(), () -> beat(run), part -> progress(run, part));
            }
            end(run, Standing.DONE);
        } catch (ConsentNeededException needed) {
            foresee(run, new RosterOutlook(0, Map.of(), needed.ends(), List.of()), needed.effects());
            end(run, Standing.UNCONFIRMED);
        } catch (RosterFileException unreadable) {
            progress(run, new RosterReport(0, 0, 0, 0, 0, List.of(new RosterReport.Rejected(0, "file", unreadable.rule(), unreadable.args()))));
            end(run, Standing.BROKEN);
        } catch (IOException | RuntimeException fault) {
            log.error("The roster import {} broke off", run.id(), fault);
            end(run, Standing.BROKEN);
        } finally {
            spool.delete(file);
        }
    }

    private void progress(RosterRun run, RosterReport part) {
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

    private void end(RosterRun run, Standing how) {
        run.end(how, clock.instant());
        runs.save(run);
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
