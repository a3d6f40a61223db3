package io.lianluo.benchmarks;

import io.lianluo.eventing.AggregateStore;
import io.lianluo.eventing.Outbox;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Keeps units as a service keeps its aggregates. */
class Units extends AggregateStore<Unit, Unit.Event, Unit.State> {

    Units(Outbox outbox) {
        super(outbox, "units", Unit.State.class);
    }

    @Override
    protected Unit.State stateOf(Unit unit) {
        return unit.state();
    }

    @Override
    protected Unit restore(Unit.State state) {
        return new Unit(state);
    }

    @Override
    protected List<? extends SpecificRecord> recordsOf(Unit.Event event, Unit unit) {
        return List.of(Sample.unit(unit.state().unit(), unit.state().code(), unit.state().name()));
    }
}
