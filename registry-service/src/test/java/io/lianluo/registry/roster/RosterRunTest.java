package io.lianluo.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.registry.roster.RosterReport.Rejected;
import io.lianluo.registry.roster.RosterRun.Standing;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far an import is that nobody waits for. */
class RosterRunTest {

    private static final Instant NOW = Instant.parse("2026-09-10T02:00:00Z");

    private final RosterRun run = RosterRun.begin("operator", NOW);

    @Test
    void whatIsNotHeardOfForLongIsBroken() {
        assertThat(run.standing(NOW.plusSeconds(300))).isEqualTo(Standing.RUNNING);
        assertThat(run.standing(NOW.plusSeconds(301))).isEqualTo(Standing.BROKEN);
        run.progress(new RosterReport(500, 500, 0, 0, List.of()), NOW.plusSeconds(300));
        assertThat(run.standing(NOW.plusSeconds(600))).isEqualTo(Standing.RUNNING);
        assertThat(run.report().lines()).isEqualTo(500);
    }

    @Test
    void whatIsDoneStaysDone() {
        run.end(Standing.DONE, new RosterReport(10, 1, 2, 3, List.of()), NOW.plusSeconds(9));
        assertThat(run.standing(NOW.plusSeconds(100_000))).isEqualTo(Standing.DONE);
        assertThat(run.heardAt()).isEqualTo(NOW.plusSeconds(9));
    }

    @Test
    void ofManyRejectionsTheFirstAreKeptAndAllAreCounted() {
        List<Rejected> many = Collections.nCopies(RosterRun.REJECTED_KEPT + 7, new Rejected(2, "name", "name", List.of()));
        run.progress(new RosterReport(5_000, 0, 0, 0, many), NOW);
        assertThat(run.report().rejected()).hasSize(RosterRun.REJECTED_KEPT);
        assertThat(run.rejected()).isEqualTo(RosterRun.REJECTED_KEPT + 7);
    }
}
