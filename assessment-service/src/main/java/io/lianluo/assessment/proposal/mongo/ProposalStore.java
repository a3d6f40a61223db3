package io.lianluo.assessment.proposal.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.access.Visibility;
import io.lianluo.access.mongo.VisibleFields;
import io.lianluo.assessment.proposal.Proposal;
import io.lianluo.assessment.proposal.ProposalEvent;
import io.lianluo.assessment.proposal.ProposalFilter;
import io.lianluo.assessment.proposal.ProposalState;
import io.lianluo.assessment.proposal.ProposalStatus;
import io.lianluo.assessment.proposal.Proposals;
import io.lianluo.assessment.proposal.events.ProposalRecords;
import io.lianluo.eventing.AggregateStore;
import io.lianluo.eventing.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Proposals as documents. */
@Component
class ProposalStore extends AggregateStore<Proposal, ProposalEvent, ProposalState> implements Proposals {

    /** Bounds what one question reads: proposals about one appointment. */
    private static final int MANY = 1_000;

    private static final String ID = "_id";
    private static final String PROGRAMME = "state.liaison.programme";
    private static final String SEAT = "state.liaison.seatId";
    private static final String UNIT = "state.liaison.unitId";
    private static final String LIAISON = "state.liaison.liaisonId";
    private static final String PERSON = "state.liaison.personId";
    private static final VisibleFields VISIBLE = new VisibleFields(PROGRAMME, PERSON, null, UNIT);
    private static final String STATUS = "state.status";
    private static final String ISSUED_AT = "state.issuedAt";
    private static final String DRAFTED_AT = "state.draftedAt";

    private final ProposalRecords records;

    ProposalStore(Outbox outbox, ProposalRecords records) {
        super(outbox, "proposals", ProposalState.class);
        this.records = records;
    }

    @Override
    protected ProposalState stateOf(Proposal proposal) {
        return proposal.state();
    }

    @Override
    protected Proposal restore(ProposalState state) {
        return Proposal.restore(state);
    }

    @Override
    protected List<SpecificRecord> recordsOf(ProposalEvent event, Proposal proposal) {
        return records.of(event, proposal);
    }

    @Override
    protected List<IndexDefinition> indexes() {
        return List.of(index(LIAISON, ID), index(DRAFTED_AT, ID), index(STATUS, DRAFTED_AT, ID), index(PROGRAMME, STATUS, DRAFTED_AT, ID),
                index(PROGRAMME, DRAFTED_AT, ID), index(SEAT, DRAFTED_AT, ID), index(UNIT, DRAFTED_AT, ID), index(PERSON, DRAFTED_AT, ID));
    }

    @Override
    public List<Proposal> about(UUID liaisonId) {
        return find(where(LIAISON).is(liaisonId.toString()), Sort.by(ID), MANY);
    }

    @Override
    public boolean draft(Proposal proposal) {
        return find(proposal.id()).isEmpty() && saveIfAbsent(proposal);
    }

    @Override
    public List<Proposal> list(ProposalFilter filter, @Nullable Position after, int limit) {
        List<Criteria> all = new ArrayList<>();
        addIfGiven(all, PROGRAMME, filter.programme());
        addIfGiven(all, SEAT, filter.seat() == null ? null : filter.seat().toString());
        addIfGiven(all, STATUS, filter.status() == null ? null : filter.status().name());
        if (!Visibility.everything().equals(filter.visible()) || !Visibility.everything().equals(filter.drafts())) {
            all.add(new Criteria().orOperator(seen(filter.visible(), where(ISSUED_AT).ne(null)), seen(filter.drafts(), where(ISSUED_AT).is(null))));
        }
        if (after != null) {
            all.add(new Criteria().orOperator(where(DRAFTED_AT).lt(after.draftedAt()),
                    where(DRAFTED_AT).is(after.draftedAt()).and(ID).lt(after.id())));
        }
        return find(all.isEmpty() ? new Criteria() : new Criteria().andOperator(all), Sort.by(Direction.DESC, DRAFTED_AT, ID), limit);
    }

    @Override
    public long count(String programme, ProposalStatus status) {
        return count(where(PROGRAMME).is(programme).and(STATUS).is(status.name()));
    }

    @Override
    public long count(String programme, ProposalStatus status, Set<UUID> units) {
        return count(where(PROGRAMME).is(programme).and(STATUS).is(status.name()).and(UNIT).in(units.stream().map(UUID::toString).toList()));
    }

    private static Criteria seen(Visibility visible, Criteria which) {
        return VISIBLE.criteria(visible).map(seen -> new Criteria().andOperator(which, seen)).orElse(which);
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
