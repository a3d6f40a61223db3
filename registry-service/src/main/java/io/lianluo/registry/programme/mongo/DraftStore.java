package io.lianluo.registry.programme.mongo;

import io.lianluo.eventing.AggregateStore;
import io.lianluo.eventing.Outbox;
import io.lianluo.registry.programme.Draft;
import io.lianluo.registry.programme.DraftEvent;
import io.lianluo.registry.programme.Drafts;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

@Component
class DraftStore extends AggregateStore<Draft, DraftEvent, DraftState> implements Drafts {

    DraftStore(Outbox outbox) {
        super(outbox, "programme-drafts", DraftState.class);
    }

    @Override
    protected DraftState stateOf(Draft draft) {
        return new DraftState(draft.id(), draft.text().orElse(null));
    }

    @Override
    protected Draft restore(DraftState state) {
        return Draft.restore(state.code(), state.text());
    }

    @Override
    protected List<SpecificRecord> recordsOf(DraftEvent event, Draft draft) {
        return List.of();
    }
}
