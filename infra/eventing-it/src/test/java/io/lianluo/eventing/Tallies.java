package io.lianluo.eventing;

import io.lianluo.eventing.Tally.Counted;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

class Tallies extends AggregateStore<Tally, Counted, Tally.State> {

    Tallies(Outbox outbox, String collection) {
        super(outbox, collection, Tally.State.class);
    }

    int countOf(String subject) {
        return find(subject).map(tally -> tally.state().count()).orElse(0);
    }

    @Override
    protected Tally.State stateOf(Tally tally) {
        return tally.state();
    }

    @Override
    protected Tally restore(Tally.State state) {
        return Tally.of(state);
    }

    @Override
    protected List<? extends SpecificRecord> recordsOf(Counted event, Tally tally) {
        return List.of();
    }
}
