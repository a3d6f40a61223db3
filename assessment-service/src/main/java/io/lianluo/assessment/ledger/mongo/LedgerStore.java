package io.lianluo.assessment.ledger.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.access.mongo.VisibleFields;
import io.lianluo.assessment.ledger.Ledger;
import io.lianluo.assessment.ledger.LedgerEvent;
import io.lianluo.assessment.ledger.LedgerFilter;
import io.lianluo.assessment.ledger.LedgerState;
import io.lianluo.assessment.ledger.Ledgers;
import io.lianluo.assessment.source.SeatLiaison;
import io.lianluo.eventing.AggregateStore;
import io.lianluo.eventing.Forms;
import io.lianluo.eventing.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Ledgers as documents; nobody is told of them but by what follows from them. */
@Component
class LedgerStore extends AggregateStore<Ledger, LedgerEvent, LedgerState> implements Ledgers {

    /** Bounds what one question reads: appointments of one person. */
    private static final int MANY = 1_000;

    private static final String ID = "_id";
    private static final String PROGRAMME = "state.seatLiaison.programme";
    private static final String SEAT = "state.seatLiaison.seatId";
    private static final String UNIT = "state.seatLiaison.unitId";
    private static final String PERSON = "state.seatLiaison.personId";
    private static final VisibleFields VISIBLE = new VisibleFields(PROGRAMME, PERSON, null, UNIT);
    private static final String ADVERSE = "state.adverse";
    /** In the first form no term had suspensions. */
    private static final Forms FORMS = Forms.FIRST.then((id, fields) -> {
        Document term = fields.get("term", Document.class);
        if (term != null) {
            term.putIfAbsent("suspended", List.of());
        }
        return fields;
    });

    LedgerStore(Outbox outbox) {
        super(outbox, "ledgers", LedgerState.class);
    }

    @Override
    protected Forms forms() {
        return FORMS;
    }

    @Override
    protected LedgerState stateOf(Ledger ledger) {
        return ledger.state();
    }

    @Override
    protected Ledger restore(LedgerState state) {
        return Ledger.restore(state);
    }

    @Override
    protected List<SpecificRecord> recordsOf(LedgerEvent event, Ledger ledger) {
        return List.of();
    }

    @Override
    protected List<IndexDefinition> indexes() {
        return List.of(index(PROGRAMME, ID), index(SEAT, ID), index(UNIT, ID), index(PERSON, ID), index(PROGRAMME, ADVERSE));
    }

    @Override
    public void open(SeatLiaison seatLiaison) {
        if (find(seatLiaison.ledgerId()).isEmpty()) {
            saveIfAbsent(Ledger.open(seatLiaison));
        }
    }

    @Override
    public List<String> adverse(String programme, String after, int limit) {
        return find(where(PROGRAMME).is(programme).and(ADVERSE).gt(0).and(ID).gt(after), Sort.by(ID), limit).stream().map(Ledger::id).toList();
    }

    @Override
    public List<Ledger> list(LedgerFilter filter, @Nullable String after, int limit) {
        List<Criteria> all = new ArrayList<>();
        addIfGiven(all, PROGRAMME, filter.programme());
        addIfGiven(all, SEAT, filter.seat() == null ? null : filter.seat().toString());
        VISIBLE.criteria(filter.visible()).ifPresent(all::add);
        if (after != null) {
            all.add(where(ID).gt(after));
        }
        return find(all.isEmpty() ? new Criteria() : new Criteria().andOperator(all), Sort.by(ID), limit);
    }

    @Override
    public List<Ledger> ofPerson(UUID personId) {
        return find(where(PERSON).is(personId.toString()), Sort.by(ID), MANY);
    }

    @Override
    public long count(String programme) {
        return count(where(PROGRAMME).is(programme).and(ADVERSE).gt(0));
    }

    @Override
    public long count(String programme, Set<UUID> units) {
        return count(where(PROGRAMME).is(programme).and(ADVERSE).gt(0).and(UNIT).in(units.stream().map(UUID::toString).toList()));
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
