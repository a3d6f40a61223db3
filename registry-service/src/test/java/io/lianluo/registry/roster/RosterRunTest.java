package io.lianluo.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.registry.roster.RosterReport.Rejected;
import io.lianluo.registry.roster.RosterRun.Status;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the progress of an import that runs without anybody waiting for it. */
class RosterRunTest {

    private static final Instant NOW = Instant.parse("2026-09-10T02:00:00Z");

    private final RosterRun run = RosterRun.begin("operator", false, NOW);

    @Test
    void whatIsNotHeardOfForLongIsBroken() {
        assertThat(run.status(NOW.plusSeconds(300))).isEqualTo(Status.RUNNING);
        assertThat(run.status(NOW.plusSeconds(301))).isEqualTo(Status.BROKEN);
        run.progress(new RosterReport(500, 500, 0, 0, 0, List.of()), NOW.plusSeconds(300));
        assertThat(run.status(NOW.plusSeconds(600))).isEqualTo(Status.RUNNING);
        assertThat(run.report().lines()).isEqualTo(500);
    }

    @Test
    void whatIsDoneStaysDone() {
        run.end(Status.DONE, NOW.plusSeconds(9));
        assertThat(run.status(NOW.plusSeconds(100_000))).isEqualTo(Status.DONE);
        assertThat(run.heardAt()).isEqualTo(NOW.plusSeconds(9));
    }

    @Test
    void whatCameOfThePartsIsAddedUp() {
        run.progress(new RosterReport(500, 400, 30, 20, 4, Collections.nCopies(70, new Rejected(2, "name", "name", List.of()))), NOW);
        run.progress(new RosterReport(12, 3, 2, 1, 1, List.of(new Rejected(507, "unit", "unit-unknown", List.of("X")))), NOW);
        assertThat(run.report()).isEqualTo(new RosterReport(512, 403, 32, 21, 5, List.of()));
        assertThat(run.rejected()).isEqualTo(71);
    }
}
