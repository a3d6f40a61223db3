package io.lianluo.reporting.obligation.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.access.mongo.VisibleFields;
import io.lianluo.eventing.Outbox;
import io.lianluo.reporting.obligation.Obligation;
import io.lianluo.reporting.obligation.ObligationEvent;
import io.lianluo.reporting.obligation.ObligationFilter;
import io.lianluo.reporting.obligation.ObligationState;
import io.lianluo.reporting.obligation.ObligationStatus;
import io.lianluo.reporting.obligation.Obligations;
import io.lianluo.reporting.obligation.Tally;
import io.lianluo.reporting.obligation.events.ObligationRecords;
import io.lianluo.sealing.SealingKeys;
import io.lianluo.sealing.mongo.SealingStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
class ObligationStore extends SealingStore<Obligation, ObligationEvent, ObligationStore.State> implements Obligations {

    private static final String ID = "_id";
    private static final String STATUS = "state.parts.status";
    private static final String HOLDER = "state.parts.holder";
    private static final String PERSON = "state.parts.holder.personId";
    private static final String PROGRAMME = "state.parts.terms.programme";
    private static final String SEAT = "state.parts.terms.seatId";
    private static final String UNIT = "state.parts.terms.unitId";
    private static final String DUTY = "state.parts.terms.duty";
    private static final String DUE_AT = "state.parts.terms.due.at";
    private static final String ASSUMED = "state.parts.terms.due.assumed";
    private static final String ASKED_AT = "state.parts.asked.signature.at";
    /** The fields in which a person may stand of whom or by whom something was written. */
    private static final List<String> CONCERNED = List.of(PERSON, "state.parts.report.signature.by", "state.parts.report.signature.inPlaceOf", "state.parts.asked.personId",
            "state.parts.answered.personId");
    private static final VisibleFields VISIBLE = new VisibleFields(PROGRAMME, PERSON, SEAT, UNIT);

    /**
     * An obligation as it is stored.
     *
     * @param parts    it, its texts sealed
     * @param sealedBy name of the key
     */
    record State(ObligationState parts, String sealedBy) { }

    ObligationStore(Outbox outbox, SealingKeys keys) {
        super(outbox, keys, "obligations", State.class);
    }

    @Override
    protected State stateOf(Obligation obligation) {
        return new State(obligation.state().withTexts(sealing(obligation.id())), sealedBy());
    }

    @Override
    protected Obligation restore(State state) {
        return Obligation.restore(state.parts().withTexts(opening(state.parts().id())));
    }

    @Override
    protected List<SpecificRecord> recordsOf(ObligationEvent event, Obligation obligation) {
        return ObligationRecords.of(event, obligation);
    }

    @Override
    protected List<IndexDefinition> ownIndexes() {
        return List.of(index(DUE_AT, ID), index(STATUS, DUE_AT, ID), index(SEAT, STATUS, ID), index(SEAT, DUE_AT, ID), index(PROGRAMME, DUE_AT, ID),
                index(PROGRAMME, STATUS, DUE_AT, ID), index(UNIT, DUE_AT, ID), index(PERSON, DUE_AT, ID), index(ASSUMED, STATUS, ID), index(PROGRAMME, ASKED_AT),
                index(CONCERNED.get(1), ID), index(CONCERNED.get(2), ID), index(CONCERNED.get(3), ID), index(CONCERNED.get(4), ID));
    }

    @Override
    public boolean open(Obligation obligation) {
        return saveIfAbsent(obligation);
    }

    @Override
    public List<Obligation> overdue(Instant now, Duration patience, @Nullable Obligation after, int limit) {
        List<Criteria> all = new ArrayList<>(List.of(where(STATUS).is(ObligationStatus.OPEN.name()), where(DUE_AT).lt(now),
                new Criteria().orOperator(where("state.parts.asked.inTime").ne(true), where(DUE_AT).lt(now.minus(patience)))));
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
    public List<Obligation> concerning(UUID personId, @Nullable UUID afterId, int limit) {
        Criteria theirs = new Criteria().orOperator(CONCERNED.stream().map(field -> where(field).is(personId.toString())).toList());
        return find(afterId == null ? theirs : new Criteria().andOperator(theirs, where(ID).gt(afterId.toString())), Sort.by(ID), limit);
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
        if (filter.asked() != null) {
            all.add(filter.asked() ? where(ASKED_AT).ne(null) : where(ASKED_AT).is(null));
        }
        VISIBLE.criteria(filter.visible()).ifPresent(all::add);
        if (after != null) {
            all.add(after(after));
        }
        return find(all.isEmpty() ? new Criteria() : new Criteria().andOperator(all), Sort.by(DUE_AT, ID), limit);
    }

    @Override
    public Tally tally(String programme) {
        return tally(programme, where(PROGRAMME).is(programme), true);
    }

    @Override
    public Tally tally(String programme, Set<UUID> units) {
        return tally(programme, where(PROGRAMME).is(programme).and(UNIT).in(units.stream().map(UUID::toString).toList()), false);
    }

    private Tally tally(String programme, Criteria counted, boolean whole) {
        return new Tally(programme, whole, count(counted, ObligationStatus.OPEN), count(counted, ObligationStatus.MISSING),
                count(counted, ObligationStatus.MISSING, where(HOLDER).is(null)),
                count(counted, ObligationStatus.HANDED_IN),
                count(counted, ObligationStatus.HANDED_IN, where("state.parts.report.late").is(true)),
                count(counted, ObligationStatus.NIL_RETURN), count(counted, ObligationStatus.EXCUSED),
                count(new Criteria().andOperator(counted, where(ASKED_AT).ne(null))),
                count(counted, ObligationStatus.CANCELLED));
    }

    private long count(Criteria counted, ObligationStatus status, Criteria... more) {
        return count(new Criteria().andOperator(Stream.concat(Stream.of(counted, where(STATUS).is(status.name())), Stream.of(more)).toList()));
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
