package io.lianluo.registry.contact.mongo;

import io.lianluo.eventing.AggregateStore;
import io.lianluo.eventing.Outbox;
import io.lianluo.registry.contact.Round;
import io.lianluo.registry.contact.RoundEvent;
import io.lianluo.registry.contact.Rounds;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

@Component
class RoundStore extends AggregateStore<Round, RoundEvent, RoundStore.State> implements Rounds {

    /** A round as kept. */
    record State(String id, LocalDate begun, Round.Progress progress) { }

    RoundStore(Outbox outbox) {
        super(outbox, "contact-rounds", State.class);
    }

    @Override
    protected State stateOf(Round round) {
        return new State(round.id(), round.begun(), round.progress());
    }

    @Override
    protected Round restore(State state) {
        return Round.restore(state.id(), state.begun(), state.progress());
    }

    /** Publishes nothing, because the person's own events tell who is asked. */
    @Override
    protected List<SpecificRecord> recordsOf(RoundEvent event, Round round) {
        return List.of();
    }
}
