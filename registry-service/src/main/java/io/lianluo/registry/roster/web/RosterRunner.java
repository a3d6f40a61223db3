package io.lianluo.registry.roster.web;

import io.lianluo.registry.roster.RosterImport;
import io.lianluo.registry.roster.RosterRejections;
import io.lianluo.registry.roster.RosterReport;
import io.lianluo.registry.roster.RosterRights;
import io.lianluo.registry.roster.RosterRun;
import io.lianluo.registry.roster.RosterRun.Standing;
import io.lianluo.registry.roster.RosterRuns;
import io.lianluo.registry.roster.RosterService;
import io.lianluo.registry.roster.file.RosterFile;
import io.lianluo.registry.roster.file.RosterFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
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

    private final RosterService rosters;
    private final RosterRuns runs;
    private final RosterRejections rejections;
    private final Spool spool;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("roster-import").daemon().factory());

    RosterRunner(RosterService rosters, RosterRuns runs, RosterRejections rejections, Spool spool, Clock clock) {
        this.rosters = rosters;
        this.runs = runs;
        this.rejections = rejections;
        this.spool = spool;
        this.clock = clock;
    }

    /** Begins to take in a file, which is deleted at the end. */
    RosterRun start(RosterFile format, Path file, RosterRights rights, String by) {
        RosterRun run = RosterRun.begin(by, clock.instant());
        runs.save(run);
        thread.execute(new DelegatingSecurityContextRunnable(() -> take(run, format, file, rights)));
        return run;
    }

    private void take(RosterRun run, RosterFile format, Path file, RosterRights rights) {
        try {
            RosterImport roster = rosters.begin(rights, part -> progress(run, part));
            format.read(file, roster::line);
            roster.end();
            end(run, Standing.DONE);
        } catch (RosterFileException unreadable) {
            progress(run, new RosterReport(0, 0, 0, 0, List.of(new RosterReport.Rejected(0, "file", unreadable.rule(), unreadable.args()))));
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

    private void end(RosterRun run, Standing how) {
        run.end(how, clock.instant());
        runs.save(run);
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
