package io.lianluo.registry.roster.mongo;

import io.lianluo.eventing.AggregateStore;
import io.lianluo.eventing.Outbox;
import io.lianluo.registry.roster.RosterReport;
import io.lianluo.registry.roster.RosterRun;
import io.lianluo.registry.roster.RosterRuns;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

@Component
class RosterRunStore extends AggregateStore<RosterRun, RosterRun.Event, RosterRunState> implements RosterRuns {

    RosterRunStore(Outbox outbox) {
        super(outbox, "rosterImports", RosterRunState.class);
    }

    @Override
    protected RosterRunState stateOf(RosterRun run) {
        RosterReport report = run.report();
        return new RosterRunState(run.id(), run.by(), run.begunAt(), run.noted(), run.heardAt(), report.lines(), report.units(), report.persons(),
                report.appointments(), report.unreachable(), run.rejected(), run.preview(), run.outlook().orElse(null), run.encoding());
    }

    @Override
    protected RosterRun restore(RosterRunState state) {
        return RosterRun.restore(state.id(), state.by(), state.begunAt(), state.status(), state.heardAt(),
                new RosterReport(state.lines(), state.units(), state.persons(), state.appointments(), state.unreachable(), List.of()), state.rejected(), state.preview(),
                state.outlook(), state.encoding());
    }

    @Override
    protected List<SpecificRecord> recordsOf(RosterRun.Event event, RosterRun run) {
        return List.of();
    }
}
