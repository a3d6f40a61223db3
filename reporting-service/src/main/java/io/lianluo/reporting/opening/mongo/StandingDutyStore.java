package io.lianluo.reporting.opening.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.eventing.AggregateStore;
import io.lianluo.eventing.Outbox;
import io.lianluo.eventing.StaleVersionException;
import io.lianluo.reporting.opening.StandingDuties;
import io.lianluo.reporting.opening.StandingDuty;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Standing duties as documents; nobody is told of them. */
@Component
class StandingDutyStore extends AggregateStore<StandingDuty, StandingDuty.Changed, StandingDuty.State> implements StandingDuties {

    private static final String LOOK_AT = "state.lookAt";
    private static final String WAITS_FOR = "state.waitsFor";

    StandingDutyStore(Outbox outbox) {
        super(outbox, "standingDuties", StandingDuty.State.class);
    }

    @Override
    protected StandingDuty.State stateOf(StandingDuty duty) {
        return duty.state();
    }

    @Override
    protected StandingDuty restore(StandingDuty.State state) {
        return StandingDuty.restore(state);
    }

    @Override
    protected List<SpecificRecord> recordsOf(StandingDuty.Changed event, StandingDuty duty) {
        return List.of();
    }

    @Override
    protected List<IndexDefinition> indexes() {
        return List.of(new Index(LOOK_AT, Sort.Direction.ASC).on("_id", Sort.Direction.ASC)
                        .partial(PartialIndexFilter.of(where(LOOK_AT).exists(true))),
                new Index(WAITS_FOR, Sort.Direction.ASC).sparse());
    }

    @Override
    public boolean begin(StandingDuty duty) {
        return saveIfAbsent(duty);
    }

    @Override
    public boolean saveUnlessChanged(StandingDuty duty) {
        try {
            save(duty);
            return true;
        } catch (StaleVersionException changed) {
            return false;
        }
    }

    @Override
    public List<StandingDuty> due(Instant now, @Nullable StandingDuty after, int limit) {
        Criteria due = where(LOOK_AT).lte(now);
        return find(after == null ? due : due.andOperator(after(after)), Sort.by(LOOK_AT, "_id"), limit);
    }

    @Override
    public List<StandingDuty> waitingFor(String calendarYear, int limit) {
        return find(where(WAITS_FOR).is(calendarYear), Sort.by("_id"), limit);
    }

    private static Criteria after(StandingDuty last) {
        Instant lookAt = last.state().lookAt();
        return new Criteria().orOperator(where(LOOK_AT).gt(lookAt), where(LOOK_AT).is(lookAt).and("_id").gt(last.id()));
    }
}
