package io.lianluo.reporting.obligation.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.access.mongo.VisibleFields;
import io.lianluo.eventing.AggregateStore;
import io.lianluo.eventing.Outbox;
import io.lianluo.reporting.obligation.Obligation;
import io.lianluo.reporting.obligation.ObligationEvent;
import io.lianluo.reporting.obligation.ObligationFilter;
import io.lianluo.reporting.obligation.ObligationState;
import io.lianluo.reporting.obligation.ObligationStatus;
import io.lianluo.reporting.obligation.Obligations;
import io.lianluo.reporting.obligation.Tally;
import io.lianluo.reporting.obligation.events.ObligationRecords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Obligations as documents. */
@Component
class ObligationStore extends AggregateStore<Obligation, ObligationEvent, ObligationState> implements Obligations {

    private static final String ID = "_id";
    private static final String STATUS = "state.status";
    private static final String HOLDER = "state.holder";
    private static final String PERSON = "state.holder.personId";
    private static final String PROGRAMME = "state.terms.programme";
    private static final String SEAT = "state.terms.seatId";
    private static final String UNIT = "state.terms.unitId";
    private static final String DUTY = "state.terms.duty";
    private static final String DUE_AT = "state.terms.due.at";
    private static final String ASSUMED = "state.terms.due.assumed";
    private static final VisibleFields VISIBLE = new VisibleFields(PROGRAMME, PERSON, SEAT, UNIT);

    ObligationStore(Outbox outbox) {
        super(outbox, "obligations", ObligationState.class);
    }

    @Override
    protected ObligationState stateOf(Obligation obligation) {
        return obligation.state();
    }

    @Override
    protected Obligation restore(ObligationState state) {
        return Obligation.restore(state);
    }

    @Override
    protected List<SpecificRecord> recordsOf(ObligationEvent event, Obligation obligation) {
        return ObligationRecords.of(event, obligation);
    }

    @Override
    protected List<IndexDefinition> indexes() {
        return List.of(index(DUE_AT, ID), index(STATUS, DUE_AT, ID), index(SEAT, STATUS, ID), index(SEAT, DUE_AT, ID), index(PROGRAMME, DUE_AT, ID),
                index(PROGRAMME, STATUS, DUE_AT, ID), index(UNIT, DUE_AT, ID), index(PERSON, DUE_AT, ID), index(ASSUMED, STATUS, ID));
    }

    @Override
    public boolean open(Obligation obligation) {
        return saveIfAbsent(obligation);
    }

    @Override
    public List<Obligation> overdue(Instant now, @Nullable Obligation after, int limit) {
        List<Criteria> all = new ArrayList<>(List.of(where(STATUS).is(ObligationStatus.OPEN.name()), where(DUE_AT).lt(now)));
        if (after != null) {
            all.add(after(new Position(after.terms().due().at(), after.id().toString())));
        }
        return find(new Criteria().andOperator(all), Sort.by(DUE_AT, ID), limit);
    }

    @Override
    public List<Obligation> waiting(UUID seatId, @Nullable Obligation after, int limit) {
        Criteria waiting = where(SEAT).is(seatId.toString()).and(STATUS).in(ObligationStatus.OPEN.name(), ObligationStatus.MISSING.name());
        return find(after == null ? waiting : waiting.and(ID).gt(after.id()), Sort.by(ID), limit);
    }

    @Override
    public List<Obligation> assumed(@Nullable Obligation after, int limit) {
        Criteria assumed = where(ASSUMED).is(true).and(STATUS).is(ObligationStatus.OPEN.name());
        return find(after == null ? assumed : assumed.and(ID).gt(after.id()), Sort.by(ID), limit);
    }

    @Override
    public List<Obligation> list(ObligationFilter filter, @Nullable Position after, int limit) {
        List<Criteria> all = new ArrayList<>();
        addIfGiven(all, PROGRAMME, filter.programme());
        addIfGiven(all, SEAT, text(filter.seat()));
        addIfGiven(all, UNIT, text(filter.unit()));
        addIfGiven(all, DUTY, filter.duty());
        addIfGiven(all, STATUS, filter.status() == null ? null : filter.status().name());
        VISIBLE.criteria(filter.visible()).ifPresent(all::add);
        if (after != null) {
            all.add(after(after));
        }
        return find(all.isEmpty() ? new Criteria() : new Criteria().andOperator(all), Sort.by(DUE_AT, ID), limit);
    }

    @Override
    public Tally tally(String programme) {
        return new Tally(programme, count(of(programme, ObligationStatus.OPEN)), count(of(programme, ObligationStatus.MISSING)),
                count(of(programme, ObligationStatus.MISSING).and(HOLDER).is(null)),
                count(of(programme, ObligationStatus.HANDED_IN)),
                count(of(programme, ObligationStatus.HANDED_IN).and("state.report.late").is(true)),
                count(of(programme, ObligationStatus.NIL_RETURN)), count(of(programme, ObligationStatus.EXCUSED)),
                count(of(programme, ObligationStatus.CANCELLED)));
    }

    private static Criteria of(String programme, ObligationStatus status) {
        return where(PROGRAMME).is(programme).and(STATUS).is(status.name());
    }

    private static Criteria after(Position position) {
        return new Criteria().orOperator(where(DUE_AT).gt(position.dueAt()), where(DUE_AT).is(position.dueAt()).and(ID).gt(position.id()));
    }

    /** An id as documents have it. */
    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static void addIfGiven(List<Criteria> all, String field, @Nullable String value) {
        if (value != null) {
            all.add(where(field).is(value));
        }
    }

    private static Index index(String... fields) {
        Index index = new Index();
        for (String field : fields) {
            index.on(field, Direction.ASC);
        }
        return index;
    }
}
