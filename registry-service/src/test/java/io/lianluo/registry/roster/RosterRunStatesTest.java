package io.lianluo.registry.roster;

import io.lianluo.registry.roster.RosterRun.Status;
import io.lianluo.registry.roster.effect.RosterOutlook;
import io.lianluo.testing.StatesTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

class RosterRunStatesTest extends StatesTest<RosterRun, Status> {

    private static final Instant NOW = Instant.parse("2026-09-10T02:00:00Z");
    private static final RosterReport REPORT = new RosterReport(500, 100, 200, 200, 7, List.of());

    private static final Map<String, Consumer<RosterRun>> COMMANDS = Map.of(
            "progress", run -> run.progress(REPORT, NOW.plusSeconds(9)),
            "foresee", run -> run.foresee(new RosterOutlook(3, Map.of(), 7, List.of()), NOW.plusSeconds(9)),
            "end unconfirmed", run -> run.end(Status.UNCONFIRMED, NOW.plusSeconds(9)),
            "waits", run -> run.waits(NOW.plusSeconds(9)),
            "readAs", run -> run.readAs("GB18030"),
            "end done", run -> run.end(Status.DONE, NOW.plusSeconds(9)),
            "end broken", run -> run.end(Status.BROKEN, NOW.plusSeconds(9)));

    RosterRunStatesTest() {
        super(RosterRun.class, RosterRun.Event.class, Status.class, COMMANDS, RosterRunStatesTest::expected);
    }

    @Override
    protected RosterRun in(Status status) {
        RosterRun run = RosterRun.begin("operator", true, NOW);
        if (status != Status.RUNNING) {
            run.end(status, NOW.plusSeconds(1));
        }
        return run;
    }

    @Override
    protected Status stateOf(RosterRun run) {
        return run.noted();
    }

    @Override
    protected Object kept(RosterRun run) {
        return List.of(run.noted(), run.heardAt(), run.report(), run.rejected(), run.outlook());
    }

    /** What ended stays as it is. */
    private static String expected(String command, Status status) {
        return status != Status.RUNNING ? NOTHING : switch (command) {
            case "end done" -> Status.DONE.name();
            case "end unconfirmed" -> Status.UNCONFIRMED.name();
            case "end broken" -> Status.BROKEN.name();
            default -> Status.RUNNING.name();
        };
    }
}
