package io.lianluo.meeting.planning.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.eventing.AggregateStore;
import io.lianluo.eventing.Outbox;
import io.lianluo.meeting.planning.Planning;
import io.lianluo.meeting.planning.PlanningEvent;
import io.lianluo.meeting.planning.PlanningState;
import io.lianluo.meeting.planning.Plannings;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.stereotype.Component;

/** Plannings as documents; nobody is told of them. */
@Component
class PlanningStore extends AggregateStore<Planning, PlanningEvent, PlanningState> implements Plannings {

    private static final String NEXT_AT = "state.nextAt";

    PlanningStore(Outbox outbox) {
        super(outbox, "plannings", PlanningState.class);
    }

    @Override
    protected PlanningState stateOf(Planning planning) {
        return planning.state();
    }

    @Override
    protected Planning restore(PlanningState state) {
        return Planning.restore(state);
    }

    @Override
    protected List<SpecificRecord> recordsOf(PlanningEvent event, Planning planning) {
        return List.of();
    }

    @Override
    protected List<IndexDefinition> indexes() {
        return List.of(new Index(NEXT_AT, Sort.Direction.ASC));
    }

    @Override
    public boolean begin(Planning planning) {
        return saveIfAbsent(planning);
    }

    @Override
    public List<Planning> due(Instant now, int limit) {
        return find(where(NEXT_AT).lte(now), Sort.by(NEXT_AT, "_id"), limit);
    }
}
