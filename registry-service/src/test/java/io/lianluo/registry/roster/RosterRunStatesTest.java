package io.lianluo.registry.roster;

import io.lianluo.registry.StatesTest;
import io.lianluo.registry.roster.RosterRun.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

class RosterRunStatesTest extends StatesTest<RosterRun, Standing> {

    private static final Instant NOW = Instant.parse("2026-09-10T02:00:00Z");
    private static final RosterReport REPORT = new RosterReport(500, 100, 200, 200, 7, List.of());

    private static final Map<String, Consumer<RosterRun>> COMMANDS = Map.of(
            "progress", run -> run.progress(REPORT, NOW.plusSeconds(9)),
            "foresee", run -> run.foresee(new RosterOutlook(3, Map.of(), 7, List.of()), NOW.plusSeconds(9)),
            "end unconfirmed", run -> run.end(Standing.UNCONFIRMED, NOW.plusSeconds(9)),
            "waits", run -> run.waits(NOW.plusSeconds(9)),
            "readAs", run -> run.readAs("GB18030"),
            "end done", run -> run.end(Standing.DONE, NOW.plusSeconds(9)),
            "end broken", run -> run.end(Standing.BROKEN, NOW.plusSeconds(9)));

    RosterRunStatesTest() {
        super(RosterRun.class, RosterRun.Event.class, Standing.class, COMMANDS, RosterRunStatesTest::expected);
    }

    @Override
    protected RosterRun in(Standing standing) {
        RosterRun run = RosterRun.begin("operator", true, NOW);
        if (standing != Standing.RUNNING) {
            run.end(standing, NOW.plusSeconds(1));
        }
        return run;
    }

    @Override
    protected Standing stateOf(RosterRun run) {
        return run.noted();
    }

    @Override
    protected Object kept(RosterRun run) {
        return List.of(run.noted(), run.heardAt(), run.report(), run.rejected(), run.outlook());
    }

    /** What ended stays as it is. */
    private static String expected(String command, Standing standing) {
        return standing != Standing.RUNNING ? NOTHING : switch (command) {
            case "end done" -> Standing.DONE.name();
            case "end unconfirmed" -> Standing.UNCONFIRMED.name();
            case "end broken" -> Standing.BROKEN.name();
            default -> Standing.RUNNING.name();
        };
    }
}
